"""Text → words: the one tokenizer and normaliser of the search.

`docs/assets/search/words.js` says the same in JavaScript; `tests/search/words.yml` holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain, filterfalse

APOSTROPHES = "'’ʼ‘`´"
RUN = re.compile(rf"(?:[^\W_]+|[\u0300-\u036f{APOSTROPHES}]+)+")
WORD = re.compile(r"[^\W_]+")
LATIN_ACCENT = re.compile(r"([a-z])[\u0300-\u036f]+")
PLAIN = re.compile(r"[a-z0-9а-яіїє]+")
"""Words that are spelled as they are compared."""
CHUNK = re.compile(r"[^\s,;:«»“”„…–—]+")
LATIN_WORD = re.compile(r"[a-z0-9]{2,24}")
MOST_PARTS = 5
DROPPED = re.compile(rf"[\u0301{APOSTROPHES}]")


def normalise(text: str) -> str:
    """One spelling for all: compatibility forms, capitals, Latin accents, stress, apostrophes and ґ do not matter."""
    small = text.lower()
    if PLAIN.fullmatch(small):
        return small
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    text = DROPPED.sub("", LATIN_ACCENT.sub(r"\1", text))
    return unicodedata.normalize("NFC", text).replace("ґ", "г")


def words(text: str) -> list[str]:
    """The normalised words of text in order; a hyphen separates, `R²` is `r2`."""
    return list(chain.from_iterable(map(_words, RUN.findall(text))))


def glued(text: str) -> list[str]:
    """Latin letters and digits that only signs keep apart, as one word each: `A/B` is `ab`, `np.var()` is `npvar`."""
    found = []
    for chunk in filterfalse(str.isalnum, CHUNK.findall(text)):
        parts = WORD.findall(DROPPED.sub("", chunk))
        if 1 < len(parts) <= MOST_PARTS:
            word = normalise("".join(parts))
            if LATIN_WORD.fullmatch(word):
                found.append(word)
    return found


@lru_cache(maxsize=30_000)
def _words(run: str) -> list[str]:
    """The words of a stretch of letters, digits, accents and apostrophes."""
    return WORD.findall(normalise(run))
