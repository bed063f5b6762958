"""`<level>/<topic>/index.md`: the text of a topic page as its authors write it, with whole addresses, for programs that read text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import paths
from bank.model import Topic
from bank.scan import FRONT_MATTER
from bank.widgets import MARK
from exports.site import Site

ANCHOR = re.compile(r"(?<!\s)\s*\{[^{}]*\}\s*\Z")


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A file for every topic."""
    for topic in site.bank.topics:
        yield paths.markdown(topic.key), _text(site, topic).encode()


def _text(site: Site, topic: Topic) -> str:
    """The text of a topic: links as they are from anywhere, below each question its permanent address."""
    lines = _addressed(site, topic).split("\n")
    for question in topic.questions:
        heading = ANCHOR.sub("", lines[question.line - 1])
        short = paths.absolute(paths.short(question.id), site.address)
        lines[question.line - 1] = f"{heading}\n\n<{short}>"
    page = paths.absolute(paths.topic(topic.key), site.address)
    text = MARK.sub("", FRONT_MATTER.sub("", "\n".join(lines)).strip("\n"))
    return f"{text}\n\n---\n\n{site.name}: <{page}>. CC BY 4.0.\n"


def _addressed(site: Site, topic: Topic) -> str:
    """The text with the address of each link."""
    text = topic.text
    pieces: list[str] = []
    done = 0
    for link in sorted(topic.links, key=lambda link: link.start + len(link.text)):
        at = text.index(link.target, text.index("](", link.start + len(link.text)))
        pieces += (text[done:at], _address(site, topic, link.target))
        done = at + len(link.target)
    return "".join((*pieces, text[done:]))


def _address(site: Site, topic: Topic, target: str) -> str:
    """The whole address for a link as an author writes it: of a question its short one."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return target
    if parts.fragment in site.bank.questions:
        return paths.absolute(paths.short(parts.fragment), site.address)
    path = (
        posixpath.normpath(posixpath.join(topic.level, parts.path)) if parts.path else paths.topic(topic.key)
    )
    path = re.sub(r"(?:(?:^|(?<=/))index)?\.md$", lambda end: "" if end[0] != ".md" else "/", path)
    return paths.absolute(parts._replace(path=path).geturl(), site.address)
