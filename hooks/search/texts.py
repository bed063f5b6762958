"""Answers → the texts that are searched, as normalised words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple
from xml.etree.ElementTree import Element

from answers.model import Answer
from answers.text import plain
from bank.model import Bank
from bank.parts import PARTS, SPOKEN
from bank.words import glued, words
from search.remembered import Remembered
from search.wordings import wordings

SEARCHED = [part.key for part in PARTS if part.searched and part is not SPOKEN]
IDENTIFIER = re.compile(r"[^\W\d][\w.]*\w")
"""What a block of code is searched by: names, not numbers and signs."""
BLOCK = frozenset({"pre"})
SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«(]?[А-ЯІЇЄҐA-Z])")
UNREAD = frozenset({"pre", "tex"})
"""Elements whose text is no words: blocks of code, formulas."""


class Text(NamedTuple):
    """What is searched of one question, each part as its words in order."""

    question: tuple[str, ...]
    terms: tuple[str, ...]
    """All names of the glossary terms that lead to the question."""
    spoken: tuple[str, ...]
    answer: tuple[str, ...]
    """Prose and code spans of the parts that are searched."""
    code: tuple[str, ...]
    """Blocks of code of the same parts."""
    wordings: tuple[str, ...]
    """How people ask it who do not know the term."""


def texts(bank: Bank, answers: Mapping[str, Answer]) -> list[Text]:
    """The texts of answers, in their order."""
    names: dict[str, list[str]] = defaultdict(list)
    everyday = wordings()
    for term in bank.terms:
        for question_id in term.questions:
            names[bank.resolve(question_id)] += term.names
    fields = [
        (
            answer.question,
            " ".join(names[question_id]),
            answer.spoken,
            plain(_searched(answer), UNREAD),
            " ".join(dict.fromkeys(IDENTIFIER.findall(plain(_blocks(answer))))),
            everyday.get(question_id, ""),
        )
        for question_id, answer in answers.items()
    ]
    read = _read.answers(set(chain.from_iterable(fields)), _words)
    return [Text(*(read[text] for text in row)) for row in fields]


def sentences(answer: Answer) -> list[str]:
    """The sentences of an answer but for the spoken one, which stands elsewhere."""
    return SENTENCE.split(plain(_searched(answer), BLOCK))


_read: Remembered[str, tuple[str, ...]] = Remembered()


def _words(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {text: (*words(text), *glued(text)) for text in texts}


def _searched(answer: Answer) -> Iterable[Element]:
    return chain.from_iterable(answer.parts.get(key, ()) for key in SEARCHED)


def _blocks(answer: Answer) -> Iterable[Element]:
    """Blocks of code."""
    return chain.from_iterable(node.iter("pre") for node in _searched(answer))
