"""`offline.json`: the files that a reader needs to have the site without a connection, and where short addresses lead."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import paths
from exports.compact import compact
from exports.site import Site

FORMAT = 1
"""Grows when the browser's side has to change with the file."""
DIGITS = 16
"""Of the SHA-256 of a file, in hexadecimal."""
FOLDERS = ("q/", "anki/", "book/")
NAMES = (paths.BANK, paths.BANK_SCHEMA, paths.WORKER, paths.OFFLINE)
KINDS = re.compile(r".*\.(?:md|txt|xml|gz)|(?:.*/)?card\.[0-9a-f]+\.png")
"""Not needed: short addresses lead on without their pages, the rest is for messengers, feeds, programs, or taken as a file."""


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """files maps the address of a file to its size and hash, short the address of a topic page to its questions, moves an old id to the new."""
    files = {
        _address(path): [len(content), hashlib.sha256(content).hexdigest()[:DIGITS]]
        for path, content in site.written()
        if not _unneeded(path)
    }
    bank = site.bank
    content = {
        "format": FORMAT,
        "files": files,
        "short": {
            paths.topic(topic.key): [
                question.id for question in topic.questions if question.id in site.answers
            ]
            for topic in bank.topics
        },
        "moves": {old: bank.resolve(old) for old in bank.lock.moves},
    }
    yield paths.OFFLINE, compact(content)


def _address(path: str) -> str:
    """How a browser asks for a file."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


def _unneeded(path: str) -> bool:
    return path.startswith(FOLDERS) or path in NAMES or KINDS.fullmatch(path) is not None
