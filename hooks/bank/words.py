"""Text → words: the one tokenizer and normaliser of the search.

`docs/assets/search/words.js` says the same in JavaScript; `tests/search/words.yml` holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’ʼ‘`´"
RUN = re.compile(rf"(?:[^\W_]|[\u0300-\u036f{APOSTROPHES}])+")
WORD = re.compile(r"[^\W_]+")
LATIN_ACCENT = re.compile(r"([a-z])[\u0300-\u036f]+")
DROPPED = re.compile(rf"[\u0301{APOSTROPHES}]")


def runs(text: str) -> list[str]:
    """The stretches of letters, digits, accents and apostrophes of text, as they stand."""
    return RUN.findall(text)


@lru_cache(maxsize=100_000)
def normalise(text: str) -> str:
    """One spelling for all: compatibility forms, capitals, Latin accents, stress, apostrophes and ґ do not matter."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    text = DROPPED.sub("", LATIN_ACCENT.sub(r"\1", text))
    return unicodedata.normalize("NFC", text).replace("ґ", "г")


def words(text: str) -> list[str]:
    """The normalised words of text in order; a hyphen separates, `R²` is `r2`."""
    return [word for run in runs(text) for word in WORD.findall(normalise(run))]
