"""Rules of markup that other programs read and the page shows as typed, and of links where none may stand."""

import re
from collections.abc import Iterator

from bank.blocks import blocks, delimiter
from bank.headings import headings
from bank.model import Document, Finding
from bank.rules.html import is_autolink
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import without_formulas

TAGGED = re.compile(r"<[^<>\s]*>")
GRID = re.compile(r"^ {0,3}\+(?:[-=:]{2,}\+)+[ \t]*$", re.M)
SINGLE_QUOTES = re.compile(r"'(?<!\w')(?P<text>[^'\n]*)'(?!\w)")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@rule("Q030")
def no_link_in_heading(document: Document) -> Iterator[Finding]:
    """У заголовку немає посилань: натиск на запитання розгортає відповідь, а назва стоїть у списках, у пошуку та в месенджері."""
    for heading in headings(document.masked):
        if "](" in heading.text or ("<" in heading.text and _autolink(heading.text)):
            message = f"у заголовку «{short(heading.text)}» є посилання; перенесіть його в текст"
            yield Finding(document.path, heading.line, message)


def _autolink(text: str) -> bool:
    return any(is_autolink(match[0]) for match in TAGGED.finditer(text))


@rule("M017")
def plain_bar_in_code(document: Document) -> Iterator[Finding]:
    """У коді в комірці таблиці риску пишуть просто, `` `p|q` ``: скісна перед нею надрукується."""
    if "\\|" not in document.text:
        return
    for block in blocks(document):
        if "\\|" not in block.text or delimiter(block) is None:
            continue
        for line in block.lines:
            at = line.text.find("\\|")
            while at >= 0:
                if document.masked[line.start + at] == " ":
                    around = line.text[max(0, at - 10) : at + 12]
                    message = f"скісна риска в коді «{short(around)}» надрукується; залиште саму |"
                    yield Finding(document.path, line.number, message)
                at = line.text.find("\\|", at + 2)


@rule("M018")
def no_grid_table(document: Document) -> Iterator[Finding]:
    """Таблицю не обводять `+---+`: її роблять рядок назв і рядок `|---|---|` під ним."""
    if "-+" not in document.masked and "=+" not in document.masked:
        return
    for block in blocks(document):
        border = GRID.search(block.shown) if "+" in block.shown else None
        if border:
            line = block.line + block.shown.count("\n", 0, border.start())
            message = f"рамка «{short(border[0])}» надрукується як набрано; приберіть її, а під рядком назв поставте |---|---|"
            yield Finding(document.path, line, message)


@rule("M019")
def no_backslash_at_end(document: Document) -> Iterator[Finding]:
    """Скісної риски наприкінці рядка немає: нового рядка вона не починає, а друкується."""
    if "\\\n" not in document.text:
        return
    shown = without_formulas(document.masked)
    end = shown.find("\\\n")
    while end >= 0:
        if not shown.endswith("\\", 0, end):
            around = document.text[max(shown.rfind("\n", 0, end) + 1, end - 20) : end + 1]
            message = f"скісна риска після «{short(around[:-1])}» надрукується; приберіть її або почніть новий абзац"
            yield Finding(document.path, document.line(end), message)
        end = shown.find("\\\n", end + 1)


@rule("T013")
def no_single_quotes(document: Document) -> Iterator[Finding]:
    """Прямих одинарних лапок '…' навколо українських слів немає; їх беруть у «лапки»."""
    if "'" not in document.text:
        return
    for match in SINGLE_QUOTES.finditer(document.prose):
        if CYRILLIC.search(match["text"]):
            message = f"прямі лапки {short(match[0])}; замініть на «{short(match['text'])}»"
            yield Finding(document.path, document.line(match.start()), message)
