"""Where the running text of an answer first mentions each term of the glossary, in whatever form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
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


SHORT = 3
"""A word of so few letters names a term only as it is spelled there: `гру` is a game too."""
EVERYDAY = frozenset(
    {
        *("виняток", "виведення", "гру", "дерево", "доповнення", "пакет", "пропуск", "увага", "черга"),
        "версія моделі",
    }
)
"""Names that are everyday words as well, in small letters."""


class Mention(NamedTuple):
    """The first mention of a term: the words as they stand, and how many times they stand before it in the same answer."""

    term: Term
    words: str
    before: int


def mentions(
    terms: Sequence[Term], answers: Mapping[str, Sequence[str]], topics: Mapping[str, str]
) -> dict[str, list[Mention]]:
    """Id of an answer → the first mentions in its stretches of text, in their order; topics gives the topic of each answer.

    Of names in one another the longest counts. What may be an everyday word is left alone: a name that several terms have,
    one of `EVERYDAY`, and a single word in an answer of another topic than those that the term leads to.
    """
    names = [[name for name in term.names if name.lower() not in EVERYDAY] for term in terms]
    tokens = Counter(chain.from_iterable(TOKEN.findall(text) for texts in answers.values() for text in texts))
    spelled = {token: normalise(token) for token in tokens}
    counts = Counter(chain.from_iterable(words(name) for term in names for name in term))
    for token, count in tokens.items():
        counts[spelled[token]] += count
    forms = vocabulary(counts).forms
    whole = [[split for split in map(words, term) if forms[split[0]] and forms[split[-1]]] for term in names]
    reader = _Reader(
        terms,
        Concepts(whole, forms),
        {token: forms[word] for token, word in spelled.items()},
        [{topics[question] for question in term.questions if question in topics} for term in terms],
    )
    return {answer_id: list(reader.first(topics[answer_id], texts)) for answer_id, texts in answers.items()}


@dataclass(frozen=True)
class _Reader:
    terms: Sequence[Term]
    concepts: Concepts
    readings: Mapping[str, tuple[int, ...]]
    """Word as it stands → its lexemes."""
    topics: Sequence[Set[str]]
    """For each term the topics that it leads to."""

    def first(self, topic: str, stretches: Iterable[str]) -> Iterator[Mention]:
        seen: set[int] = set()
        before = ""
        for text in stretches:
            tokens = [match for match in TOKEN.finditer(text) if self.readings[match[0]]]
            for first, last, named in self.concepts.spans([self.readings[match[0]] for match in tokens]):
                start, end = tokens[first].start(), tokens[last].end()
                mention = text[start:end]
                whole = len(named) == 1 and named[0] not in seen and _is_whole(text, start, end)
                if whole and self._is_meant(named[0], mention, topic):
                    seen.add(named[0])
                    before_it = occurrences(mention, before + text[:start])
                    yield Mention(self.terms[named[0]], mention, before_it)
            before += f"{text}\n"

    def _is_meant(self, term: int, mention: str, topic: str) -> bool:
        """Whether words that are a name of a term name it here."""
        if len(TOKEN.findall(mention)) > 1:
            return True
        if mention.isascii() or len(mention) <= SHORT:
            return mention in self.terms[term].names
        return topic in self.topics[term]


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
