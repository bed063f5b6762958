"""Rules of where a formula stands: what Markdown makes of the text around it and of its own lines."""

import re
from collections.abc import Iterator

from bank.fences import TAB
from bank.indented import RULER, indented_code
from bank.model import Document, Finding
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import Formula, without_formulas

MARGIN = re.compile(r"[ \t>]*")
ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d+\.) ")
BEFORE_DISPLAY = re.compile(r"[ \t>]*(?:(?:[-*+]|\d+\.) +)*")
FOREIGN = re.compile(r"(?P<mark>(?<!\\)\\(?:[(\[]|begin(?![a-zA-Z]))|\\[)\]])|\n[ \t]*(?=\n)")
UNDERLINE = re.compile(r"(?:=+|-+) *")
PIPE = re.compile(r"(?<!\\)\|")
HTML = re.compile(r"<(?:[/!?]|p\b|h[1-6r]\b|d[dlt]\b|t[dhr]\b|[uo]l\b|li\b|[a-zA-Z]{3})")
MARKED = re.compile(r"(?:[-*+]|\d+\.) ")
DEFINED = re.compile(r"\[[^\[\]]*\]:")


@rule("F007")
def no_bar_in_cell(document: Document) -> Iterator[Finding]:
    """У комірці таблиці формула не містить `|`: він ділить рядок на комірки. Умову пишуть `\\mid`, модуль — `\\vert`."""
    barred = [formula for formula in document.formulas if PIPE.search(formula.tex)]
    rows = _table_rows(document.masked.split("\n")) if barred else set()
    for formula in barred:
        line = document.line(formula.start)
        if line in rows:
            message = f"знак | у формулі «{short(formula.tex)}» у таблиці; запишіть \\mid (умова) або \\vert (модуль)"
            yield Finding(document.path, line, message)


def _table_rows(lines: list[str]) -> set[int]:
    """Numbers of the lines of tables: those around a line of dashes and bars."""
    rows = set()
    for index, line in enumerate(lines):
        content = line.lstrip(" \t>").rstrip()
        if "|" in content and not content.strip("|:- ") and index:
            end = index
            while end < len(lines) and lines[end].strip(" \t>") and end + 1 not in rows:
                rows.add(end + 1)
                end += 1
            rows.add(index)
    return rows


@rule("F008")
def only_dollars(document: Document) -> Iterator[Finding]:
    """Формулу пишуть між `$…$` або `$$…$$`: `\\(…\\)`, `\\[…\\]` і `\\begin…\\end` поза доларами правила не бачать, а сторінка показала б."""
    text = without_formulas(document.masked)
    if not any(mark in text for mark in (r"\)", r"\]", r"\begin")):
        return
    opened: dict[str, int] = {}
    for match in FOREIGN.finditer(text):
        mark = match["mark"]
        if mark is None:
            opened.clear()
        elif mark == r"\begin":
            line = document.line(match.start("mark"))
            yield Finding(document.path, line, "\\begin поза доларами; візьміть формулу в $$…$$")
        elif mark in (r"\(", r"\["):
            opened.setdefault(mark, match.start("mark"))
        else:
            start = opened.pop(r"\(" if mark == r"\)" else r"\[", None)
            if start is not None:
                tex = short(document.text[start : match.end()])
                remedy = "$…$" if mark == r"\)" else "$$…$$ окремим абзацом"
                message = f"формула «{tex}» не в доларах; запишіть {remedy}, а звичайні дужки — без \\"
                yield Finding(document.path, document.line(start), message)


@rule("F009")
def not_indented(document: Document) -> Iterator[Finding]:
    """Формула не стоїть із відступом поза списком: чотири пробіли роблять з абзацу блок коду."""
    code = indented_code(document.text) if document.formulas else frozenset()
    for formula in document.formulas if code else ():
        line = document.line(formula.start)
        if line in code:
            message = f"формула «{short(formula.tex)}» надрукується як код через відступ; приберіть зайві пробіли на початку рядка"
            yield Finding(document.path, line, message)


