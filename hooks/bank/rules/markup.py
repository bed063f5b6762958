"""Rules of markup that this Markdown takes for something else, or prints as typed."""

import re
from collections.abc import Iterator

from bank.blocks import Line, blocks, delimiter, is_heading
from bank.model import Document, Finding
from bank.rules.headings import looks_like_question
from bank.rules.html import is_autolink
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import without_formulas
from bank.widgets import MARK

LINK_END = re.compile(r"\]\([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)\Z")
BRACKET = re.compile(r"\[[\^ xX!\[Tt]")
"""What every piece of foreign syntax in square brackets begins with."""
FOREIGN = (
    (("[^",), re.compile(r"\[\^[^\s\[\]]{1,40}\]"), "виноска", "скажіть це в тексті або в «**Джерела.**»"),
    (("~~",), re.compile(r"~~(?<!~~~)(?!~)(?:[^\s~][^~\n]*~~)?|(?<=[^\s~])~~~+|(?<=[^\s~] )~~~+"), "закреслення", "приберіть позначки"),
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


@rule("M010")
def no_attributes(document: Document) -> Iterator[Finding]:
    """Списків атрибутів `{ .class }`, `{ width=300 }`, `{: style=… }` у тексті немає: так само зникають і слова у фігурних дужках."""
    shown = without_formulas(document.masked)
    if "{" not in shown:
        return
    for block in blocks(document):
        if "{" not in block.shown or ("\n" not in block.text and block.shown[0] == "#"):
            continue
        table = delimiter(block) is not None
        for index, line in enumerate(block.lines):
            if "{" in line.shown and not is_heading(line):
                taken = _attributes(document, line, first=not index, table=table)
                if taken and not MARK.fullmatch(taken):  # of that, W001 tells
                    message = (
                        f"«{short(taken)}» читається як атрибути; приберіть або візьміть у зворотні лапки"
                    )
                    yield Finding(document.path, line.number, message)


EMPTY_ITEM = re.compile(r"^[ \t>]*(?P<mark>[-*+]|\d{1,9}\.)[ \t]*$", re.M)
MARKED = re.compile(r"\{[ :]{0,3}[#.] ?[A-Za-z]|\{: ?[A-Za-z]")
"""What begins a list of attributes wherever it stands."""


def _attributes(document: Document, line: Line, *, first: bool, table: bool) -> str:
    """The first braces of a line that the renderer takes for attributes, or that look like them: with `#`, `.` or `:`, alone on
    the line, at the end of a cell, after inline markup."""
    marked = None if looks_like_question(line.shown) else MARKED.search(line.shown)
    if marked:
        return (
            line.text[marked.start() : line.shown.find("}", marked.start()) + 1]
            or line.text[marked.start() :]
        )
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
    text, offset = document.text, line.start + start
    match text[offset - 1 : offset]:
        case ")":
            return bool(LINK_END.search(text[max(0, offset - 600) : offset]))
        case ">":
            return is_autolink(text[max(text.rfind("<", max(0, offset - 300), offset), 0) : offset])
        case "*" | "_" as mark:
            return line.shown.find(mark) < start - 1
        case "`" | "]":
            return not text.endswith("\\", 0, offset - 1)
    return False


@rule("M011")
def no_foreign_syntax(document: Document) -> Iterator[Finding]:
    """Розмітка інших Markdown (виноски, `~~`, `==`, списки справ, `!!!`, `[[…]]`, емодзі за назвою) тут друкується як набрано."""
    shown = without_formulas(document.masked)
    bracket = BRACKET.search(shown)
    for signs, pattern, name, remedy in FOREIGN:
        if (bracket or signs[0][0] != "[") and any(sign in shown for sign in signs):
            for match in pattern.finditer(shown):
                text = match[0].strip()
                start = match.start() + match[0].find(text)
                message = f"«{short(text)}» ({name}) надрукується як набрано; {remedy}"
                yield Finding(document.path, document.line(start), message)


@rule("M016")
def no_empty_items(document: Document) -> Iterator[Finding]:
    """Кожен пункт списку має текст у тому самому рядку: порожній пункт розриває список або ковтає наступний абзац."""
    for match in EMPTY_ITEM.finditer(document.masked):
        if match["mark"] == document.text[match.start("mark") : match.end()].strip():
            message = f"порожній пункт «{match['mark']}»; допишіть текст або приберіть рядок"
            yield Finding(document.path, document.line(match.start("mark")), message)
