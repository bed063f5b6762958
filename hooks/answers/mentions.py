"""The running text of an answer in which a term may be marked: no headings, links, code or formulas."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from answers.model import Answer
from bank.parts import FOLLOW_UPS, PARTS

PASSED = frozenset({"a", "code", "pre", "kbd", "tex", "thead", "h1", "h2", "h3", "h4", "h5", "h6", "summary"})
"""Elements whose text is left alone; `theme/assets/terms/terms.js` passes the same, and what the page adds to an answer."""


def running_text(answer: Answer) -> Iterator[str]:
    """Stretches of text between tags, in the order of the page; parts that are not searched name other texts."""
    for part in filter(lambda part: part.searched, PARTS):
        if part.key == FOLLOW_UPS and answer.follow_ups:
            for follow_up in answer.follow_ups:
                yield from _inside(follow_up.answer)
        else:
            for block in answer.parts.get(part.key, ()):
                yield from _of(block)


def _of(node: Element) -> Iterator[str]:
    if node.tag not in PASSED:
        yield from _inside(node)
    if node.tail:
        yield node.tail


def _inside(node: Element) -> Iterator[str]:
    if node.text:
        yield node.text
    for child in node:
        yield from _of(child)
