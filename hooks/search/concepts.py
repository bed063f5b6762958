"""Glossary → concepts: every name of a term as a sequence of lexemes, found in texts in whatever form it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

Phrase = tuple[int, ...]
LONGEST = 6
"""No name has more words than this that matter."""
FORMS = 4
"""Readings of one word that are tried."""


class _Node(NamedTuple):
    """Names that begin with the same lexemes: what may come next, and the terms of the name that ends here."""

    next: dict[int, _Node]
    terms: list[int]


class Concepts:
    """The names of all terms as phrases: sequences of rows of lexemes → the concepts that they name, in order."""

    def __init__(
        self, names: Sequence[Iterable[Sequence[str]]], forms: Mapping[str, tuple[int, ...]]
    ) -> None:
        """Takes the names of each term as words; forms maps a word to its lexemes, none for a function word."""
        self.terms = len(names)
        self.phrases: dict[Phrase, list[int]] = defaultdict(list)
        for concept, term in enumerate(names):
            for name in term:
                for phrase in _phrases([forms[word] for word in name if forms[word]]):
                    if concept not in self.phrases[phrase]:
                        self.phrases[phrase].append(concept)
        self._root = _Node({}, [])
        for phrase, concepts in self.phrases.items():
            node = self._root
            for row in phrase:
                node = node.next.setdefault(row, _Node({}, []))
            node.terms.extend(concepts)

    def named_in(self, readings: Sequence[tuple[int, ...]]) -> Iterator[int]:
        """The terms named in a text, given the lexemes of each word but function words; the longest name at each position."""
        for _, _, terms in self.spans(readings):
            yield from terms

    def spans(self, readings: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, int, Sequence[int]]]:
        """The same with the first and the last word of each name."""
        first, position = self._root.next.keys(), 0
        while position < len(readings):
            end = position = position + 1
            if first.isdisjoint(readings[position - 1]):
                continue
            start = position - 1
            nodes = _follow([self._root], readings[start])
            hits: Sequence[int] = ()
            while nodes:
                if terms := _terms(nodes):
                    hits, position = terms, end
                if end == len(readings):
                    break
                nodes = _follow(nodes, readings[end])
                end += 1
            if hits:
                yield start, position - 1, hits


def _terms(nodes: list[_Node]) -> list[int]:
    """The terms of the names that end at nodes, in order."""
    if len(nodes) == 1:
        return nodes[0].terms
    return sorted({term for node in nodes for term in node.terms})


def _follow(nodes: list[_Node], reading: tuple[int, ...]) -> list[_Node]:
    """Where a word leads from nodes, in any of its readings that are tried."""
    return [node.next[row] for node in nodes if node.next for row in reading[:FORMS] if row in node.next]


def _phrases(readings: list[tuple[int, ...]]) -> Iterator[Phrase]:
    if 0 < len(readings) <= LONGEST:
        yield from product(*(reading[:FORMS] for reading in readings))
