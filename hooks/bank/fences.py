"""Fenced code blocks, read exactly as `pymdownx.superfences` reads them, in one pass over the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

TAB = 4
PREFIX = re.compile(r"[ >]*")
MARK = re.compile(r"`{3,}|~{3,}")
ITEM = re.compile(r"(?:(?:[-*+]|\d{1,9}[.)]) +)+(?P<mark>`{3,}|~{3,})")
LANGUAGE = re.compile(r"\.?(?P<name>[\w#.+-]+)")
OPTION = re.compile(
    r" *(?P<key>[a-zA-Z][a-zA-Z0-9_]*)(?:=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'))?(?= |$)"
)
ATTRIBUTE = re.compile(r"[^=\s]+=(?:\"[^\"]*\"|'[^']*'|[^\s=]+)|(?P<word>[^=\s]+)")
OPTIONS = {
    "title": re.compile(r""),
    "title_mode": re.compile(r""),
    "hl_lines": re.compile(r"\d+(?:-\d+)?(?:[ \t]+\d+(?:-\d+)?)*\Z"),
    "linenums": re.compile(r"\d"),
}
"""Option of a fence → how its value begins; a fence with any other option is none for the renderer."""


class Fence(NamedTuple):
    """A fenced code block.

    line is that of its opening fence, language "" if it names none. An opening that the renderer does not read as one
    has read=False. broken is the line that ends a block before its closing fence, by its margin; 0 if there is none.
    """

    line: int
    language: str
    closed: bool
    read: bool = True
    broken: int = 0


@dataclass(slots=True)
class _Open:
    """A block whose closing fence is looked for: its opening line, language, margin and mark."""

    start: int
    language: str
    margin: str
    mark: str
    empty: bool = False

    def ends(self, line: str) -> bool | None:
        """Whether a line closes the block; None when its margin is such that the renderer gives the block up."""
        margin = PREFIX.match(line, 0, len(self.margin))
        assert margin, "the pattern matches anything"
        content = line[margin.end() :]
        level, own = margin[0].count(">"), self.margin.count(">")
        if level > own:
            return None
        if not content or (not own and not line.strip()):
            self.empty = True
            return False
        if margin.end() < len(self.margin) or (own and self.empty and level < own):
            return None
        if content.rstrip(" ") == self.mark:
            return True
        self.empty = False
        return False


@lru_cache(maxsize=64)
def fences(text: str) -> tuple[tuple[Fence, int, int], ...]:
    """Each fenced block of text with the indices of its first line and of the line after its last.

    A block that nobody closes is no code for the renderer, and neither is an opening that it does not read: each is
    given with closed=False and spans one line. No block begins before the one that is open is closed or given up.
    """
    return tuple(_fences(text)) if "```" in text or "~~~" in text else ()


def _fences(text: str) -> Iterator[tuple[Fence, int, int]]:
    current: _Open | None = None
    for index, line in enumerate(text.split("\n")):
        if current is None:
            if "```" in line or "~~~" in line:
                line = line.expandtabs(TAB)
                current = _opening(index, line)
                if current is None and _looks_open(line):
                    yield Fence(index + 1, "", False, read=False), index, index + 1
            continue
        line = line.expandtabs(TAB)
        ends = current.ends(line if line.strip(" ") else "")
        if ends is None:
            yield Fence(current.start + 1, current.language, False, broken=index + 1), current.start, index
            current = None
        elif ends:
            yield Fence(current.start + 1, current.language, True), current.start, index + 1
            current = None
    if current:
        yield Fence(current.start + 1, current.language, False), current.start, current.start + 1


def _opening(index: int, line: str) -> _Open | None:
    margin = PREFIX.match(line)
    assert margin, "the pattern matches anything"
    mark = MARK.match(line, margin.end())
    language = _language(line[mark.end() :].strip(" ")) if mark else None
    return None if mark is None or language is None else _Open(index, language, margin[0], mark[0])


def _language(info: str) -> str | None:
    """The language that the text after an opening mark names ("" for none); None where it makes the line no fence."""
    name = LANGUAGE.match(info)
    rest = info
    language = ""
    if name and info[name.end() : name.end() + 1] in ("", " "):
        language, rest = name["name"], info[name.end() :].lstrip(" ")
    if rest.startswith("{"):
        if not rest.endswith("}"):
            return None
        words = (match["word"] for match in ATTRIBUTE.finditer(rest[1:-1]) if match["word"])
        return language or next((word[1:] for word in words if word.startswith(".")), "")
    at = 0
    while at < len(rest):
        option = OPTION.match(rest, at)
        if not option or option["key"] not in OPTIONS:
            return None
        value = option["double"] if option["double"] is not None else option["single"]
        if not OPTIONS[option["key"]].match(option["key"] if value is None else value):
            return None
        at = option.end()
    return language


def _looks_open(line: str) -> bool:
    """Whether a line that opens no block was meant to: a mark begins it, also after that of a list item."""
    margin = PREFIX.match(line)
    assert margin, "the pattern matches anything"
    mark = ITEM.match(line, margin.end()) or MARK.match(line, margin.end())
    return mark is not None and "`" not in line[mark.end() :]
