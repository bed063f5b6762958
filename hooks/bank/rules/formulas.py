"""Rules of formulas."""

import re
from collections.abc import Iterator

from bank.formulas import FormulaError, to_mathml
from bank.model import Document, Finding, Topic
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import without_formulas

CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
TEXT_COMMAND = re.compile(r"\\(?:text|textbf|textit|textrm|mbox|operatorname\*?)\s*\{[^{}]*\}")
BLANK_LINE = re.compile(r"\n(?P<gap>[ \t]*)\n")
ROW_SPACING = re.compile(r"\\\\\s*\[[^\[\]]*\]")
DOLLAR = re.compile(r"\$(?<!\\\$)\$*")


@rule("F001")
def converts(document: Document) -> Iterator[Finding]:
    """Кожна формула перетворюється на MathML: LaTeX, якого не розуміє збирач, не дійде до читача зламаним."""
    for formula in document.formulas:
        try:
            to_mathml(formula.tex, display=formula.display)
        except FormulaError as error:
            offset = formula.start + (2 if formula.display else 1) + error.offset
            message = (
                f"формула «{short(formula.tex)}», символ {error.offset + 1}: {error.reason} Виправте LaTeX."
            )
            yield Finding(document.path, document.line(offset), message)


@rule("F002")
def no_blank_line(document: Document) -> Iterator[Finding]:
    """Усередині `$$ … $$` немає порожніх рядків: Markdown розриває на них формулу."""
    for formula in document.formulas:
        gap = BLANK_LINE.search(formula.tex)
        if gap:
            line = document.line(formula.start + 2 + gap.start("gap"))
            message = f"порожній рядок усередині $$ «{short(formula.tex)}»; приберіть його"
            yield Finding(document.path, line, message)


@rule("F003")
def no_lone_dollar(document: Document) -> Iterator[Finding]:
    """Кожен знак долара має пару; валюту записують словом або як `\\$`."""
    for match in DOLLAR.finditer(without_formulas(document.masked)):
        around = document.text[max(0, match.start() - 12) : match.end() + 12].replace("\n", " ").strip()
        message = f"знак долара без пари: «{around}»; закрийте формулу або запишіть \\$"
        yield Finding(document.path, document.line(match.start()), message)


@rule("F004")
def no_words(document: Document) -> Iterator[Finding]:
    """Кирилиця у формулі стоїть лише в `\\text{…}`: інакше це, найпевніше, два знаки долара у звичайному тексті."""
    for formula in document.formulas:
        word = CYRILLIC.search(TEXT_COMMAND.sub(lambda m: " " * len(m[0]), formula.tex))
        if word:
            message = f"слово «{word[0]}» у формулі «{short(formula.tex)}»; візьміть його в \\text{{…}}, а валюту запишіть словом"
            yield Finding(document.path, document.line(formula.start), message)


@rule("F005")
def none_in_heading(topic: Topic) -> Iterator[Finding]:
    """У тексті запитання немає `$…$`: він стає заголовком вкладки, посиланням у месенджері й рядком пошуку (пишіть R², L₁)."""
    for question in topic.questions:
        if "$" in question.heading:
            message = f"формула в запитанні «{question.text}»; запишіть її символами Unicode: R², L₁, α"
            yield Finding(topic.path, question.line, message)


@rule("F006")
def no_row_spacing(document: Document) -> Iterator[Finding]:
    """Рядки формули розділено простим `\\\\`: відступ `\\\\[4pt]` збирач друкує як текст."""
    for formula in document.formulas:
        for match in ROW_SPACING.finditer(formula.tex):
            line = document.line(formula.start + match.start() + (2 if formula.display else 1))
            yield Finding(document.path, line, f"«{match[0]}» надрукується як текст; залиште \\\\")
