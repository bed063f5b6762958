"""Rules of emphasis and code in a line: every mark has its pair."""

import re
from collections.abc import Iterator

from bank.blocks import Block, Line, blocks, delimiter, is_heading, item
from bank.model import Document, Finding
from bank.rules.registry import rule
from bank.rules.shorten import short

LABELLED = re.compile(r"\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![^\W_])[^*]*\Z")
"""A block whose only stars are a bold beginning."""
STARS = re.compile(r"(?<!\\)\*+")
FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}\.)[ \t]+){0,3}```")
DUNDER = re.compile(r"(?<!\w)__[a-z][a-z0-9_]*__(?!\w)", re.I)


@rule("M012")
def paired_emphasis(document: Document) -> Iterator[Finding]:
    """Кожні `**` мають пару в тому самому абзаці, а знак множення й `__init__` стоять у коді чи формулі: інакше зірочки зникнуть або надрукуються."""
    for block in blocks(document):
        for segment in _segments(block):
            yield from _emphasis(document, segment)
        for line in block.lines if "__" in block.shown else ():
            if "__" in line.shown:
                for match in DUNDER.finditer(line.shown):
                    message = f"«{match[0]}» втратить підкреслення; візьміть у зворотні лапки"
                    yield Finding(document.path, line.number, message)


def _segments(block: Block) -> Iterator[list[Line]]:
    """Runs of lines in which an emphasis may open and close: list items and table rows are each their own."""
    if "*" not in block.shown or LABELLED.match(block.shown):
        return
    table = delimiter(block) is not None
    segment: list[Line] = []
    for line in block.lines:
        if segment and (table or item(line) or is_heading(line) or is_heading(segment[-1])):
            yield segment
            segment = []
        segment.append(line)
    yield segment


def _emphasis(document: Document, segment: list[Line]) -> Iterator[Finding]:
    runs: dict[int, list[tuple[int, str, str]]] = {1: [], 2: [], 3: []}
    for line in segment:
        if not line.shown.strip(" *") and line.text.strip() not in ("*", "**"):
            continue  # a rule, or stars around code
        for match in STARS.finditer(line.shown):
            start, end = line.start + match.start(), line.start + match.end()
            before, after = document.text[start - 1 : start], document.text[end : end + 1]
            if len(match[0]) > 1 or not (_blank(before) and _blank(after)):
                runs[min(len(match[0]), 3)].append((start, before, after))
    for length, marks in runs.items():
        yield from _pairs(document, length, marks)
    bold = [start for start, _, _ in runs[2]]
    for first, last in zip(bold[::2], bold[1::2], strict=False):
        inside = [start for start, _, _ in runs[1] if first < start < last]
        if len(inside) % 2:  # the renderer pairs it with a half of the others
            yield _lone(document, inside[-1], 1)


def _pairs(document: Document, length: int, runs: list[tuple[int, str, str]]) -> Iterator[Finding]:
    """Pair runs of stars of one length as the renderer does; single ones may stay alone and are printed."""
    opened: tuple[int, str, str] | None = None
    for mark in runs:
        start, before, after = mark
        if opened and not _blank(before):
            if opened[1].isalnum() and opened[2].isalnum():
                message = f"зірочки в «{_around(document, opened[0])}» стануть виділенням і зникнуть; запишіть · чи ×, формулою або в `…`"
                yield Finding(document.path, document.line(opened[0]), message)
            opened = None
            continue
        if opened and length > 1:
            yield _lone(document, opened[0], length)
        opened = None if _blank(after) else mark
        if not opened and length > 1:
            yield _lone(document, start, length)
    if opened and length > 1:
        yield _lone(document, opened[0], length)


def _lone(document: Document, start: int, length: int) -> Finding:
    message = f"«{'*' * length}» біля «{_around(document, start)}» не має пари й надрукується; закрийте (без пробілу всередині) або приберіть"
    return Finding(document.path, document.line(start), message)


def _blank(character: str) -> bool:
    return not character or character.isspace()


def _around(document: Document, start: int) -> str:
    return document.text[max(0, start - 10) : start + 12].replace("\n", " ").strip()


@rule("M013")
def paired_backticks(document: Document) -> Iterator[Finding]:
    """Кожна зворотна лапка має пару в тому самому абзаці: інакше вона надрукується, а код стане текстом."""
    if "`" not in document.masked:
        return
    for block in blocks(document):
        for line in block.lines if "`" in block.shown else ():
            start = line.shown.find("`")
            if start >= 0 and not line.shown.endswith("\\", 0, start) and not FENCE.match(line.shown):
                around = line.text[max(0, start - 10) : start + 12]
                message = f"зворотна лапка без пари біля «{short(around)}»; закрийте код у тому самому абзаці"
                yield Finding(document.path, line.number, message)
