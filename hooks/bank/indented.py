"""Which lines the renderer reads as an indented block of code: four spaces more than the list around them has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bank.fences import TAB, fences

RULER = re.compile(r"(?:- {0,2}){3,}|(?:\* {0,2}){3,}|(?:_ {0,2}){3,}")
QUOTE = re.compile(r" *> ?")
ITEM = re.compile(r" {0,3}(?:[-*+]|\d+\.) ")


@lru_cache(maxsize=1024)
def indented_code(text: str) -> frozenset[int]:
    """The numbers, from 1, of the lines that are indented code; a fenced block there counts by its first line."""
    lines = [line.expandtabs(TAB) if "\t" in line else line for line in text.split("\n")]
    for fence, start, end in fences(text):
        if fence.closed:  # one line for the renderer, whatever it holds
            margin = lines[start][: _indent(lines[start])]
            lines[start:end] = [f"{margin}x"] * (end - start)
    return frozenset(_code(lines, 1, quoted=False))


def _code(lines: Sequence[str], first: int, *, quoted: bool) -> Iterator[int]:
    """The numbers of the lines that are code, the first of lines being first; a quote is looked into, one in it is not."""
    depth = 0  # lists that are open
    after_code = False
    at = 0
    while at < len(lines):
        if not lines[at].strip(" "):
            at += 1
            after_code = False
            continue
        level = depth if after_code else min(_indent(lines[at]) // TAB, depth)
        if _indent(lines[at]) >= (level + 1) * TAB:
            depth, after_code = level, True
            while at < len(lines) and _indent(lines[at]) >= (level + 1) * TAB:
                yield first + at
                at += 1
            continue
        end = at
        while end < len(lines) and lines[end].strip(" "):
            end += 1
        depth, after_code = _depth(lines[at:end], level), False
        if not quoted and QUOTE.match(lines[at], level * TAB):
            inner = [
                line[mark.end() :] if (mark := QUOTE.match(line)) else line.lstrip() for line in lines[at:end]
            ]
            yield from _code(inner, first + at, quoted=True)
        at = end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _depth(block: Sequence[str], level: int) -> int:
    """The number of lists that are open after a block that stands in level of them."""
    if not ITEM.match(block[0], level * TAB) or RULER.fullmatch(block[0].strip(" ")):
        return level
    depth = level + 1
    for line in block[1:]:
        own = min(_indent(line) // TAB, depth)
        if ITEM.match(line, own * TAB):
            depth = max(own, level) + 1
    return depth
