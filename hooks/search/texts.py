"""Bank → the texts that are searched, as words spelled so that the dictionary of Ukrainian knows them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from bank import glossary
from bank.model import Bank
from bank.plain import plain
from bank.scan import without_code, words_only
from bank.words import APOSTROPHES, WORD, normalise, runs

CODE_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
ABOUT_OTHERS = re.compile(r"^\*\*(?:Див\. також|Джерела)\.\*\*", re.M)


@dataclass(frozen=True)
class Text:
    """What is searched of one question, each part as its words in order."""

    question: tuple[str, ...]
    terms: tuple[str, ...]
    """All names of the glossary terms that lead to the question."""
    spoken: tuple[str, ...]
    answer: tuple[str, ...]
    """Prose and code spans of the full answer; links to other questions and
    sources are left out, their titles are about something else."""


def texts(bank: Bank) -> list[Text]:
    """The texts of all questions, in the order of the bank."""
    names: dict[str, list[str]] = defaultdict(list)
    for term in glossary.terms(bank):
        for question_id in term.questions:
            names[bank.resolve(question_id)] += term.names
    return [
        Text(
            question=spell(plain(question.text)),
            terms=tuple(word for name in names[question_id] for word in spell(name)),
            spoken=spell(_prose(question.spoken)),
            answer=spell(_prose(ABOUT_OTHERS.split(question.body)[0])),
        )
        for question_id, (_, question) in bank.questions.items()
    ]


def spell(text: str) -> tuple[str, ...]:
    """The words of text in lower case with the apostrophe ' and ґ kept; together they normalise to `words(text)`."""
    return tuple(chain.from_iterable(map(_SPELLED.__getitem__, runs(text))))


class _Spelled(dict[str, list[str]]):
    """A run of letters → its words: a site says the same words again and again."""

    def __missing__(self, run: str) -> list[str]:
        word = re.sub(f"[{APOSTROPHES}]", "'", run.lower().replace("\u0301", "")).strip("'")
        parts = WORD.findall(normalise(run))
        self[run] = [word] if parts == [normalise(word)] else parts
        return self[run]


_SPELLED = _Spelled()


def _prose(markdown: str) -> str:
    masked = without_code(markdown)
    return f"{plain(words_only(masked))} {' '.join(CODE_SPAN.findall(markdown))}"
