"""Where links of an answer lead once it stands in a file of its own."""

from __future__ import annotations

import hashlib
import re
from posixpath import basename, splitext
from urllib.parse import unquote, urlsplit

import paths
from exports.site import Site

UNSAFE = re.compile(r"[^a-z0-9-]+")


def question_at(site: Site, target: str) -> str:
    """The id of the question that a path below the root names; nothing where it names none."""
    parts = urlsplit(target)
    known = site.bank.questions.get(parts.fragment)
    return parts.fragment if known and parts.path == paths.topic(known[0].key) else ""


def permanent(site: Site, target: str) -> str:
    """The whole address for a path below the root: of a question its short one, which never changes."""
    question_id = question_at(site, target)
    return paths.absolute(paths.short(question_id) if question_id else target, site.address)


def figure_at(site: Site, target: str) -> tuple[str, bytes] | None:
    """Name and bytes of the figure at a path below the root; None for what is no figure or has no file.

    Each version of a figure has a name of its own: readers keep an old file under the name that they know.
    """
    path = urlsplit(target).path
    content = site.read(path) if path.startswith(paths.FIGURES) else None
    if content is None:
        return None
    stem, suffix = splitext(basename(unquote(path)).lower())
    digest = hashlib.sha256(content).hexdigest()[:8]
    return "-".join(filter(None, ("ml", UNSAFE.sub("-", stem).strip("-"), digest))) + suffix, content
