"""Glossary → concepts: every name of a term as a sequence of lexemes, found in texts in whatever form it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from bank.model import Term
from search.texts import spell

Key = tuple[int, ...]
LONGEST = 6
"""No name has more words than this that matter."""
FORMS = 4
"""Readings of one word that are tried."""


class Concepts:
    """The names of all terms as keys: sequences of lexeme numbers → numbers of the terms."""

    def __init__(self, terms: Sequence[Term], forms: dict[str, tuple[int, ...]]) -> None:
        """Terms in order of their numbers; forms maps a spelled word to its lexemes, none for a function word."""
        self.keys: dict[Key, list[int]] = defaultdict(list)
        for number, term in enumerate(terms):
            for name in term.names:
                for key in _keys([forms[word] for word in spell(name) if forms[word]]):
                    if number not in self.keys[key]:
                        self.keys[key].append(number)
        self._starts = {key[:length] for key in self.keys for length in range(1, len(key) + 1)}

    def found(self, readings: Sequence[tuple[int, ...]]) -> Iterator[int]:
        """The terms named in a text, given the lexemes of each of its words; the longest name at each place."""
        readings = [reading for reading in readings if reading]
        place = 0
        while place < len(readings):
            hits, length = self._longest(readings, place)
            yield from hits
            place += length

    def _longest(self, readings: Sequence[tuple[int, ...]], place: int) -> tuple[list[int], int]:
        best: tuple[list[int], int] = ([], 1)
        open_keys: list[Key] = [()]
        for length in range(1, min(LONGEST, len(readings) - place) + 1):
            reading = readings[place + length - 1][:FORMS]
            open_keys = [
                key for before in open_keys for row in reading if (key := (*before, row)) in self._starts
            ]
            hits = sorted({number for key in open_keys for number in self.keys.get(key, ())})
            if hits:
                best = hits, length
            if not open_keys:
                break
        return best


def _keys(readings: list[tuple[int, ...]]) -> Iterator[Key]:
    if 0 < len(readings) <= LONGEST:
        yield from product(*(reading[:FORMS] for reading in readings))
