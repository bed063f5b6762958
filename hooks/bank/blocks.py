"""A Markdown text line by line: blocks between blank lines, and which of their lines begin a list or a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bank.model import Document
from bank.scan import without_formulas

STEP = 4
"""Columns by which Markdown here wants the content of a list item indented."""
ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|(?P<number>\d{1,9})\.)[ \t]")
RULE_MARKS = frozenset("*-_ ")
DELIMITER_MARKS = frozenset("|-: ")
TABLE_MARKS = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its number, its offset in the file, the text as it stands, and the text without code and formulas."""

    number: int
    start: int
    text: str
    shown: str


Block = tuple[Line, ...]
"""Lines that follow each other without a blank one."""


@dataclass(frozen=True, slots=True)
class Item:
    """The beginning of a list item: its column and whether the list is numbered (then by what)."""

    indent: int
    number: int | None

    @property
    def level(self) -> int:
        """How deep the renderer puts it."""
        return self.indent // STEP


def blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a document in order; lines of code and formulas are there, with nothing shown."""
    return _blocks(document.text, without_formulas(document.masked))


@lru_cache(maxsize=1024)
def _blocks(text: str, shown: str) -> tuple[Block, ...]:
    found: list[Block] = []
    block: list[Line] = []
    start = 0
    for number, (line, visible) in enumerate(zip(text.split("\n"), shown.split("\n"), strict=True), 1):
        if line and not line.isspace():
            block.append(Line(number, start, line, visible))
        elif block:
            found.append(tuple(block))
            block = []
        start += len(line) + 1
    if block:
        found.append(tuple(block))
    return tuple(found)


def indent(line: str) -> int:
    """The column at which the text of a line begins; a tab goes to the next multiple of four."""
    line = line.expandtabs(STEP)
    return len(line) - len(line.lstrip(" "))


def item(line: Line) -> Item | None:
    """The list item that a line would begin, if it may begin one."""
    shown = line.shown
    if shown[:1] not in "-*+ \t0123456789":
        return None
    match = ITEM.match(shown.expandtabs(STEP))
    if not match or RULE_MARKS.issuperset(shown):
        return None
    return Item(len(match["indent"]), int(match["number"]) if match["number"] else None)


def is_heading(line: Line) -> bool:
    """Whether a line is a heading with number signs."""
    return line.shown.startswith("#")


def is_quote(line: Line) -> bool:
    """Whether a line begins with the mark of a quote."""
    return line.text.lstrip(" ").startswith(">")


def delimiter(block: Block) -> int | None:
    """The place in a block of the line `|---|---|` that makes it a table; None when there is none."""
    for place, line in enumerate(block):
        if "|" in line.shown and "-" in line.shown and DELIMITER_MARKS.issuperset(line.shown.strip()):
            return place
    return None


def is_table(block: Block) -> bool:
    """Whether the renderer makes a table of a block (below headings that stand before it)."""
    place = delimiter(block)
    return bool(place) and all(is_heading(line) for line in block[: (place or 0) - 1])


def cells(line: Line) -> int:
    """The number of cells of a table row."""
    row = line.shown.strip()
    inside = row.removeprefix("|")
    marks = len(TABLE_MARKS.findall(inside))
    return marks if inside.endswith("|") and not inside.endswith("\\|") else marks + 1
