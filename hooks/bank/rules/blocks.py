"""Rules of blocks: what is meant as a list, a table or a quote must begin where Markdown lets one begin."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bank.blocks import (
    STEP,
    Block,
    Item,
    Line,
    blocks,
    cells,
    delimiter,
    is_heading,
    is_quote,
    is_table,
)
from bank.model import Document, Finding, Topic
from bank.rules.headings import looks_like_question
from bank.rules.registry import rule
from bank.rules.shorten import short

BULLETS = (
    (re.compile(r"[-*+][^\S\n\t ]"), 1),
    (re.compile(r"[•·▪◦‣●○]\s?"), 1),
    (re.compile(r"\d{1,9}\.[^\S\n\t ]"), 1),
    (re.compile(r"[–—]\s"), 2),
    (re.compile(r"-[^\W\d_]"), 2),
    (re.compile(r"\d{1,9}\.[^\W\d_]"), 2),
    (re.compile(r"\d{1,9}\)\s"), 2),
    (re.compile(r"[^\W\d_]\)\s"), 2),
)
"""What looks like the mark of a list item and is none, and how many such lines in a row are a list for certain."""
BULLET_BEGINS = frozenset("-*+•·▪◦‣●○–—")
NUMBERED = re.compile(r"\s*\d{1,9}\.\S")
LONG_NUMBER = re.compile(r"(?P<number>\d{3,9})\.[ \t]")


@rule("M001")
def list_starts(document: Document) -> Iterator[Finding]:
    """Перед списком стоїть порожній рядок, а в одному списку — позначки одного виду: інакше пункти зіллються з рядком вище."""
    for block in blocks(document):
        line = _swallowed_item(block) if block.listed and not block.flat else None
        if line:
            message = f"пункт «{short(line.text)}» надрукується рядком тексту; поставте перед списком порожній рядок"
            yield Finding(document.path, line.number, message)


def _swallowed_item(block: Block) -> Line | None:
    """The first line of a block that is meant as a list item and continues the text above instead."""
    lines, items = block.lines, block.items
    kinds: dict[int, bool] = {}
    inside = False
    for index, (line, item) in enumerate(zip(lines, items, strict=True)):
        if not item:
            inside = inside and not is_heading(line)
            continue
        after_text = index and not inside and not (is_heading(lines[index - 1]) or _is_rule(lines[index - 1]))
        if after_text:
            numbered_before = NUMBERED.match(lines[index - 1].shown)
            if (
                item.number in (None, 1)
                or numbered_before
                or (index + 1 < len(lines) and _follows(item, items[index + 1]))
            ):
                return line
            continue
        numbered = item.number is not None
        if inside and kinds.get(item.level, numbered) != numbered:
            return line
        kinds = {level: kind for level, kind in kinds.items() if level < item.level} | {item.level: numbered}
        inside = True
    return None


def _is_rule(line: Line) -> bool:
    return len(line.text) >= 3 and set(line.text.rstrip()) in ({"-"}, {"*"}, {"_"})


def _follows(first: Item, second: Item | None) -> bool:
    return bool(second and first.number and second.number == first.number + 1)


@rule("M002")
def list_nested(document: Document) -> Iterator[Finding]:
    """Вкладений список і абзац пункту мають відступ 4 пробіли на кожен рівень: із двома чи трьома вони випадають із пункту."""
    before: Item | None = None
    for block in blocks(document):
        if not block.listed and not block.depth:
            before = None
            continue
        if block.flat:
            before = Item(0, None)
            continue
        first = block.items[0]
        depth = block.depth
        if not first and depth < STEP and not (depth and before):
            before = None
        elif not first and depth % STEP and before and _is_text(block):
            message = f"абзац «{short(block.lines[0].text)}» має відступ {depth}; щоб належати пункту, треба {_needed(depth)}"
            yield Finding(document.path, block.line, message)
            before = None if depth < STEP else before
        for line, item in zip(block.lines, block.items, strict=True):
            if item and before and _badly_nested(before, item):
                message = f"пункт «{short(line.text)}» має відступ {item.indent}; вкладений пункт — {(before.level + 1) * STEP}"
                yield Finding(document.path, line.number, message)
            if item and (before or item.level == 0):
                before = item
            elif is_heading(line):
                before = None


def _is_text(block: Block) -> bool:
    """Whether a block begins with prose, a formula or a fence, and is not the inside of code."""
    return bool(block.lines[0].shown.strip()) or block.text.lstrip().startswith(("```", "~~~", "$$"))


def _needed(depth: int) -> int:
    return -(-depth // STEP) * STEP


def _badly_nested(before: Item, item: Item) -> bool:
    return item.indent > before.indent and item.level != before.level + 1


@rule("M003")
def no_foreign_bullets(document: Document) -> Iterator[Finding]:
    """Пункт списку починається з `- ` або `1. `: зі звичайним пробілом, без крапок-кружечків, тире чи дужки."""
    for block in blocks(document):
        begin = block.shown[:2]
        if begin in ("- ", "**") or (begin[0].isalpha() and begin[1:] != ")"):
            continue
        begin = block.shown[:5].lstrip(" ")[:2]
        if not (begin[:1] in BULLET_BEGINS or begin[:1].isdigit() or begin[1:] == ")"):
            continue
        lines = block.lines
        second = lines[1].shown.lstrip(" ") if len(lines) > 1 else ""
        for pattern, enough in BULLETS:
            if pattern.match(lines[0].shown.lstrip(" ")) and (enough == 1 or pattern.match(second)):
                message = f"«{short(lines[0].text)}» не стане пунктом списку; почніть рядок із «- » або «1. » (звичайний пробіл)"
                yield Finding(document.path, block.line, message)
                break
        number = LONG_NUMBER.match(block.shown)
        if number:
            message = f"абзац «{short(lines[0].text)}» стане пунктом списку; запишіть {number['number']}\\."
            yield Finding(document.path, block.line, message)


@rule("M004")
def table_starts(document: Document) -> Iterator[Finding]:
    """Таблиця стоїть між порожніми рядками: рядок назв, рядок `|---|---|` з тією самою кількістю комірок, рядки даних."""
    for block in blocks(document):
        if "|" in block.shown:
            yield from (Finding(document.path, line.number, text) for line, text in _table_faults(block))


def _table_faults(block: Block) -> Iterator[tuple[Line, str]]:
    index = delimiter(block)
    lines = block.lines
    if index is None:
        spoiled = next((line for line in lines if "|--" in line.shown), None)
        if spoiled:
            yield spoiled, f"рядок «{short(spoiled.text)}» не робить таблиці; залиште в ньому лише |, - і :"
            return
        rows = [line for line in lines[:2] if _is_row(line)]
        if len(rows) == 2:
            yield (
                rows[0],
                f"рядок «{short(rows[0].text)}» схожий на таблицю, але під ним немає |---|---|; додайте",
            )
        return
    if not index:
        yield lines[0], "таблиця без рядка назв; додайте його над |---|---|"
        return
    head, rule_line = lines[index - 1], lines[index]
    if not is_table(block):
        yield head, f"таблиця «{short(head.text)}» надрукується текстом; поставте перед нею порожній рядок"
        return
    width = cells(rule_line)
    if cells(head) != width:
        yield rule_line, f"у рядку назв таблиці комірок: {cells(head)}, а під ним: {width}; зробіть порівну"
        return
    for line in lines[index + 1 :]:
        if not line.shown.strip() or looks_like_question(line.shown):
            continue  # code and formulas of the rows above; a lost question has a rule of its own
        if "|" not in line.shown:
            yield line, f"рядок «{short(line.text)}» стане рядком таблиці; поставте перед ним порожній рядок"
            return
        if cells(line) > width:
            yield line, f"у рядку таблиці комірок: {cells(line)}, а в її назвах: {width}; зайві зникнуть"


def _is_row(line: Line) -> bool:
    row = line.shown.strip()
    return len(row) > 1 and row.startswith("|") and row.endswith("|")


@rule("M005")
def no_indented_code(document: Document) -> Iterator[Finding]:
    """Абзац поза списком починається без відступу: чотири пробіли роблять із нього код."""
    deepest = 0
    for block in blocks(document):
        depth = block.depth
        if depth < STEP:
            deepest = 0
            if block.shown.startswith(">     "):
                message = f"цитата «{short(block.lines[0].text)}» стане кодом; залиште один пробіл після «>»"
                yield Finding(document.path, block.line, message)
        elif depth // STEP > deepest and block.lines[0].shown.strip():
            message = f"рядок «{short(block.lines[0].text)}» з відступом {depth} стане кодом; приберіть відступ, а код візьміть у ```"
            yield Finding(document.path, block.line, message)
        if block.flat:
            deepest = 1
            continue
        for item in block.items if block.listed else ():
            if item and item.level <= deepest:
                deepest = item.level + 1


@rule("M006")
def quote_ends(document: Document) -> Iterator[Finding]:
    """Кожен рядок цитати починається з `>`, а після неї стоїть порожній рядок; усна відповідь — одна цитата."""
    for block in blocks(document):
        if ">" not in block.shown or "\n" not in block.text:
            continue
        for line, after in pairwise(block.lines):
            if line.shown.startswith(">") and not is_quote(after) and not is_heading(after):
                message = f"рядок «{short(after.text)}» потрапить у цитату вище; почніть його з «> » або відділіть порожнім рядком"
                yield Finding(document.path, after.number, message)
    if isinstance(document, Topic):
        for question in document.questions:
            if question.spoken and question.body.startswith(">"):
                message = f"друга цитата у відповіді на «{question.text}» злиється з усною; поставте «>» і в порожньому рядку або приберіть"
                yield Finding(document.path, question.line, message)
