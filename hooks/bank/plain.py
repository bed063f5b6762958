"""Markdown of a line or a paragraph → the plain text that a messenger, a title or a search engine shows."""

from __future__ import annotations

import re

LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKS = re.compile(r"(?<!\\)(\*\*|__|\*|`+)")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!$-])")


def plain(markdown: str) -> str:
    """Drop links, emphasis, code marks and line breaks; keep the words in their order."""
    text = LINK.sub(r"\1", markdown)
    text = MARKS.sub("", text)
    return re.sub(r"[ \n\t]+", " ", ESCAPE.sub(r"\1", text)).strip()


def plural(count: int, one: str, few: str, many: str) -> str:
    """The Ukrainian form for count: 1 запитання, 2 запитання, 5 запитань, 21 запитання."""
    if count % 10 == 1 and count % 100 != 11:
        return one
    if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14):
        return few
    return many
