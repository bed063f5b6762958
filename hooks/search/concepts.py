"""Glossary → concepts: every name of a term as a sequence of lexemes, found in texts in whatever form it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from bank.model import Term
from bank.words import words

Key = tuple[int, ...]
LONGEST = 6
"""No name has more words than this that matter."""
FORMS = 4
"""Readings of one word that are tried."""


class Concepts:
    """The names of all terms as keys: sequences of lexeme numbers → numbers of the terms, in order."""

    def __init__(self, terms: Sequence[Term], forms: Mapping[str, tuple[int, ...]]) -> None:
        """Terms in order of their numbers; forms maps a word to its lexemes, none for a function word."""
        self.keys: dict[Key, list[int]] = defaultdict(list)
        for number, term in enumerate(terms):
            for name in term.names:
                for key in _keys([forms[word] for word in words(name) if forms[word]]):
                    if number not in self.keys[key]:
                        self.keys[key].append(number)
        self._first: dict[int, _Node] = {}
        for key, numbers in self.keys.items():
            node = _Node(self._first, [])
            for row in key:
                node = node.next.setdefault(row, _Node({}, []))
            node.terms.extend(numbers)

    def found(self, readings: Sequence[tuple[int, ...]]) -> Iterator[int]:
        """The terms named in a text, given the lexemes of each of its words; the longest name at each place."""
        readings = [reading for reading in readings if reading]
        place, first = 0, self._first.keys()
        while place < len(readings):
            length = 1
            if not first.isdisjoint(readings[place]):
                hits, length = self._longest(readings, place)
                yield from hits
            place += length

    def _longest(self, readings: Sequence[tuple[int, ...]], place: int) -> tuple[list[int], int]:
        """The terms with the longest name that begins at a place, and its length; no terms and 1 when there is none."""
        best: tuple[list[int], int] = ([], 1)
        open_nodes = [self._first]
        for length, reading in enumerate(readings[place : place + LONGEST], 1):
            nodes = [node[row] for node in open_nodes for row in reading[:FORMS] if row in node]
            if not nodes:
                break
            hits = {number for node in nodes for number in node.terms}
            if hits:
                best = sorted(hits), length
            open_nodes = [node.next for node in nodes]
        return best


class _Node(NamedTuple):
    """Names that begin with the same lexemes: what may come next, and the terms of the name that ends here."""

    next: dict[int, _Node]
    terms: list[int]


def _keys(readings: list[tuple[int, ...]]) -> Iterator[Key]:
    if 0 < len(readings) <= LONGEST:
        yield from product(*(reading[:FORMS] for reading in readings))
