"""`docs/glossary.md` → terms: the one source of synonyms. Reads everything, judges nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from bank.model import Bank, Document, Heading
from bank.parse import QUESTION, headings
from bank.plain import plain
from bank.scan import Link

PAGE = "glossary.md"
ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
LATIN = "A–Z"
"""The last section: terms that start with a Latin letter or a digit."""
NAME = re.compile(r"(?P<title>.+?)\s*\((?P<english>[^()]+)\)\Z")
VARIANTS = re.compile(r"^Також:[ \t]*(?P<list>.+?)\.?[ \t]*$", re.M)
LINKS = re.compile(r"^Запитання:", re.M)


@dataclass(frozen=True)
class Term:
    """An entry of the glossary: what it is called, what it means, which questions treat it.

    english is "" for a term without one beside its title; links are those of the line `Запитання:`, the most central first.
    """

    title: str
    english: str
    id: str
    line: int
    letter: str
    """The section heading that it stands under."""
    definition: str
    variants: tuple[str, ...]
    links: tuple[Link, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that the concept is called."""
        return tuple(filter(None, (self.title, self.english, *self.variants)))

    @property
    def questions(self) -> tuple[str, ...]:
        """Ids of the questions that it links to."""
        return tuple(link.target.partition("#")[2] for link in self.links)


def terms(bank: Bank) -> tuple[Term, ...]:
    """The entries of the bank's glossary in order; none when it has no such page."""
    page = next((page for page in bank.pages if page.path == bank.docs / PAGE), None)
    return read(page) if page else ()


@lru_cache(maxsize=4)
def read(document: Document) -> tuple[Term, ...]:
    """The entries of a glossary page in order: every `###` heading with what follows it."""
    found = []
    letter = ""
    first = itemgetter(0)
    marks = [heading for heading in headings(document.masked) if heading.depth in (2, 3)]
    lines = document.text.split("\n")
    links = [(document.line(link.start), link) for link in document.links if not link.image]
    ends = [following.line - 1 for following in marks[1:]] + [len(lines)]
    for heading, end in zip(marks, ends, strict=False):
        if heading.depth == 2:
            letter = plain(re.sub(r"\s*\{[^{}]*\}\s*$", "", heading.text))
            continue
        own = links[bisect_left(links, heading.line, key=first) : bisect_right(links, end, key=first)]
        found.append(_term(heading, lines[heading.line : end], own, letter))
    return tuple(found)


def letter_of(title: str) -> str:
    """The heading of the section where a term belongs."""
    first = title[:1].lower()
    return first.upper() if first and first in ALPHABET else LATIN


def alphabetical(title: str) -> tuple[bool, list[int]]:
    """The sorting key of a term: Ukrainian alphabet first, then Latin; capitals and apostrophes do not matter."""
    letters = [letter for letter in title.lower() if letter not in "’'"]
    places = [0x10000 + ALPHABET.index(c) if c in ALPHABET else ord(c) for c in letters]
    return letter_of(title) == LATIN, places


def _term(heading: Heading, lines: list[str], links: list[tuple[int, Link]], letter: str) -> Term:
    match = QUESTION.match(heading.text)
    assert match, "QUESTION matches any text"
    name = plain(match["text"])
    ids = re.findall(r"#([^\s}]+)", match["attributes"] or "")
    parts = NAME.match(name)
    text = "\n".join(lines)
    variants, label = VARIANTS.search(text), LINKS.search(text)
    labels = [found.start() for found in (variants, label) if found]
    start = heading.line + 1 + text.count("\n", 0, label.start()) if label else 0
    return Term(
        title=parts["title"] if parts else name,
        english=parts["english"] if parts else "",
        id=ids[0] if ids else "",
        line=heading.line,
        letter=letter,
        definition=plain(text[: min(labels, default=len(text))]),
        variants=tuple(v.strip() for v in variants["list"].split(",") if v.strip()) if variants else (),
        links=tuple(link for line, link in links if label and line >= start),
    )
