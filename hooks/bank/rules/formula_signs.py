"""Rules of signs that LaTeX reads otherwise than they look."""

import re
from collections.abc import Iterator

from bank.model import Document, Finding
from bank.rules.registry import rule
from bank.rules.shorten import short

PERCENT = re.compile(r"\\.|(?P<percent>%)", re.S)
SCRIPT = re.compile(r"(?P<mark>[\^_])(?<!\\[\^_]) *(?P<script>[-+−]\d+|\d(?:\.|\{,\})?\d+)")


@rule("F013")
def no_comment(document: Document) -> Iterator[Finding]:
    """Відсоток у формулі пишуть `\\%`: простий `%` починає коментар LaTeX, і все після нього зникає."""
    if "%" not in document.text:
        return
    for formula in document.formulas:
        if "%" not in formula.tex:
            continue
        sign = next((match for match in PERCENT.finditer(formula.tex) if match["percent"]), None)
        if sign:
            line = document.line(formula.start + (2 if formula.display else 1) + sign.start())
            message = f"знак % у формулі «{short(formula.tex)}» починає коментар, і далі нічого не видно; запишіть \\%"
            yield Finding(document.path, line, message)


@rule("F014")
def whole_scripts(document: Document) -> Iterator[Finding]:
    """Степінь та індекс із кількох знаків стоять у дужках: `x^{10}`, `10^{-3}`; без них піднімається чи опускається лише перший."""
    for formula in document.formulas:
        for match in SCRIPT.finditer(formula.tex):
            mark, script = match["mark"], match["script"]
            line = document.line(formula.start + (2 if formula.display else 1) + match.start())
            message = f"у формулі «{short(formula.tex)}» після {mark} стане лише «{script[0]}»; запишіть {mark}{{{script}}} або відділіть решту пробілом"
            yield Finding(document.path, line, message)
