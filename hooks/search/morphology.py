"""Words of the site → lexemes: a stem with all the endings it takes, so that any form finds any other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache
from os.path import commonprefix
from typing import Any

import pymorphy3

from bank.words import normalise
from search.lexicon import DECLINES_LIKE, HARD, HARD_NOUN, SOFT, SOFT_NOUN, STOP_LEMMAS

FUNCTION_WORDS = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})
NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})
CYRILLIC = re.compile(r"[а-яіїєґ'-]+")
LATIN = re.compile(r"[a-z]{3,}")


@dataclass(frozen=True, order=True)
class Lexeme:
    """A word with all its forms, normalised: each is the stem and one of the endings."""

    stem: str
    endings: str
    """Sorted, separated by commas."""
    lemma: str


Reading = tuple[bool, Lexeme]
"""Whether the dictionary knows the form as a form of the lexeme, and the lexeme."""


@dataclass(frozen=True)
class Vocabulary:
    """The lexemes of the site in order of stem and endings, and which of them each form on it may be: all that have it."""

    lexemes: tuple[Lexeme, ...]
    forms: dict[str, tuple[int, ...]]
    """Normalised form → numbers of its lexemes; none for a function word."""
    stop: tuple[str, ...]
    """The function words of the site, sorted."""


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    return pymorphy3.MorphAnalyzer(lang="uk")


def vocabulary(forms: Counter[str]) -> Vocabulary:
    """The vocabulary of words as they stand in texts (lower case, apostrophe ', ґ kept) with their counts.

    A form that may belong to several lexemes (вагами: вага, ваги) keeps those that some form of the site needs:
    each form votes for its lexeme with most forms on the site, and lexemes without a vote are dropped.
    """
    readings, stop = _readings(forms)
    lexemes = tuple(sorted(_needed(readings, forms)))
    numbers: dict[str, list[int]] = {form: [] for form in readings}
    for number, lexeme in enumerate(lexemes):
        for ending in lexeme.endings.split(","):
            if (form := lexeme.stem + ending) in numbers:
                numbers[form].append(number)
    known = {form: tuple(found) for form, found in numbers.items()}
    return Vocabulary(lexemes, known | dict.fromkeys(stop, ()), tuple(sorted(stop)))


def _readings(forms: Counter[str]) -> tuple[dict[str, set[Reading]], set[str]]:
    """Normalised form → the lexemes that it may belong to; and the forms that are function words."""
    readings: dict[str, set[Reading]] = defaultdict(set)
    stop = set()
    borrowed = _borrowed(forms)
    for form in forms:
        key = normalise(form)
        if not CYRILLIC.fullmatch(form):
            readings[key].add((True, _latin(key, forms)))
        elif key in borrowed:
            readings[key] |= {(True, lexeme) for lexeme in borrowed[key]}
        else:
            parsed, is_stop = _parse(form)
            readings[key] |= parsed
            if is_stop:
                stop.add(key)
    return _merged({key: found for key, found in readings.items() if key not in stop}), stop


def _merged(readings: dict[str, set[Reading]]) -> dict[str, set[Reading]]:
    """The same readings, in which lexemes of one dictionary form (класифікувати of both aspects) are one."""
    alike: dict[str, set[Lexeme]] = defaultdict(set)
    for found in readings.values():
        for _, lexeme in found:
            alike[lexeme.lemma].add(lexeme)
    one = {
        lemma: _of_forms(
            {lexeme.stem + end for lexeme in lexemes for end in lexeme.endings.split(",")}, lemma
        )
        for lemma, lexemes in alike.items()
        if len(lexemes) > 1
    }
    for found in readings.values():
        for known, lexeme in [reading for reading in found if reading[1].lemma in one]:
            found.remove((known, lexeme))
            found.add((known, one[lexeme.lemma]))
    return readings


def _of_forms(forms: set[str], lemma: str) -> Lexeme:
    stem = commonprefix([min(forms), max(forms)])
    return Lexeme(stem, ",".join(sorted(form[len(stem) :] for form in forms)), lemma)


def _needed(readings: dict[str, set[Reading]], forms: Counter[str]) -> set[Lexeme]:
    """The lexemes that some form votes for: for the one with most forms on the site, then most often used."""
    counts: Counter[str] = Counter()
    for form, count in forms.items():
        counts[normalise(form)] += count
    support: Counter[Lexeme] = Counter()
    uses: Counter[Lexeme] = Counter()
    for form, found in readings.items():
        for _, lexeme in found:
            support[lexeme] += 1
            uses[lexeme] += counts[form]

    def worth(reading: Reading) -> tuple[bool, int, int, int, Lexeme]:
        known, lexeme = reading
        return known, support[lexeme], uses[lexeme], -len(lexeme.lemma), lexeme

    return {max(found, key=worth)[1] for found in readings.values() if found}


@lru_cache(maxsize=100_000)
def _parse(form: str) -> tuple[frozenset[Reading], bool]:
    """The lexemes that a form may belong to, and whether it is a function word; of an unknown form, guesses."""
    entries = _entries(form)
    if not entries:
        return frozenset((False, lexeme) for lexeme in map(_guessed, _analyzer().parse(form))), False
    words = _analyzer().dictionary
    tags = [words.build_tag_info(paradigm, index) for _, paradigm, index in entries]
    lemmas = [words.build_normal_form(paradigm, index, word) for word, paradigm, index in entries]
    stop = any(tag.POS in FUNCTION_WORDS for tag in tags) or not STOP_LEMMAS.isdisjoint(lemmas)
    common = [not NAMES & tag.grammemes for tag in tags]
    return frozenset(
        (True, _lexeme(*entry, lemma))
        for entry, lemma, is_common in zip(entries, lemmas, common, strict=True)
        if is_common or not any(common)
    ), stop


@lru_cache(maxsize=100_000)
def _entries(form: str) -> list[tuple[str, int, int]]:
    """What the dictionary has for a form: the form with its ґ, a paradigm, the first place in it where the form stands."""
    found = _analyzer().dictionary.words.similar_items(form, _analyzer().char_substitutes)
    first = {(word, paradigm): place for word, entries in found for paradigm, place in reversed(entries)}
    return [(word, paradigm, place) for (word, paradigm), place in first.items()]


def _guessed(parse: Any) -> Lexeme:
    """The lexeme of a parse that the analyzer made up by the ending of an unknown word."""
    inflected = next((step for step in parse.methods_stack if len(step) == 4), None)
    if not inflected:  # an initial, a lone letter: no paradigm
        return Lexeme(normalise(parse.word), "", normalise(parse.word))
    _, _, paradigm, index = inflected
    return _lexeme(parse.word, paradigm, index, parse.normal_form)


def _lexeme(word: str, paradigm: int, index: int, lemma: str) -> Lexeme:
    """The stem and the endings that the dictionary's paradigm of a word gives."""
    prefix, suffix = _paradigm(paradigm)[index]
    return _inflected(word[len(prefix) : len(word) - len(suffix)], paradigm, lemma)


@lru_cache(maxsize=100_000)
def _inflected(core: str, paradigm: int, lemma: str) -> Lexeme:
    endings = _endings(paradigm)
    if endings is not None:
        return Lexeme(normalise(core), endings, normalise(lemma))
    return _of_forms(
        {normalise(prefix + core + suffix) for prefix, suffix in _paradigm(paradigm)}, normalise(lemma)
    )


@lru_cache(maxsize=10_000)
def _endings(paradigm: int) -> str | None:
    """The normalised endings of a paradigm; None where its forms differ before the stem too (вісь, осі)."""
    if any(prefix for prefix, _ in _paradigm(paradigm)):
        return None
    return ",".join(sorted({normalise(suffix) for _, suffix in _paradigm(paradigm)}))


@lru_cache(maxsize=10_000)
def _paradigm(number: int) -> tuple[tuple[str, str], ...]:
    return tuple((prefix, suffix) for prefix, _, suffix in _analyzer().dictionary.build_paradigm_info(number))


def _borrowed(forms: Iterable[str]) -> dict[str, set[Lexeme]]:
    """Every form of the words that decline like another → its lexemes: those of the lexicon, and nouns of forms that
    the dictionary does not know and that end in a consonant (дропаут, бейзлайн, батч)."""
    likes = dict(DECLINES_LIKE)
    unknown = [form for form in forms if CYRILLIC.fullmatch(form) and len(form) > 2 and not _entries(form)]
    likes = {form: HARD for form in unknown if HARD_NOUN.fullmatch(form)} | likes
    likes = {form: SOFT for form in unknown if SOFT_NOUN.fullmatch(form)} | likes
    found: dict[str, set[Lexeme]] = defaultdict(set)
    for lemma, model in likes.items():
        pattern = _pattern(model)
        stem = normalise(lemma).removesuffix(normalise(model).removeprefix(pattern.stem))
        lexeme = Lexeme(stem, pattern.endings, normalise(lemma))
        for ending in pattern.endings.split(","):
            found[stem + ending].add(lexeme)
    known = {normalise(form) for form in forms if CYRILLIC.fullmatch(form) and _entries(form)} - set(likes)
    return {form: lexemes for form, lexemes in found.items() if form not in known}


@lru_cache(maxsize=1000)
def _pattern(model: str) -> Lexeme:
    return next(lexeme for _, lexeme in sorted(_parse(model)[0]) if lexeme.lemma == normalise(model))


def _latin(word: str, words: Container[str]) -> Lexeme:
    """English words take -s, where the singular is known; everything else (formulas, numbers, mixed) has one form."""
    singulars = [word[:-3] + "y"] * word.endswith("ies") + [word[:-1]] * word.endswith("s")
    singulars += [word[:-2]] * word.endswith("es")
    word = next((singular for singular in singulars if len(singular) > 2 and singular in words), word)
    if not LATIN.fullmatch(word):
        return Lexeme(word, "", word)
    if word[-1] == "y" and word[-2] not in "aeiou":
        return Lexeme(word[:-1], "ies,y", word)
    plural = "es" if word.endswith(("x", "ch", "sh", "ss", "s")) else "s"
    return Lexeme(word, f",{plural}", word)
