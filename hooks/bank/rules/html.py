"""Rules of HTML in prose: a few tags, whole comments, known entities."""

import re
from collections.abc import Iterator
from html.entities import html5

from bank.fences import fences
from bank.model import Document, Finding
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import without_formulas

ALLOWED_TAGS = frozenset({"kbd", "sub", "sup"})
"""Tags that prose may use: for what Markdown has no marks."""
TAG = re.compile(r"</?(?=[a-zA-Z])[^<>]*>|<[!?](?=[a-zA-Z\[])[^<>]*>")
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}://")
CROSSING = re.compile(r"[*\[\]]|(?<![\w])_|_(?!\w)")
LONGEST_TAGGED = 200
"""Characters between `<kbd>` and `</kbd>`: more is a tag that was forgotten."""
ENTITY = re.compile(r"&(?:#(?P<number>\d{1,7}|[xX][0-9a-fA-F]{1,6})|(?P<name>[a-zA-Z][a-zA-Z0-9]{0,31}));")
COMMENT = re.compile("<!--")
RAW_BLOCK = re.compile(r"<(?i:pre|script|style|textarea)\b")


@rule("M007")
def few_tags(document: Document) -> Iterator[Finding]:
    """HTML у тексті — лише `<kbd>`, `<sub>`, `<sup>` без атрибутів, закриті в тому самому абзаці; решту, як-от `<unk>`, беруть у зворотні лапки."""
    shown = without_formulas(document.masked)
    if "<" not in shown:
        return
    opened: list[re.Match[str]] = []
    refused: set[str] = set()
    for tag in TAG.finditer(shown):
        name = tag[0].strip("</>")
        if is_autolink(tag[0]) or shown.endswith("](", 0, tag.start()):
            continue
        if name not in ALLOWED_TAGS or tag[0] not in (f"<{name}>", f"</{name}>"):
            if tag[0][1] == "/" and name in refused:
                continue  # its beginning is reported
            refused.add(name.partition(" ")[0])
            message = f"«{short(tag[0])}» — HTML; візьміть у зворотні лапки або приберіть"
            yield Finding(document.path, document.line(tag.start()), message)
        elif tag[0][1] != "/":
            opened.append(tag)
        elif opened and opened[-1][0] == f"<{name}>" and _holds_together(document, shown, opened[-1], tag):
            opened.pop()
        else:
            message = f"«{tag[0]}» не має пари в тому самому абзаці чи комірці або перетинається з іншою розміткою; виправте"
            yield Finding(document.path, document.line(tag.start()), message)
            opened = opened[:-1]
    for tag in opened:
        message = f"«{tag[0]}» не закрито в тому самому абзаці; закрийте або візьміть у зворотні лапки"
        yield Finding(document.path, document.line(tag.start()), message)


def is_autolink(tag: str) -> bool:
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


@rule("M008")
def whole_comments(document: Document) -> Iterator[Finding]:
    """Коментар `<!-- … -->` стоїть окремим абзацом, закритий і без `--` усередині: інакше він ховає або друкує чужий текст."""
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
def no_raw_blocks(document: Document) -> Iterator[Finding]:
    """Блоків `<pre>`, `<script>`, `<style>`, `<textarea>` немає: код беруть у ```, решти сторінка не потребує."""
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
def known_entities(document: Document) -> Iterator[Finding]:
    """Символ за назвою (`&nbsp;`, `&mdash;`) — лише з тих, які знає HTML, і не літера чи цифра; решту пишуть самим символом."""
    if "&" not in document.masked:
        return
    for match in ENTITY.finditer(without_formulas(document.masked)):
        if not _stands_for_text(match):
            message = f"«{match[0]}» не є символом, який можна показати; напишіть сам символ або візьміть у зворотні лапки"
            yield Finding(document.path, document.line(match.start()), message)


def _stands_for_text(entity: re.Match[str]) -> bool:
    if entity["name"]:
        meaning = html5.get(f"{entity['name']};", "<")
        return entity["name"] in ("amp", "lt") or not ({"<", "&"} & set(meaning) or meaning.isalnum())
    digits = entity["number"]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    shown = code in (9, 10) or 32 <= code < 127 or 160 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
    return shown and not chr(code).isalnum()
