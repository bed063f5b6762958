"""Rules of the glossary: the one source of the synonyms by which the search finds questions."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from bank.glossary import PAGE, alphabetical, letter_of
from bank.headings import headings
from bank.model import Bank, Finding, Term
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.words import words

LONGEST = 60
"""Words of a definition: more is an answer, and that stands with its question."""

LISTED = re.compile(
    r"(?P<word>[Тт]акож|[Зз]апитання)\b(?P<colon>:?)(?P<rest>[^\n]*)(?=\n(?P<next>[^\n]*)|\Z)"
)
"""What is meant to list names or questions, where only marks stand before it in its line."""
MARKS = " \t>*_+-"
NAMES = "Також"


def _finding(bank: Bank, term: Term, message: str) -> Finding:
    return Finding(bank.docs / PAGE, term.line, message)


@lru_cache(maxsize=10_000)
def _key(name: str) -> str:
    return " ".join(words(name))


@rule("G001")
def entry_complete(bank: Bank) -> Iterator[Finding]:
    """Запис глосарія має вигляд `### Термін (english) { #id }`, означення одним абзацом і рядок `Запитання:` з посиланнями на запитання."""
    for term in bank.terms:
        count = len(term.definition.split())
        if not term.id:
            message = f"термін «{term.title}» без ідентифікатора; допишіть {{ #english-kebab-case }}"
            yield _finding(bank, term, message)
        if not 3 <= count <= LONGEST:
            message = (
                f"означення терміна «{term.title}» має слів: {count}; напишіть одне речення до {LONGEST}"
            )
            yield _finding(bank, term, message)
        if not term.links or any(
            bank.resolve(question_id) not in bank.questions for question_id in term.questions
        ):
            message = f"термін «{term.title}»: у рядку «Запитання:» мають бути посилання на запитання, і лише на них"
            yield _finding(bank, term, message)


@rule("G002")
def term_once(bank: Bank) -> Iterator[Finding]:
    """Кожен термін та ідентифікатор стоїть у глосарії один раз."""
    titles: dict[str, Term] = {}
    ids: dict[str, Term] = {}
    for term in bank.terms:
        first = titles.setdefault(_key(term.title), term)
        if first is not term:
            message = f"термін «{term.title}» уже є в рядку {first.line}; об’єднайте записи"
            yield _finding(bank, term, message)
        first = ids.setdefault(term.id, term)
        if first is not term and term.id:
            message = f"ідентифікатор «{term.id}» уже має «{first.title}» у рядку {first.line}; дайте інший"
            yield _finding(bank, term, message)


@rule("G003")
def name_of_one_term(bank: Bank) -> Iterator[Finding]:
    """Та сама назва не веде до двох термінів; виняток — скорочення великими літерами, бо воно справді може мати кілька значень."""
    owners: dict[str, list[Term]] = defaultdict(list)
    for term in bank.terms:
        for name in term.names:
            if not (name.isupper() or _is_abbreviation(name)):
                owners[_key(name)].append(term)
    for name, terms in owners.items():
        for term in terms[1:]:
            if term is not terms[0] and term.title != terms[0].title:
                message = f"«{name}» уже є назвою терміна «{terms[0].title}» у рядку {terms[0].line}; залиште в одному"
                yield _finding(bank, term, message)


def _is_abbreviation(name: str) -> bool:
    """SSD, mAP, MLEs: most of its letters are capitals and it is one word."""
    return len(name.split()) == 1 and sum(map(str.isupper, name)) > len(name) / 2


@rule("G004")
def name_once(bank: Bank) -> Iterator[Finding]:
    """Назви в одному записі різні: відмінки, дефіси й апострофи пошук розпізнає сам."""
    for term in bank.terms:
        seen: set[str] = set()
        for name in term.names:
            if _key(name) in seen:
                message = f"«{name}» повторює іншу назву терміна «{term.title}»; приберіть"
                yield _finding(bank, term, message)
            seen.add(_key(name))


@rule("G005")
def alphabet(bank: Bank) -> Iterator[Finding]:
    """Терміни стоять за абеткою під своєю літерою `## А`; латинські — наприкінці, під `## A–Z`."""
    before: Term | None = None
    for term in bank.terms:
        if term.letter != letter_of(term.title):
            message = f"термін «{term.title}» стоїть під «{term.letter}»; його місце під «## {letter_of(term.title)}»"
            yield _finding(bank, term, message)
        elif before and alphabetical(term.title) < alphabetical(before.title):
            message = f"термін «{term.title}» за абеткою має стояти перед «{before.title}»; переставте"
            yield _finding(bank, term, message)
        before = term


@rule("G006")
def entry_readable(bank: Bank) -> Iterator[Finding]:
    """Назви терміна стоять в одному рядку `Також: одна, друга.`, запитання — в абзаці `Запитання: …`, а сам термін — у заголовку `###`: іншого пошук не побачить."""
    page = next((page for page in bank.pages if page.path == bank.docs / PAGE), None)
    if page is None:
        return
    for heading in headings(page.masked):
        if heading.depth > 3:
            message = (
                f"заголовок «{short(heading.text)}» — не термін; залиште в ньому ### або зробіть його абзацом"
            )
            yield Finding(page.path, heading.line, message)
    starts = [term.line for term in bank.terms]
    seen: set[tuple[int, str]] = set()
    for match in LISTED.finditer(page.masked):
        before = page.masked[page.masked.rfind("\n", 0, match.start()) + 1 : match.start()]
        line = page.line(match.start())
        term = bisect_right(starts, line)
        if not term or before.strip(MARKS):
            continue  # a word of a sentence
        word, rest = match["word"].capitalize(), match["rest"].strip()
        message = ""
        if before or match["word"] != word or match["colon"] != ":":
            message = f"рядок «{short(before + match[0])}» не читається; запишіть «{word}: …» з початку рядка, без виділення"
        elif not rest:
            message = f"рядок «{word}:» порожній; допишіть у ньому або приберіть його"
        elif (term, word) in seen:
            message = f"другий рядок «{word}: {short(rest)}» у терміні; об’єднайте їх"
        elif word == NAMES and ";" in rest:
            message = f"назви в рядку «{word}: {short(rest)}» розділено «;»; поставте коми"
        elif word == NAMES and match["next"].strip():
            message = (
                f"назви «{short(match['next'])}» у другому рядку не читаються; запишіть усі в рядку «{word}:»"
            )
        else:
            seen.add((term, word))
        if message:
            yield Finding(page.path, line, message)
