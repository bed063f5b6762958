"""What is marked inside text: English, so that it is read aloud as English, and what must not be parted by the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
PLAIN = re.compile(r"(?<![\w&])[A-Za-z]?[a-z]{2,}(?!\w)")
"""A word of English: not an abbreviation, a name such as LightGBM, or a symbol."""
WORD = r"[A-Za-z]+(?:[-’][A-Za-z]+)*"
MARKED = re.compile(
    r"\((?P<bracket>[^()\u0400-\u04ff]{2,})\)"
    rf"|(?<![\w&@./’-])(?P<phrase>{WORD}(?:[ \u00a0]{WORD})+)(?![\w;@/’-])"
    r"|(?<![\w/–.@])(?P<whole>\w+[⁰¹²³⁴-⁹]+–\w+[⁰¹²³⁴-⁹]*|\w+/\w{1,3})(?![\w/])"
)
"""In escaped text: a bracket without a Ukrainian word, English words in a row, a range of powers, a unit by a unit."""
BLOCKS = frozenset({"ul", "ol", "li", "p", "td", "th"})
UNREAD = frozenset({"code", "pre", "tex"})


def marked(text: str) -> str:
    """Escaped text with its English terms in brackets and English phrases marked, and units held together."""
    return MARKED.sub(_mark, text)


def _mark(match: re.Match[str]) -> str:
    if match["whole"]:
        return f'<span class="nowrap">{match[0]}</span>'
    english = match["bracket"] or match["phrase"]
    if len(PLAIN.findall(english)) < (1 if match["bracket"] else 2):
        return match[0]
    marked = f'<i lang="en">{english}</i>'
    return f"({marked})" if match["bracket"] else marked


def is_english(node: Element) -> bool:
    """Whether all words of a block are English, as in lists of sources: then it is marked as a whole."""
    if node.tag not in BLOCKS:
        return False
    text = " ".join(_words(node))
    return not CYRILLIC.search(text) and len(PLAIN.findall(text)) > 1


def _words(node: Element) -> Iterator[str]:
    """The text of a node outside code and formulas."""
    if node.tag not in UNREAD:
        yield node.text or ""
        for child in node:
            yield from _words(child)
            yield child.tail or ""
