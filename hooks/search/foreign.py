"""Words of Russian and English literature and everyday words → words of the site: reviewed tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from bank.words import normalise
from search.dictionary import Lexeme, Table

FOLDER = Path(__file__).with_name("foreign")
LANGUAGES = ("russian", "english")
EVERYDAY = "everyday"
"""The table of Ukrainian words that people say who do not know the term."""

NOUN = "а у ом ем е ы и ов ев ей ам ами ах"
FLEETING = "{0}а {0}у {0}ом {0}е {0}и {0}ы {0}ов {0}ам {0}ами {0}ах"
"""The same where a vowel of the stem comes and goes (список, списка)."""
VERB = "ть л ла ло ли лся лась лись ться тся в вший вшие"
RUSSIAN = tuple(
    (tuple(ends.split()), cut, frozenset(endings.split(" ")))
    for ends, cut, endings in (
        ("ай ^слой терий арий", 1, "й я ю ем е и ев ям ями ях"),
        (
            "ый ий ой",
            2,
            "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ей о ы",
        ),
        ("ок", 2, f"{FLEETING.format('к')} {FLEETING.format('ок')} ок"),
        ("ец", 2, f"{FLEETING.format('ц')} ец"),
        ("ел", 2, f"{FLEETING.format('л')} {FLEETING.format('ел')} ел"),
        ("ень", 3, "ень ня ню нем не ни ней ням нями нях ени енью еней еням енями енях"),
        ("сло", 2, "ло ла лу лом ле ел лам лами лах"),
        ("кно", 2, "но на ну ном не он нам нами нах"),
        ("дро", 2, "ро ра ру ром ре ер рам рами рах"),
        ("ость осеть ^сеть ^область ^память ^путь ^треть ^часть", 1, "ь и ью ей ям ями ях"),
        ("ка", 2, "ка ки ке ку кой ок ек кам ками ках"),
        ("ия ие ья ье", 1, "я е и ю ей ем й ям ями ях"),
        ("а я", 1, "а я ы и е у ю ой ей ою ам ям ами ями ах ях ь "),
        ("о е", 1, "о е а я у ю ом ем ам ям ами ями ах ях ы и "),
        ("мя", 1, "я ени енем ена ен енам енами енах"),
        (
            "овать евать",
            5,
            f"{' '.join(start + rest for start in ('ова', 'ева') for rest in VERB.split())} "
            "ую уешь ует уем уете уют уй уйте ующий ующая ующие ованный ованная ованное ованные "
            "уюсь уется уются уемся",
        ),
        ("исеть идеть", 3, "еть ел ела ело ели ев ишь ит им ите ят ится ятся"),
        (
            "ать ять еть аться яться еться",
            2,
            f"{VERB} ю ешь ет ем ете ют й йте ющий ющая ющие нный нная нное нные ется ются юсь емся",
        ),
        (
            "ить иться",
            3,
            f"{' '.join('и' + rest for rest in VERB.split())} ю у ишь ит им ите ят ат и ите ится ятся ься "
            "енный енная енное енные",
        ),
        ("ть", 2, "ть у ешь ет ем ете ут ли л ла"),
        ("ь й", 1, "ь й и ю ью ей ям ями ях я ем ем е ев ов"),
        (" ".join("бвгджзклмнпрстфхцчшщ"), 0, " " + NOUN),
    )
)
"""How a Russian word declines by its end, which `^` begins where it is the whole word: how much of it changes, and the
endings, the empty one after a space."""
REFLEXIVE = re.compile("(?<=ть)ся$")


def tables() -> Iterator[tuple[str, tuple[str, str]]]:
    """Language, then a foreign word and the words of the site that it means, of every line of the tables."""
    for language in (*LANGUAGES, EVERYDAY):
        for line in (FOLDER / f"{language}.tsv").read_text("utf-8").splitlines():
            word, _, meant = line.partition("\t")
            yield language, (word, meant)


@cache
def function_words() -> frozenset[str]:
    """Function words of both languages, as the search spells words."""
    texts = ((FOLDER / f"{language}_function_words.txt").read_text("utf-8") for language in LANGUAGES)
    return frozenset(normalise(word) for text in texts for word in text.split())


@cache
def english_function_words() -> frozenset[str]:
    """Those of English."""
    return frozenset((FOLDER / "english_function_words.txt").read_text("utf-8").split())


def russian(word: str) -> Lexeme:
    """A Russian word in its dictionary form with the forms that words of its kind have."""
    base = REFLEXIVE.sub("", word)
    for ends, cut, endings in RUSSIAN:
        if len(base) > cut and f"^{base}".endswith(ends):
            return Lexeme(
                base[: len(base) - cut], ",".join(sorted({*endings, base[len(base) - cut :]})), word
            )
    return Lexeme(word, "", word)


def english(word: str) -> Lexeme:
    """An English word with its regular forms."""
    if word[-1] == "e":
        return Lexeme(word[:-1], "e,ed,es,ing", word)
    if word[-1] == "y" and word[-2:-1] not in ("a", "e", "o", "u", ""):
        return Lexeme(word[:-1], "ied,ies,y,ying", word)
    plural = "es" if word.endswith(("x", "ch", "sh", "s")) else "s"
    return Lexeme(word, f",ed,{plural},ing".replace(",ed,s,ing", ",ed,ing,s"), word)


def _lexemes(language: str, word: str) -> tuple[Lexeme, ...]:
    if language == EVERYDAY:
        return everyday()[word] or (Lexeme(word, "", word),)
    return (russian(word) if language == "russian" else english(word),)


@cache
def everyday() -> dict[str, tuple[Lexeme, ...]]:
    """The everyday words → their lexemes in the dictionary, of those that have the word as their dictionary form if there are such."""
    words = {normalise(word) for language, (word, _) in tables() if language == EVERYDAY}
    return {
        word: tuple(lexeme for lexeme in lexemes if lexeme.lemma == word) or lexemes
        for word, lexemes in Table().lexemes(words).items()
    }


def aliases(rows: Mapping[str, tuple[int, ...]]) -> dict[Lexeme, tuple[int, ...]]:
    """Foreign word → lexemes of the site that it means; rows maps a word of the site to its lexemes."""
    found: dict[Lexeme, tuple[int, ...]] = {}
    for language, (word, meant) in tables():
        targets = dict.fromkeys(row for text in meant.split() for row in rows.get(normalise(text), ()))
        for lexeme in _lexemes(language, normalise(word)) if targets else ():
            found[lexeme] = tuple(dict.fromkeys((*found.get(lexeme, ()), *targets)))
    return found
