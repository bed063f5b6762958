"""Rules of inline markup: HTML, attributes, and the syntax of other Markdowns, which this one prints as typed."""

import re
from collections.abc import Iterator
from html.entities import html5

from bank.blocks import Block, Line, blocks, delimiter, is_heading, item
from bank.fences import fences
from bank.model import Bank, Document, Finding
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import without_formulas

ALLOWED_TAGS = frozenset({"kbd", "sub", "sup"})
"""Tags that prose may use: for what Markdown has no marks."""
TAG = re.compile(r"</?(?=[a-zA-Z])[^<>]*>|<[!?](?=[a-zA-Z\[])[^<>]*>")
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}://")
CROSSING = re.compile(r"[*\[\]]|(?<![\w])_|_(?!\w)")
ENTITY = re.compile(r"&(?:#(?P<number>\d{1,7}|[xX][0-9a-fA-F]{1,6})|(?P<name>[a-zA-Z][a-zA-Z0-9]{1,31}));")
LINK_END = re.compile(r"\]\([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)\Z")
LABELLED = re.compile(r"\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![^\W_])[^*]*\Z")
"""A block whose only stars are a bold beginning."""
STARS = re.compile(r"(?<!\\)\*+")
DUNDER = re.compile(r"(?<!\w)__[a-z][a-z0-9_]*__(?!\w)", re.I)
COMMENT = re.compile("<!--")
RAW_BLOCK = re.compile(r"<(?i:pre|script|style|textarea)\b")
BRACKET = re.compile(r"\[[\^ xX!\[Tt]")
"""What every piece of foreign syntax in square brackets begins with."""
FOREIGN = (
    (("[^",), re.compile(r"\[\^[^\s\[\]]{1,40}\]"), "виноска", "скажіть це в тексті або в «**Джерела.**»"),
    (("~~",), re.compile(r"~~(?=[^\s~])[^~\n]+~~"), "закреслення", "приберіть позначки"),
    (("[ ]", "[x]", "[X]"), re.compile(r"^[ >]*(?:[-*+]|\d{1,9}\.)[ \t]+\[[ xX]\](?=\s)", re.M), "список справ", "приберіть дужки"),
    (("!!!",), re.compile(r"^[ ]*!!!\+?[ \t]*[\w\"].*$", re.M), "блок-застереження", "запишіть звичайним абзацом"),
    (("???",), re.compile(r"^[ ]*\?\?\?\+?[ \t]*[\w\"].*$", re.M), "згорнутий блок", "запишіть звичайним абзацом"),
    (("[!",), re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.I), "блок-застереження", "приберіть його"),
    (("===",), re.compile(r"^===[!+]?[ \t]+\".*$", re.M), "вкладка", "запишіть звичайним абзацом"),
    (("==",), re.compile(r"==(?<!===)(?=[^\s=])[^=\n]*==(?!=)"), "виділення", "запишіть **жирним**"),
    (("[[",), re.compile(r"\[\[(?=[^\W\d_])[^\[\]\n]*\]\]"), "вікіпосилання", "запишіть [текст](адреса)"),
    ((":",), re.compile(r":(?<![\w:]:)[a-z][a-z0-9_+-]{1,40}:(?![\w:])"), "назва емодзі", "приберіть її"),
    (("^",), re.compile(r"\^(?=[^\s^])[^\s^]{1,40}\^"), "верхній індекс", "запишіть формулою $x^2$ або <sup>…</sup>"),
    (("~",), re.compile(r"~(?<!~~)(?=[^\s~])[^\s~]{1,40}~(?!~)"), "нижній індекс", "запишіть формулою $x_2$ або <sub>…</sub>"),
    (("\n:",), re.compile(r"\n:(?<=\S\n:)[ \t]+\S.*$", re.M), "список означень", "запишіть звичайним списком"),
    (("{%", "{{"), re.compile(r"\{%[^{}%\n]*%\}|\{\{[^{}\n]*\}\}"), "шаблон", "візьміть його у зворотні лапки"),
    (("++",), re.compile(r"\+\+(?<![\w+]\+\+)[a-z][\w-]{0,20}(?:\+[\w-]{1,20}){0,4}\+\+(?!\w)"), "клавіші", "запишіть <kbd>…</kbd>"),
    (("*[",), re.compile(r"^\*\[[^\]\n]+\]:.*$", re.M), "скорочення", "поясніть його в тексті"),
    (("--8<--",), re.compile(r"^.*--8<--.*$", re.M), "вставка файлу", "приберіть її"),
    (("[TOC]", "[toc]"), re.compile(r"^[ >]*\[toc\][ \t]*$", re.M | re.I), "зміст сторінки", "приберіть його: зміст сайт робить сам"),
)  # fmt: skip
"""What must stand in a text for the pattern to be tried, the pattern, its name, the remedy."""


