"""Where inline links and images stand in a text whose code is blanked."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

BRACKET = re.compile(r"\[|\]|\\.|\n[ \t]*(?=\n)", re.S)
PLAIN_TEXT = re.compile(r"[^\\\[\]\n]*(?:\n(?![ \t]*\n)[^\\\[\]\n]*)*")
TARGET = re.compile(r"\([ \t]*<?(?P<target>[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?")
BLANKS = re.compile(r"[ \t]*")
TITLE = re.compile(r"\s+[\"']")
TITLE_END = re.compile(r"\n|[\"'][ \t]*(?=\))")


class InlineLink(NamedTuple):
    """Offsets of an inline link: its opening bracket, the text's end, target, title and the end of all."""

    start: int
    text_end: int
    target: tuple[int, int]
    title: tuple[int, int]
    end: int


@lru_cache(maxsize=1024)
def inline_links(masked: str) -> tuple[InlineLink, ...]:
    """The inline links of a text in order, also those in the text of another."""
    pairs = _plain_brackets(masked)
    if pairs is None:
        pairs = _nested_brackets(masked)
    inline_links = []
    title_ends: list[tuple[int, int]] | None = None
    for start, text_end in pairs:
        target = TARGET.match(masked, text_end + 1)
        if not target:
            continue
        title, end = (target.end(), target.end()), target.end()
        if opening := TITLE.match(masked, end):
            title_ends = title_ends or [match.span() for match in TITLE_END.finditer(masked)]
            index = bisect_left(title_ends, (opening.end(), 0))
            if index < len(title_ends):
                title, end = (opening.end(), title_ends[index][0]), title_ends[index][1]
        else:
            blanks = BLANKS.match(masked, end)
            end = blanks.end() if blanks else end
        if masked.startswith(")", end):
            inline_links.append(InlineLink(start, text_end, target.span("target"), title, end + 1))
    return tuple(sorted(inline_links))


def _plain_brackets(masked: str) -> list[tuple[int, int]] | None:
    """Offsets of `[` and `]` around the text of each link; None where some text holds brackets, escapes or a blank line.

    Reads only what stands before each `](`: most texts have nothing else.
    """
    pairs = []
    done = 0
    end = masked.find("](")
    while end >= 0:
        start = masked.rfind("[", done, end)
        if (
            start < 0
            or PLAIN_TEXT.fullmatch(masked, start + 1, end) is None
            or masked[start - 1 : start] == "\\"
        ):
            return None
        pairs.append((start, end))
        done = end + 1
        end = masked.find("](", done)
    return pairs


def _nested_brackets(masked: str) -> list[tuple[int, int]]:
    """Offsets of every `[` of a paragraph and of the `]` that closes it."""
    pairs = []
    opened: list[int] = []
    for bracket in BRACKET.finditer(masked):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif bracket[0][0] == "\n":
            opened.clear()
        elif bracket[0] == "]" and opened:
            pairs.append((opened.pop(), bracket.start()))
    return pairs