@rule("F010")
def lines_stay_inside(document: Document) -> Iterator[Finding]:
    """Рядок усередині формули не починається з того, що для Markdown є цитатою, заголовком, лінією, тегом чи пунктом списку."""
    lines: list[str] = []
    for formula in document.formulas:
        if "\n" not in formula.tex:
            continue
        lines = lines or document.masked.split("\n")
        first = document.line(formula.start)
        last = document.line(_end(formula))
        for line_number in range(first + 1, last + 1):
            begun = _begins(lines, first, line_number)
            if begun:
                message = f"рядок формули «{short(lines[line_number - 1].strip())}» — {begun} для Markdown; приєднайте його до попереднього рядка"
                yield Finding(document.path, line_number, message)


def _begins(lines: list[str], first: int, line_number: int) -> str:
    """What Markdown makes of a line of a formula that begins in the line first; "" if it leaves it alone."""
    line = lines[line_number - 1]
    margin = MARGIN.match(lines[first - 1])
    assert margin, "the pattern matches anything"
    rest = line[margin.end() :] if line.startswith(margin[0]) else line.lstrip(" \t>")
    content = rest.lstrip(" ")
    if len(rest) - len(content) >= TAB:
        return ""
    if content.startswith(">"):
        return "цитата"
    if content.startswith("#"):
        return "заголовок"
    if RULER.fullmatch(content.rstrip()):
        return "лінія"
    starts = first < 2 or not lines[first - 2].strip(" \t>") or lines[first - 2].startswith("#")
    if line_number == first + 1 and starts and UNDERLINE.fullmatch(content):
        return "підкреслення заголовка"
    if HTML.match(content):
        return "тег HTML"
    if DEFINED.match(content):
        return "означення посилання"
    if MARKED.match(content) and ITEM.match(lines[first - 1]):
        return "пункт списку"
    return ""


@rule("F011")
def displayed_alone(document: Document) -> Iterator[Finding]:
    """Виключна формула `$$…$$` стоїть окремим абзацом: текст поруч із нею опиняється поза абзацом."""
    lines: list[str] = []
    for formula in document.formulas:
        if not formula.display:
            continue
        lines = lines or document.masked.split("\n")
        first, last = document.line(formula.start), document.line(_end(formula))
        start = document.text.rfind("\n", 0, formula.start) + 1
        prefix = document.masked[start : formula.start]
        suffix = lines[last - 1][_end(formula) - (document.text.rfind("\n", 0, _end(formula)) + 1) :]
        if prefix.lstrip(" \t>").startswith("|"):
            continue  # a cell of a table
        item = ITEM.match(prefix)
        before = lines[first - 2] if first > 1 else ""
        after = lines[last] if last < len(lines) else ""
        glued = not item and before.strip(" \t>") and not before.startswith("#")
        followed = after.strip(" \t>") and not after.startswith("#") and not (item and ITEM.match(after))
        if not BEFORE_DISPLAY.fullmatch(prefix) or suffix.strip() or glued or followed:
            message = f"формула «{short(formula.tex)}» в одному абзаці з іншим; відділіть $$…$$ порожніми рядками або запишіть $…$"
            yield Finding(document.path, first, message)


@rule("F012")
def nothing_hidden(document: Document) -> Iterator[Finding]:
    """Усередині формули немає зворотних лапок і коментарів HTML: Markdown читає їх раніше за формулу."""
    for formula in document.formulas:
        shown = document.text[formula.start : _end(formula)]
        if shown != document.masked[formula.start : _end(formula)]:
            message = f"у формулі «{short(shown.strip('$'))}» є код або коментар; приберіть його"
            yield Finding(document.path, document.line(formula.start), message)


def _end(formula: Formula) -> int:
    """The offset after the closing dollars."""
    return formula.start + len(formula.tex) + (4 if formula.display else 2)
