"""`docs/glossary.md` → terms: the one source of synonyms. Reads everything, judges nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import itemgetter

from bank import scan
from bank.headings import headings, parts
from bank.model import Document, Heading, Term

PAGE = "glossary.md"
ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
LATIN = "A–Z"
"""The last section: terms that start with a Latin letter or a digit."""
VARIANTS = re.compile(r"^Також:(?P<list>.+)$", re.M)
LABEL = "Запитання:"
LINKS = re.compile(f"^{LABEL}", re.M)


def read(document: Document) -> tuple[Term, ...]:
    """The entries of a glossary page in order: every `###` heading with what follows it."""
    terms = []
    letter = ""
    first = itemgetter(0)
    marks = [heading for heading in headings(document.masked) if heading.depth in (2, 3)]
    lines = document.text.split("\n")
    links = [(document.line(link.start), link) for link in document.links if not link.image]
    ends = [following.line - 1 for following in marks[1:]] + [len(lines)]
    for heading, end in zip(marks, ends, strict=False):
        if heading.depth == 2:
            letter = parts(heading.text)[1]
            continue
        own = links[bisect_left(links, heading.line, key=first) : bisect_right(links, end, key=first)]
        terms.append(_term(heading, lines[heading.line : end], own, letter))
    return tuple(terms)


def _names(heading: str) -> tuple[str, str]:
    """`Перенавчання (overfitting)` as its two names; the second is "" if there is none."""
    title, bracket, english = heading.rpartition("(")
    if bracket and title.strip() and english.endswith(")") and english.find(")") == len(english) - 1 > 0:
        return title.rstrip(), english[:-1]
    return heading, ""


def letter_of(title: str) -> str:
    """The heading of the section where a term belongs."""
    first = title[:1].lower()
    return first.upper() if first and first in ALPHABET else LATIN


def alphabetical(title: str) -> tuple[bool, list[int]]:
    """The sorting key of a term: Ukrainian alphabet first, then Latin; capitals and apostrophes do not matter."""
    letters = [letter for letter in title.lower() if letter not in "’'"]
    ranks = [0x10000 + ALPHABET.index(c) if c in ALPHABET else ord(c) for c in letters]
    return letter_of(title) == LATIN, ranks


def _term(heading: Heading, lines: list[str], links: list[tuple[int, scan.Link]], letter: str) -> Term:
    _, name, term_id, _ = parts(heading.text)
    title, english = _names(name)
    text = "\n".join(lines)
    variants, label = VARIANTS.search(text), LINKS.search(text)
    labels = [match.start() for match in (variants, label) if match]
    start = heading.line + 1 + text.count("\n", 0, label.start()) if label else 0
    listed = variants["list"].strip().removesuffix(".") if variants else ""
    return Term(
        title=title,
        english=english,
        id=term_id,
        line=heading.line,
        letter=letter,
        definition=text[: min(labels, default=len(text))].strip(),
        variants=tuple(v.strip() for v in listed.split(",") if v.strip()),
        links=tuple(link for line, link in links if label and line >= start),
    )
