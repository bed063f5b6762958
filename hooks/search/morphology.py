"""Words of the site → lexemes: a stem with all the endings it takes, so that any form finds any other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import chain

from search.dictionary import Lexeme, Lexemes, Table, of_forms
from search.lexicon import DECLINES_LIKE, FUNCTION_WORDS, HARD, HARD_NOUN, SOFT, SOFT_NOUN, STOP_LEMMAS
from search.remembered import Remembered

CYRILLIC = re.compile(r"[а-яіїє]+")
LATIN = re.compile(r"[a-z]{3,}")
MODELS = frozenset({HARD, SOFT, *DECLINES_LIKE.values()})
"""The words after which others decline."""


@dataclass(frozen=True)
class Vocabulary:
    """The lexemes of the site in order of stem and endings, and which of them each word on it may be: all that have it."""

    lexemes: tuple[Lexeme, ...]
    forms: dict[str, tuple[int, ...]]
    """Word → numbers of its lexemes; none for a function word."""
    stop: tuple[str, ...]
    """The function words of the site, sorted."""


_known: Remembered[str, tuple[Lexeme, ...]] = Remembered()
_guessed: Remembered[str, tuple[Lexeme, ...]] = Remembered()


def vocabulary(words: Counter[str], function: Set[str] = frozenset()) -> Vocabulary:
    """The vocabulary of normalised words with their counts; function words of other languages have no lexeme either.

    A word that may belong to several lexemes (вагами: вага, ваги) keeps those that some word of the site needs:
    each votes for its lexeme with most forms on the site, and lexemes without a vote are dropped.
    """
    readings, stop = _readings(words.keys() - function)
    lexemes = tuple(sorted(_needed(readings, words)))
    rows: dict[str, tuple[int, ...]] = dict.fromkeys(words, ())
    for row, lexeme in enumerate(lexemes):
        for form in filter(readings.__contains__, lexeme.forms):
            rows[form] += (row,)
    return Vocabulary(lexemes, rows, tuple(sorted(stop)))


def _readings(words: Set[str]) -> tuple[Lexemes, Set[str]]:
    """Word → the lexemes that it may belong to; and the function words."""
    table = Table()
    cyrillic = set(filter(CYRILLIC.fullmatch, words))
    known = _known.answers(cyrillic | MODELS, table.lexemes)
    unknown = {word for word in cyrillic if not known[word]}
    borrowed = _borrowed(unknown, known)
    stop = {
        word
        for word in cyrillic - borrowed.keys()
        if word in FUNCTION_WORDS or any(lexeme.lemma in STOP_LEMMAS for lexeme in known[word])
    }
    guesses = _guessed.answers(unknown - borrowed.keys() - stop, table.guesses)
    readings = {word: known[word] for word in cyrillic - unknown - stop} | guesses
    readings |= {word: borrowed[word] for word in cyrillic & borrowed.keys()}
    readings |= {word: (_latin(word, words),) for word in words - cyrillic}
    return _merged(readings), stop


def _merged(readings: Lexemes) -> Lexemes:
    """The same readings, in which lexemes of one dictionary form (класифікувати of both aspects) are one."""
    first: dict[str, Lexeme] = {}
    alike: dict[str, set[Lexeme]] = {}
    for lexeme in chain.from_iterable(readings.values()):
        other = first.setdefault(lexeme.lemma, lexeme)
        if other != lexeme:
            alike.setdefault(lexeme.lemma, {other}).add(lexeme)
    one = {
        lexeme: of_forms((form for other in lexemes for form in other.forms), lemma)
        for lemma, lexemes in alike.items()
        for lexeme in lexemes
    }
    return readings | {
        word: tuple({one.get(lexeme, lexeme) for lexeme in candidates})
        for word, candidates in readings.items()
        if not one.keys().isdisjoint(candidates)
    }


def _needed(readings: Lexemes, counts: Mapping[str, int]) -> set[Lexeme]:
    """The lexemes that some word votes for: for the one with most forms on the site, then most often used."""
    support = Counter(chain.from_iterable(readings.values()))
    uses: dict[Lexeme, int] = dict.fromkeys(support, 0)
    for word, candidates in readings.items():
        for lexeme in candidates:
            uses[lexeme] += counts[word]

    def worth(lexeme: Lexeme) -> tuple[int, int, int, Lexeme]:
        return support[lexeme], uses[lexeme], -len(lexeme.lemma), lexeme

    return {
        max(candidates, key=worth) if len(candidates) > 1 else candidates[0]
        for candidates in readings.values()
    }


def _borrowed(unknown: Iterable[str], known: Lexemes) -> Lexemes:
    """Every form of the words that decline like another → its lexemes: those of the lexicon, and nouns that the
    dictionary does not know and that end in a consonant (дропаут, бейзлайн, батч)."""
    nouns = [word for word in unknown if len(word) > 2]
    likes = {word: HARD for word in nouns if HARD_NOUN.fullmatch(word)}
    likes |= {word: SOFT for word in nouns if SOFT_NOUN.fullmatch(word)} | DECLINES_LIKE
    declined: dict[str, set[Lexeme]] = defaultdict(set)
    for lemma, model in likes.items():
        pattern = next(lexeme for lexeme in known[model] if lexeme.lemma == model)
        stem = lemma.removesuffix(model.removeprefix(pattern.stem))
        lexeme = Lexeme(stem, pattern.endings, lemma)
        for form in lexeme.forms:
            declined[form].add(lexeme)
    return {
        form: tuple(sorted(lexemes))
        for form, lexemes in declined.items()
        if form in likes or not known.get(form)
    }


def _latin(word: str, words: Collection[str]) -> Lexeme:
    """English words take -s, where the singular is known; everything else (formulas, numbers, mixed) has one form."""
    if word.endswith("s"):
        singulars = [word[:-3] + "y"] * word.endswith("ies") + [word[:-1]] + [word[:-2]] * word.endswith("es")
        word = next((singular for singular in singulars if len(singular) > 2 and singular in words), word)
    if not LATIN.fullmatch(word):
        return Lexeme(word, "", word)
    if word[-1] == "y" and word[-2] not in "aeiou":
        return Lexeme(word[:-1], "ies,y", word)
    plural = "es" if word.endswith(("x", "ch", "sh", "ss", "s")) else "s"
    return Lexeme(word, f",{plural}", word)
