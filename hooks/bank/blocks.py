"""A Markdown text as blocks between blank lines, and which of their lines begin a list or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bank.model import Document
from bank.scan import without_formulas

STEP = 4
"""Columns by which Markdown here wants the content of a list item indented."""
ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|(?P<number>\d{1,9})\.)[ \t]")
LISTED = re.compile(r"\n[ \t]*(?:[-*+]|\d{1,9}\.)[ \t]")
WHITE = ("", " ", "\t", "\n")
ITEM_BEGINS = frozenset(" \t-*+0123456789")
RULE_MARKS = frozenset("*-_ ")
DELIMITER_MARKS = frozenset("|-: ")
TABLE_MARKS = re.compile(r"(?<!\\)\|")


class Line(NamedTuple):
    """A line: its number, its offset in the file, the text as it stands, and the text without code and formulas."""

    number: int
    start: int
    text: str
    shown: str


class Item(NamedTuple):
    """The beginning of a list item: its column and, in a numbered list, its number."""

    indent: int
    number: int | None

    @property
    def level(self) -> int:
        """How deep the renderer puts it."""
        return self.indent // STEP


class Block:
    """Lines that follow each other without a blank one.

    line and start are those of the first line; text is what stands in the file, shown the same without code and
    formulas; listed says whether some line may begin a list item.
    """

    __slots__ = ("_items", "_lines", "listed", "line", "shown", "start", "text")

    def __init__(self, line: int, start: int, text: str, shown: str, listed: bool) -> None:
        """Take where the block stands, its text, what of it is shown, and whether a list may begin in it."""
        self.line = line
        self.start = start
        self.text = text
        self.shown = shown
        self.listed = listed
        self._lines: tuple[Line, ...] = ()
        self._items: tuple[Item | None, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the block in order."""
        if not self._lines:
            self._lines = tuple(self._split())
        return self._lines

    @property
    def flat(self) -> bool:
        """Whether the block is nothing but one list of lines that begin with a dash."""
        return self.shown.startswith("- ") and self.shown.count("\n") == self.shown.count("\n- ")

    @property
    def items(self) -> tuple[Item | None, ...]:
        """For each line the list item that it would begin, if it may begin one."""
        if not self._items:
            self._items = tuple(item(line) for line in self.lines)
        return self._items

    @property
    def depth(self) -> int:
        """The column at which the first line begins; a tab goes to the next multiple of four."""
        if self.text[0] not in " \t":
            return 0
        line = self.lines[0].text.expandtabs(STEP)
        return len(line) - len(line.lstrip(" "))

    def _split(self) -> Iterator[Line]:
        start = self.start
        pairs = zip(self.text.split("\n"), self.shown.split("\n"), strict=True)
        for number, (text, shown) in enumerate(pairs, self.line):
            yield Line(number, start, text, shown)
            start += len(text) + 1


def blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a document in order; lines of code and formulas are there, with nothing shown."""
    return _blocks(document.text, without_formulas(document.masked))


@lru_cache(maxsize=1024)
def _blocks(text: str, shown: str) -> tuple[Block, ...]:
    all_blocks: list[Block] = []
    start, line = 0, 1
    for piece in text.split("\n\n"):
        end = start + len(piece)
        if "\n " in piece or "\n\t" in piece or piece[:1] in WHITE or piece[-1] == "\n":
            all_blocks.extend(_careful(text[start:end], shown[start:end], start, line))
        else:
            all_blocks.append(_block(piece, shown[start:end], start, line))
        line += piece.count("\n") + 2
        start = end + 2
    return tuple(all_blocks)


def _careful(text: str, shown: str, start: int, line: int) -> Iterator[Block]:
    """The blocks of a text in which lines of spaces may stand for blank ones."""
    first = at = 0
    begin = -1
    for index, content in enumerate(text.split("\n")):
        if content and not content.isspace():
            if begin < 0:
                begin, first = at, index
        elif begin >= 0:
            yield _block(text[begin : at - 1], shown[begin : at - 1], start + begin, line + first)
            begin = -1
        at += len(content) + 1
    if begin >= 0:
        yield _block(text[begin:], shown[begin:], start + begin, line + first)


def _block(text: str, shown: str, start: int, line: int) -> Block:
    listed = (shown[0] in ITEM_BEGINS and _item(shown) is not None) or LISTED.search(shown) is not None
    return Block(line, start, text, shown, listed)


def item(line: Line) -> Item | None:
    """The list item that a line would begin, if it may begin one."""
    return _item(line.shown) if line.shown[:1] in ITEM_BEGINS else None


def _item(shown: str) -> Item | None:
    match = ITEM.match(shown.expandtabs(STEP) if "\t" in shown else shown)
    if not match or (RULE_MARKS.issuperset(shown) and len(shown.replace(" ", "")) > 2):
        return None  # three marks alone are a rule
    return Item(len(match["indent"]), int(match["number"]) if match["number"] else None)


def is_heading(line: Line) -> bool:
    """Whether a line is a heading with number signs."""
    return line.shown.startswith("#")


def is_quote(line: Line) -> bool:
    """Whether a line begins with the mark of a quote."""
    return line.text.lstrip(" ").startswith(">")


def delimiter(block: Block) -> int | None:
    """The index in a block of the line `|---|---|` that makes it a table; None when there is none."""
    if "|" in block.shown and "-" in block.shown:
        for index, line in enumerate(block.lines):
            if "|" in line.shown and "-" in line.shown and DELIMITER_MARKS.issuperset(line.shown.strip()):
                return index
    return None


def is_table(block: Block) -> bool:
    """Whether the renderer makes a table of a block (below headings that stand before it)."""
    index = delimiter(block)
    return bool(index) and all(is_heading(line) for line in block.lines[: (index or 0) - 1])


def cells(line: Line) -> int:
    """The number of cells of a table row."""
    row = line.shown.strip()
    inside = row.removeprefix("|")
    marks = len(TABLE_MARKS.findall(inside))
    return marks if inside.endswith("|") and not inside.endswith("\\|") else marks + 1
