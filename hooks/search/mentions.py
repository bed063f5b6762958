"""Where the running text of an answer first mentions each term of the glossary, in whatever form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from bank.model import Term
from bank.words import normalise, words
from search.concepts import Concepts
from search.morphology import vocabulary

TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
HELD = re.compile(r"[ \u00a0-]+")
"""What may stand between the words of one name."""
JOINED = "_-–/’'"
"""A word beside one of these is a part of another word."""


class Mention(NamedTuple):
    """The first mention of a term: the words as they stand, and how many times they stand before it in the same answer."""

    term: Term
    words: str
    before: int


def mentions(terms: Sequence[Term], answers: Mapping[str, Sequence[str]]) -> dict[str, list[Mention]]:
    """Id of an answer → the first mentions in its stretches of text, in their order.

    A name that several terms have says nothing; of names in one another the longest counts.
    """
    names = [[words(name) for name in term.names] for term in terms]
    counts = Counter(chain.from_iterable(chain.from_iterable(names)))
    for stretches in answers.values():
        for text in stretches:
            counts.update(normalise(token) for token in TOKEN.findall(text))
    forms = vocabulary(counts).forms
    concepts = Concepts(names, forms)
    return {
        answer_id: list(_first(terms, concepts, forms, stretches)) for answer_id, stretches in answers.items()
    }


def _first(
    terms: Sequence[Term],
    concepts: Concepts,
    forms: Mapping[str, tuple[int, ...]],
    stretches: Iterable[str],
) -> Iterator[Mention]:
    seen: set[int] = set()
    before = ""
    for text in stretches:
        tokens = [
            (match, reading) for match in TOKEN.finditer(text) if (reading := forms[normalise(match[0])])
        ]
        for first, last, named in concepts.spans([reading for _, reading in tokens]):
            start, end = tokens[first][0].start(), tokens[last][0].end()
            if len(named) == 1 and named[0] not in seen and _is_whole(text, start, end):
                seen.add(named[0])
                mention = text[start:end]
                yield Mention(terms[named[0]], mention, occurrences(mention, before + text[:start]))
        before += f"{text}\n"


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name stands in text by itself and in one piece."""
    between = TOKEN.sub("", text[start:end])
    return _is_alone(text, start, end) and (not between or bool(HELD.fullmatch(between)))


def _is_alone(text: str, start: int, end: int) -> bool:
    return not (start and _joins(text[start - 1])) and not (end < len(text) and _joins(text[end]))


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign in JOINED


def occurrences(mention: str, text: str) -> int:
    """How many times words stand in text by themselves."""
    count, start = 0, text.find(mention)
    while start >= 0:
        count += _is_alone(text, start, start + len(mention))
        start = text.find(mention, start + 1)
    return count
