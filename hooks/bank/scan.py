"""What of a Markdown text is code, what is a formula, what is prose: found without rendering it.

Every function keeps offsets: what is not asked for is blanked with spaces, newlines stay, so that a match in
the result stands on the same line and column of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

FENCE_OPEN = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)$")
RAW = re.compile(r"<!--.*?-->|<(pre|script|style|textarea)\b.*?</\1\s*>", re.S | re.I)
CODE_SPAN = re.compile(r"(?<![`\\])(`++)(?:[^`\n]++|\n(?![ \t]*\n)|(?!\1(?!`))`++)++\1(?!`)")
FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?=\n|\Z)", re.S)
FORMULA = re.compile(
    r"(?<!\\)\$(?:\$(?P<display>[^$]++)\$\$|(?<!\$\$)(?!\$)(?P<inline>(?:[^$\n]++|\n(?![ \t]*\n))++)\$)"
)
LINK = re.compile(
    r"(?<!\\)\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]"
    r"\([ \t]*<?(?P<target>[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+[\"'](?P<title>[^\n]*?)[\"'])?[ \t]*\)"
)
WORD = re.compile(r"[^\W_]+(?:[’'ʼ-][^\W_]+)*")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?P<target>[^\s>]+)>?.*$", re.M)


class Fence(NamedTuple):
    """A fenced code block: the line of its opening fence, its language ("" if none), whether it is closed."""

    line: int
    language: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Formula:
    """LaTeX between dollars: the source without them, whether it is displayed, its offset in the text."""

    tex: str
    display: bool
    start: int


@dataclass(frozen=True, slots=True)
class Link:
    """A Markdown link or image: its text, target and title as written, and its offset in the text."""

    text: str
    target: str
    title: str
    image: bool
    start: int


def normalise(data: str) -> str:
    """Drop the byte-order mark and turn Windows and old Mac line ends into newlines."""
    return data.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def blank(text: str) -> str:
    """Spaces of the same length, newlines kept."""
    return re.sub(r"[^\n]", " ", text)


def fences(text: str) -> Iterator[tuple[Fence, int, int]]:
    """Each fenced block of text with the indices of its first line and of the line after its last.

    A fence that nobody closes is no code for the renderer: it is yielded with closed=False and spans one line.
    """
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        opening = FENCE_OPEN.match(lines[number])
        if not opening:
            number += 1
            continue
        mark = opening["mark"]
        closing = re.compile(rf"^[ \t>]*{mark[0]}{{{len(mark)},}}[ \t]*$")
        end = next((i for i in range(number + 1, len(lines)) if closing.match(lines[i])), None)
        language = (opening["info"].split() or [""])[0]
        yield Fence(number + 1, language, end is not None), number, (number if end is None else end) + 1
        number = number + 1 if end is None else end + 1


@lru_cache(maxsize=1024)
def without_code(text: str) -> str:
    """Text with front matter, fenced blocks, HTML comments, raw blocks and code spans blanked."""
    text = FRONT_MATTER.sub(lambda m: blank(m[0]), text)
    lines = text.split("\n")
    for fence, start, end in list(fences(text)):
        if fence.closed:
            lines[start:end] = [blank(line) for line in lines[start:end]]
    text = "\n".join(lines)
    text = RAW.sub(lambda m: blank(m[0]), text)
    return CODE_SPAN.sub(lambda m: blank(m[0]), text)


def formulas(masked: str) -> Iterator[Formula]:
    """Formulas of a text whose code is blanked already."""
    for match in FORMULA.finditer(masked):
        display = match["display"] is not None
        yield Formula(match["display" if display else "inline"], display, match.start())


@lru_cache(maxsize=1024)
def without_formulas(masked: str) -> str:
    """The same text with its formulas, dollars included, blanked."""
    return FORMULA.sub(lambda m: blank(m[0]), masked)


def forget() -> None:
    """Let go of the texts that have been masked."""
    without_code.cache_clear()
    without_formulas.cache_clear()


def links(masked: str) -> Iterator[Link]:
    """Inline links, images and link definitions of a text whose code is blanked already."""
    for match in LINK.finditer(masked):
        image = masked.endswith("!", 0, match.start())
        yield Link(match["text"], match["target"], match["title"] or "", image, match.start())
    for match in DEFINITION.finditer(masked):
        yield Link("", match["target"], "", False, match.start())


def words_only(masked: str) -> str:
    """The text a reader sees as prose: code, formulas, link targets, attributes, tags and addresses blanked."""
    text = without_formulas(masked)
    text = LINK.sub(lambda m: blank(m[0][: m.start("text") - m.start()]) + m["text"] + _tail(m), text)
    text = DEFINITION.sub(lambda m: blank(m[0]), text)
    return re.sub(r"\{[ :]*[#.][^}\n]*\}|</?[a-zA-Z][^>\n]*>|https?://\S+", lambda m: blank(m[0]), text)


def _tail(match: re.Match[str]) -> str:
    """The part of a link after its text: blanked, but for a title, which is read too."""
    tail = match[0][match.end("text") - match.start() :]
    title = match["title"]
    if not title:
        return blank(tail)
    at = match.start("title") - match.end("text")
    return blank(tail[:at]) + title + blank(tail[at + len(title) :])