def _shown(document: Document) -> str:
    return without_formulas(document.masked)


@rule("M007")
def few_tags(bank: Bank) -> Iterator[Finding]:
    """HTML у тексті — лише `<kbd>`, `<sub>`, `<sup>` без атрибутів, закриті в тому самому абзаці; решту, як-от `<unk>`, беруть у зворотні лапки."""
    for document in bank.documents:
        shown = _shown(document)
        if "<" not in shown:
            continue
        opened: list[re.Match[str]] = []
        refused: set[str] = set()
        for tag in TAG.finditer(shown):
            name = tag[0].strip("</>")
            if _is_autolink(tag[0]) or shown.endswith("](", 0, tag.start()):
                continue
            if name not in ALLOWED_TAGS or tag[0] not in (f"<{name}>", f"</{name}>"):
                if tag[0][1] == "/" and name in refused:
                    continue  # its beginning is reported
                refused.add(name.partition(" ")[0])
                message = f"«{short(tag[0])}» — HTML; візьміть у зворотні лапки або приберіть"
                yield Finding(document.path, document.line(tag.start()), message)
            elif tag[0][1] != "/":
                opened.append(tag)
            elif (
                opened and opened[-1][0] == f"<{name}>" and _holds_together(document, shown, opened[-1], tag)
            ):
                opened.pop()
            else:
                message = f"«{tag[0]}» не має пари в тому самому абзаці чи комірці або перетинається з іншою розміткою; виправте"
                yield Finding(document.path, document.line(tag.start()), message)
                opened = opened[:-1]
        for tag in opened:
            message = f"«{tag[0]}» не закрито в тому самому абзаці; закрийте або візьміть у зворотні лапки"
            yield Finding(document.path, document.line(tag.start()), message)


def _is_autolink(tag: str) -> bool:
    """Whether what stands in angle brackets is an address: `<https://…>`, `<name@host>`."""
    inside = tag[1:-1]
    return not any(map(str.isspace, inside)) and (bool(SCHEME.match(inside)) or "@" in inside[1:-1])


