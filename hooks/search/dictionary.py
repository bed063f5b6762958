"""The dictionary of Ukrainian: words → lexemes. `tools/word_forms.py` makes its table, `forms.LICENSE` is its licence."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Set
from functools import cache, cached_property
from os.path import commonprefix
from pathlib import Path
from typing import NamedTuple

from search.lexicon import MORE_FORMS

TABLE = Path(__file__).with_name("forms.tsv.gz")
LICENCE = Path(__file__).with_name("forms.LICENSE")
"""Of the table, and of what the index takes from it."""
TAILS = (5, 3)
"""Letters at the end of the dictionary form by which an unknown word is likened to known ones."""
GUESSES = 6
"""Lexemes that are guessed for an unknown word, the likeliest."""


class Lexeme(NamedTuple):
    """A word with all its forms: each is the stem and one of the endings."""

    stem: str
    endings: str
    """Sorted, separated by commas."""
    lemma: str

    @property
    def forms(self) -> Iterator[str]:
        """All forms."""
        return map(self.stem.__add__, self.endings.split(","))


Lexemes = dict[str, tuple[Lexeme, ...]]
"""Word → its lexemes, sorted."""


class Paradigm(NamedTuple):
    """How words decline: the ending of the dictionary form, whether they are proper names, all endings."""

    base: str
    name: str
    endings: str
    tails: str
    """Ends of stems by which an unknown word is likened to them, with how many have them."""

    def lexeme(self, stem: str) -> Lexeme:
        """The word of a stem, with the forms that the table lacks."""
        lemma = stem + self.base
        lexeme = Lexeme(stem, self.endings, lemma)
        return of_forms({*lexeme.forms, *MORE_FORMS[lemma]}, lemma) if lemma in MORE_FORMS else lexeme


def of_forms(forms: Iterable[str], lemma: str) -> Lexeme:
    """The lexeme that has these forms."""
    ordered = sorted(set(forms))
    stem = commonprefix([ordered[0], ordered[-1]])
    return Lexeme(stem, ",".join(form[len(stem) :] for form in ordered), lemma)


@cache
def _rows() -> list[tuple[Paradigm, list[str]]]:
    """The paradigms with their stems; some 30 MB."""
    rows = []
    for line in gzip.decompress(TABLE.read_bytes()).split(b"\n"):
        base, name, endings, stems, tails = line.decode().split("\t")
        rows.append((Paradigm(base, name, endings, tails), stems.split(" ")))
    return rows


class Table:
    """The table, read when it is first asked."""

    def lexemes(self, words: Set[str]) -> Lexemes:
        """The lexemes of normalised words: none for an unknown one, proper names only for what is nothing else."""
        common, names = self._looked_up(words)
        return {word: _sorted(common.get(word) or names.get(word) or ()) for word in words}

    def guesses(self, words: Set[str]) -> Lexemes:
        """What unknown words may be: a known word behind a prefix, else declined as most words that end alike."""
        shorter = {word: [word[cut:] for cut in range(2, len(word) - 4)] for word in words}
        known, _ = self._looked_up({rest for rests in shorter.values() for rest in rests})
        guesses = {}
        for word, rests in shorter.items():
            inflected = ([lexeme for lexeme in known.get(rest, ()) if lexeme.endings] for rest in rests)
            rest = next(
                ((rest, lexemes) for rest, lexemes in zip(rests, inflected, strict=True) if lexemes), None
            )
            guesses[word] = _prefixed(word, *rest) if rest else self._alike(word)
        return guesses

    def _looked_up(self, words: Set[str]) -> tuple[dict[str, set[Lexeme]], dict[str, set[Lexeme]]]:
        """Word → its lexemes, of common words and of proper names."""
        common: dict[str, set[Lexeme]] = defaultdict(set)
        names: dict[str, set[Lexeme]] = defaultdict(set)
        wanted = {*words, *MORE_FORMS}
        starts = {word[:length] for word in wanted for length in range(len(word) + 1)}
        irregular: dict[str, set[Lexeme]] = defaultdict(set)
        for paradigm, stems in _rows():
            if matches := starts.intersection(stems):
                endings = paradigm.endings.split(",")
                target = names if paradigm.name else common
                for stem in matches:
                    if forms := wanted.intersection(map(stem.__add__, endings)):
                        lexeme = paradigm.lexeme(stem)
                        for form in forms:
                            target[form].add(lexeme)
                        if lexeme.lemma in MORE_FORMS:
                            irregular[lexeme.lemma].add(lexeme)
        for lemma, more in MORE_FORMS.items():
            for form in (lemma, *more):
                common[form] = {lexeme for lexeme in common[form] if lexeme.endings}
                common[form] |= irregular[lemma] or {of_forms((lemma, *more), lemma)}
        return common, names

    @cached_property
    def _by_ending(self) -> dict[str, list[tuple[Paradigm, dict[str, int]]]]:
        """Ending → the paradigms that have it and that new words follow, each with the ends of its stems."""
        by_ending: dict[str, list[tuple[Paradigm, dict[str, int]]]] = defaultdict(list)
        for paradigm, _ in _rows():
            if paradigm.tails:
                pairs = (pair.split(":") for pair in paradigm.tails.split(" "))
                tails = {tail: int(count) for tail, count in pairs}
                for ending in paradigm.endings.split(","):
                    by_ending[ending].append((paradigm, tails))
        return by_ending

    def _alike(self, word: str) -> tuple[Lexeme, ...]:
        """The likeliest lexemes by the end of the word: where it explains most letters of it, in most known words."""
        scores: dict[Lexeme, tuple[int, int]] = {}
        for cut in range(len(word) + 1):
            stem = word[:cut]
            for paradigm, tails in self._by_ending.get(word[cut:], ()):
                for length in TAILS:
                    tail = stem[max(cut - max(length - len(paradigm.base), 0), 0) :]
                    if tail in tails and cut + len(paradigm.base) >= length:
                        score = length - len(paradigm.base) + len(word) - cut, tails[tail]
                        lexeme = paradigm.lexeme(stem)
                        scores[lexeme] = max(scores.get(lexeme, score), score)
                        break
        return tuple(sorted(scores, key=lambda lexeme: scores[lexeme], reverse=True)[:GUESSES]) or (
            Lexeme(word, "", word),
        )


def _prefixed(word: str, rest: str, known: Iterable[Lexeme]) -> tuple[Lexeme, ...]:
    prefix = word.removesuffix(rest)
    return _sorted([Lexeme(prefix + stem, endings, prefix + lemma) for stem, endings, lemma in known])


def _sorted(lexemes: Collection[Lexeme]) -> tuple[Lexeme, ...]:
    return tuple(lexemes) if len(lexemes) < 2 else tuple(sorted(lexemes))
