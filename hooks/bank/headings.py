"""Headings of a Markdown text, and what the text of one says: number, words, id."""

from __future__ import annotations

import re
from functools import lru_cache

from bank.model import Heading

HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<text>.*)$|^(?P<over>[^\s>|#].*)\n(?P<rule>=+|-+)[ \t]*$", re.M)
NUMBER = re.compile(r"(?P<number>\d{1,9})\.")
ID = re.compile(r"#([^\s}]+)")


@lru_cache(maxsize=64)
def headings(masked: str) -> tuple[Heading, ...]:
    """All headings, in both Markdown styles, of a text whose code is blanked."""
    outline = []
    line, offset = 1, 0
    for match in HEADING.finditer(masked):
        line += masked.count("\n", offset, match.start())
        offset = match.start()
        if match["marks"]:
            outline.append(Heading(len(match["marks"]), match["text"].strip(), line))
        elif _begins_block(masked, offset):
            outline.append(Heading(1 if match["rule"][0] == "=" else 2, match["over"].strip(), line))
    return tuple(outline)


def _begins_block(text: str, start: int) -> bool:
    """Whether a line is the first of its paragraph: only then a rule below makes it a heading."""
    before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    return not before.strip(" \t") or before.startswith("#")


def parts(heading: str) -> tuple[int, str, str, bool]:
    """What a heading says: its number (0 if none), its words, its id ("" if none), whether it is numbered or has an id."""
    text, attributes = heading.strip(), ""
    if text.endswith("}") and "}" not in (last := text[text.rfind("{") + 1 : -1]) and "{" in text:
        text, attributes = text[: text.rfind("{")].rstrip(), last
    number = NUMBER.match(text)
    ids = ID.findall(attributes)
    if number:
        text = text[number.end() :].lstrip()
    return int(number["number"]) if number else 0, text, ids[0] if ids else "", bool(number or ids)
