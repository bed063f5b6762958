"""Glossary → concepts: every name of a term as a sequence of lexemes, found in texts in whatever form it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

Key = tuple[int, ...]
LONGEST = 6
"""No name has more words than this that matter."""
FORMS = 4
"""Readings of one word that are tried."""


class _Node(NamedTuple):
    """Names that begin with the same lexemes: what may come next, and the terms of the name that ends here."""

    next: dict[int, _Node]
    terms: list[int]


class Concepts:
    """The names of all terms as keys: sequences of lexeme numbers → numbers of the terms, in order."""

    def __init__(
        self, names: Sequence[Iterable[Sequence[str]]], forms: Mapping[str, tuple[int, ...]]
    ) -> None:
        """Takes the names of each term as words; forms maps a word to its lexemes, none for a function word."""
        self.terms = len(names)
        self.keys: dict[Key, list[int]] = defaultdict(list)
        for number, term in enumerate(names):
            for name in term:
                for key in _keys([forms[word] for word in name if forms[word]]):
                    if number not in self.keys[key]:
                        self.keys[key].append(number)
        self._root = _Node({}, [])
        for key, numbers in self.keys.items():
            node = self._root
            for row in key:
                node = node.next.setdefault(row, _Node({}, []))
            node.terms.extend(numbers)

    def found(self, readings: Sequence[tuple[int, ...]]) -> Iterator[int]:
        """The terms named in a text, given the lexemes of each word but function words; the longest name at each place."""
        first, place = self._root.next.keys(), 0
        while place < len(readings):
            end = place = place + 1
            if first.isdisjoint(readings[place - 1]):
                continue
            nodes = _follow([self._root], readings[place - 1])
            hits: Sequence[int] = ()
            while nodes:
                if terms := _terms(nodes):
                    hits, place = terms, end
                if end == len(readings):
                    break
                nodes = _follow(nodes, readings[end])
                end += 1
            yield from hits


def _terms(nodes: list[_Node]) -> list[int]:
    """The terms of the names that end at nodes, in order."""
    if len(nodes) == 1:
        return nodes[0].terms
    return sorted({number for node in nodes for number in node.terms})


def _follow(nodes: list[_Node], reading: tuple[int, ...]) -> list[_Node]:
    """Where a word leads from nodes, in any of its readings that are tried."""
    return [node.next[row] for node in nodes if node.next for row in reading[:FORMS] if row in node.next]


def _keys(readings: list[tuple[int, ...]]) -> Iterator[Key]:
    if 0 < len(readings) <= LONGEST:
        yield from product(*(reading[:FORMS] for reading in readings))