def _holds_together(document: Document, shown: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether what stands between two tags is in one paragraph and crosses no other mark."""
    if last.start() - first.end() > LONGEST_TAGGED:
        return False
    inside = shown[first.end() : last.start()]
    line_start = shown.rfind("\n", 0, first.start()) + 1
    in_row = shown[line_start : first.start()].lstrip().startswith("|")
    return not CROSSING.search(inside) and "\n" not in inside and not (in_row and "|" in inside)


LONGEST_TAGGED = 200
"""Characters between `<kbd>` and `</kbd>`: more is a tag that was forgotten."""


@rule("M008")
def whole_comments(bank: Bank) -> Iterator[Finding]:
    """Коментар `<!-- … -->` стоїть окремим абзацом, закритий і без `--` усередині: інакше він ховає або друкує чужий текст."""
    for document in bank.documents:
        text, end = document.text, -1
        for start in _outside_code(document, COMMENT):
            if start < end:
                continue
            close = text.find("-->", start + 4)
            if close < 0:
                message = "коментар <!-- не закрито; допишіть --> або приберіть його"
                yield Finding(document.path, document.line(start), message)
                break
            end = close
            line_before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
            after = text[close + 3 :].partition("\n")[0]
            glued = line_before.strip() or after.strip() or text[max(0, start - 1) : start] not in ("", "\n")
            if glued or "--" in text[start + 4 : close]:
                message = "коментар має бути окремим абзацом без «--» усередині; відділіть його порожніми рядками або приберіть"
                yield Finding(document.path, document.line(start), message)


@rule("M015")
def no_raw_blocks(bank: Bank) -> Iterator[Finding]:
    """Блоків `<pre>`, `<script>`, `<style>`, `<textarea>` немає: код беруть у ```, решти сторінка не потребує."""
    for document in bank.documents:
        for start in _outside_code(document, RAW_BLOCK):
            tag = document.text[start : start + 20].partition(">")[0].partition("\n")[0]
            message = f"«{short(tag)}» — HTML; код візьміть у ```, решту приберіть"
            yield Finding(document.path, document.line(start), message)


def _outside_code(document: Document, pattern: re.Pattern[str]) -> Iterator[int]:
    """Where a pattern stands in the text of a document outside its fences and code spans."""
    code: list[tuple[int, int]] | None = None
    for match in pattern.finditer(document.text):
        if code is None:
            code = [(start, end) for fence, start, end in fences(document.text) if fence.closed]
        start = match.start()
        line = document.line(start)
        ticks = document.text.count("`", document.text.rfind("\n", 0, start) + 1, start)
        if ticks % 2 == 0 and not any(first < line <= last for first, last in code):
            yield start


@rule("M009")
def known_entities(bank: Bank) -> Iterator[Finding]:
    """Символ за назвою (`&nbsp;`, `&mdash;`) — лише з тих, які знає HTML; решту пишуть самим символом."""
    for document in bank.documents:
        if "&" not in document.masked:
            continue
        for match in ENTITY.finditer(_shown(document)):
            if not _stands_for_text(match):
                message = f"«{match[0]}» не є символом, який можна показати; напишіть сам символ або візьміть у зворотні лапки"
                yield Finding(document.path, document.line(match.start()), message)


def _stands_for_text(entity: re.Match[str]) -> bool:
    if entity["name"]:
        meaning = html5.get(f"{entity['name']};", "<")
        return entity["name"] in ("amp", "lt") or not ({"<", "&"} & set(meaning))
    digits = entity["number"]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return code in (9, 10) or 32 <= code < 127 or 160 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF


@rule("M010")
def no_attributes(bank: Bank) -> Iterator[Finding]:
    """Списків атрибутів `{ .class }`, `{ width=300 }`, `{: style=… }` у тексті немає: так само зникають і слова у фігурних дужках."""
    for document in bank.documents:
        shown = _shown(document)
        if "{" not in shown:
            continue
        for block in blocks(document):
            if "{" not in block.shown or ("\n" not in block.text and block.shown[0] == "#"):
                continue
            table = delimiter(block) is not None
            for place, line in enumerate(block.lines):
                if "{" in line.shown and not is_heading(line):
                    taken = _attributes(document, line, first=not place, table=table)
                    if taken:
                        message = f"«{short(taken)}» стане атрибутами й зникне зі сторінки; приберіть або візьміть у зворотні лапки"
                        yield Finding(document.path, line.number, message)


def _attributes(document: Document, line: Line, *, first: bool, table: bool) -> str:
    """The first braces of a line that the renderer takes for attributes: alone on it, at the end of a cell, after inline markup."""
    whole = line.text.strip()
    if not first and line.shown.strip() == whole and whole[0] == "{" and whole[-1] == "}":
        return whole
    if table:
        for cell in line.text.split("|"):
            words, space, braces = cell.strip().partition(" {")
            if words and space and braces.endswith("}") and f"{{{braces}" in line.shown:
                return f"{{{braces}"
    end = line.shown.rfind("}")
    start = line.shown.find("{")
    while 0 <= start < end:
        if line.shown[start + 1 : start + 60].strip(" :}") and _clings(document, line, start):
            return line.text[start : line.shown.find("}", start) + 1]
        start = line.shown.find("{", start + 1)
    return ""


def _clings(document: Document, line: Line, start: int) -> bool:
    """Whether what stands right before a place of a line is inline markup that has ended there."""
    text, place = document.text, line.start + start
    match text[place - 1 : place]:
        case ")":
            return bool(LINK_END.search(text[max(0, place - 600) : place]))
        case ">":
            return _is_autolink(text[max(text.rfind("<", max(0, place - 300), place), 0) : place])
        case "*" | "_" as mark:
            return line.shown.find(mark) < start - 1
        case "`" | "]":
            return not text.endswith("\\", 0, place - 1)
    return False


@rule("M011")
def no_foreign_syntax(bank: Bank) -> Iterator[Finding]:
    """Розмітка інших Markdown (виноски, `~~`, `==`, списки справ, `!!!`, `[[…]]`, емодзі за назвою) тут друкується як набрано."""
    for document in bank.documents:
        shown = _shown(document)
        bracket = BRACKET.search(shown)
        for signs, pattern, name, remedy in FOREIGN:
            if (bracket or signs[0][0] != "[") and any(sign in shown for sign in signs):
                for match in pattern.finditer(shown):
                    text = match[0].strip()
                    start = match.start() + match[0].find(text)
                    message = f"«{short(text)}» ({name}) надрукується як набрано; {remedy}"
                    yield Finding(document.path, document.line(start), message)


@rule("M012")
def paired_emphasis(bank: Bank) -> Iterator[Finding]:
    """Кожні `**` мають пару в тому самому абзаці, а знак множення й `__init__` стоять у коді чи формулі: інакше зірочки зникнуть або надрукуються."""
    for document in bank.documents:
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
    runs: dict[int, list[tuple[int, str, str]]] = {1: [], 2: []}
    for line in segment:
        for match in STARS.finditer(line.shown):
            start, end = line.start + match.start(), line.start + match.end()
            before, after = document.text[start - 1 : start], document.text[end : end + 1]
            if len(match[0]) in runs and not (len(match[0]) == 1 and _blank(before) and _blank(after)):
                runs[len(match[0])].append((start, before, after))
    for length, found in runs.items():
        opened: tuple[int, str, str] | None = None
        for mark in found:
            start, before, after = mark
            if opened and not _blank(before):
                if opened[1].isalnum() and opened[2].isalnum():
                    message = f"зірочки в «{_around(document, opened[0])}» стануть виділенням і зникнуть; запишіть · чи ×, формулою або в `…`"
                    yield Finding(document.path, document.line(opened[0]), message)
                opened = None
                continue
            if opened and length == 2:
                yield _lone(document, opened[0])
            opened = None if _blank(after) else mark
            if not opened and length == 2:
                yield _lone(document, start)
        if opened and length == 2:
            yield _lone(document, opened[0])


def _lone(document: Document, start: int) -> Finding:
    message = f"«**» біля «{_around(document, start)}» не має пари й надрукується; закрийте (без пробілу всередині) або приберіть"
    return Finding(document.path, document.line(start), message)


def _blank(character: str) -> bool:
    return not character or character.isspace()


def _around(document: Document, start: int) -> str:
    return document.text[max(0, start - 10) : start + 12].replace("\n", " ").strip()


@rule("M013")
def paired_backticks(bank: Bank) -> Iterator[Finding]:
    """Кожна зворотна лапка має пару в тому самому абзаці: інакше вона надрукується, а код стане текстом."""
    for document in bank.documents:
        if "`" not in document.masked:
            continue
        for block in blocks(document):
            for line in block.lines if "`" in block.shown else ():
                start = line.shown.find("`")
                if start >= 0 and not line.shown.endswith("\\", 0, start) and "```" not in line.shown:
                    around = line.text[max(0, start - 10) : start + 12]
                    message = (
                        f"зворотна лапка без пари біля «{short(around)}»; закрийте код у тому самому абзаці"
                    )
                    yield Finding(document.path, line.number, message)
