"""Answers → the texts that are searched, as words spelled so that the dictionary of Ukrainian knows them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from answers.model import Answer
from answers.text import plain
from bank.model import Bank
from bank.parts import PARTS, SPOKEN
from bank.words import APOSTROPHES, WORD, normalise, runs

SEARCHED = [part.key for part in PARTS if part.searched and part is not SPOKEN]
APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
UNREAD = frozenset({"pre", "tex"})
"""Elements whose text is no words: blocks of code, formulas."""


@dataclass(frozen=True)
class Text:
    """What is searched of one question, each part as its words in order."""

    question: tuple[str, ...]
    terms: tuple[str, ...]
    """All names of the glossary terms that lead to the question."""
    spoken: tuple[str, ...]
    answer: tuple[str, ...]
    """Prose and code spans of the parts that are searched."""


def texts(bank: Bank, answers: Mapping[str, Answer]) -> list[Text]:
    """The texts of answers, in their order."""
    names: dict[str, list[str]] = defaultdict(list)
    for term in bank.terms:
        for question_id in term.questions:
            names[bank.resolve(question_id)] += term.names
    return [
        Text(
            question=spell(answer.question),
            terms=tuple(word for name in names[question_id] for word in spell(name)),
            spoken=spell(answer.spoken),
            answer=spell(plain(chain.from_iterable(answer.parts.get(key, ()) for key in SEARCHED), UNREAD)),
        )
        for question_id, answer in answers.items()
    ]


def spell(text: str) -> tuple[str, ...]:
    """The words of text in lower case with the apostrophe ' and ґ kept; together they normalise to `words(text)`."""
    return tuple(chain.from_iterable(map(_SPELLED.__getitem__, runs(text))))


class _Spelled(dict[str, list[str]]):
    """A run of letters → its words: a site says the same words again and again."""

    def __missing__(self, run: str) -> list[str]:
        word = APOSTROPHE.sub("'", run.lower().replace("\u0301", "")).strip("'")
        parts = WORD.findall(normalise(run))
        self[run] = [word] if parts == [normalise(word)] else parts
        return self[run]


_SPELLED = _Spelled()
