"""Tree of a topic page → its answers."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from answers.model import Answer, FollowUp, TopicPage
from bank.parts import ANSWERED, BY_LABEL, FOLLOW_UPS, FULL, LABELLED, SPOKEN

NUMBER = re.compile(r"\s*(\d{1,9})\.\s*")
SENTENCE = re.compile(r"(?:(?<=[.?!…])|(?<=[.?!…][»)]))\s+(?=[A-ZА-ЯІЇЄҐ«(]|$)")
"""Between a sentence and the next."""


def split(page: Element) -> TopicPage:
    """The answers of a page: every `<h2>` with an id begins one, what stands before the first is the intro."""
    blocks = list(page)
    starts = [index for index, block in enumerate(blocks) if block.tag == "h2" and block.get("id")]
    starts.append(len(blocks))
    answers = (_answer(blocks[start], blocks[start + 1 : end]) for start, end in pairwise(starts))
    return TopicPage(tuple(blocks[: starts[0]]), tuple(answers))


def _answer(heading: Element, blocks: Sequence[Element]) -> Answer:
    number = NUMBER.match(heading.text or "")
    shown = copy.copy(heading)
    if number:
        shown.text = (heading.text or "")[number.end() :]
    parts: dict[str, list[Element]] = {}
    key = FULL.key
    for index, block in enumerate(blocks):
        label = _label(block)
        if index == 0 and block.tag == "blockquote":
            parts[SPOKEN.key] = list(block)
        elif label in BY_LABEL:
            key = BY_LABEL[label].key
            parts.setdefault(key, []).extend(_without_label(block))
        else:
            parts.setdefault(key, []).append(block)
    titles = {}
    for part in LABELLED:
        if part.folded and part.key in parts:
            titles[part.key], parts[part.key] = _titled(parts[part.key])
    return Answer(
        id=heading.attrib["id"],
        number=int(number[1]) if number else 0,
        heading=shown,
        parts={key: tuple(blocks) for key, blocks in parts.items() if blocks or key in titles},
        titles=titles,
        follow_ups=tuple(
            follow_up(item) for block in parts.get(FOLLOW_UPS, ()) if block.tag == "ul" for item in block
        ),
    )


def _label(block: Element) -> str:
    """The bold text that begins a paragraph."""
    if block.tag != "p" or len(block) == 0 or (block.text or "").strip() or block[0].tag != "strong":
        return ""
    return "".join(block[0].itertext())


def _without_label(block: Element) -> list[Element]:
    """The paragraph without the label that begins it; none if there is nothing else."""
    rest = copy.copy(block)
    rest.text = (block[0].tail or "").lstrip()
    del rest[0]
    return [rest] if rest.text or len(rest) else []


def follow_up(item: Element) -> FollowUp:
    """A list item `Питання? — відповідь.` in its two halves."""
    holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
    question, answer = _halves(holder, ANSWERED)
    answer.extend([] if holder is item else item[1:])
    return FollowUp(question, answer)


def _titled(blocks: Sequence[Element]) -> tuple[Element, list[Element]]:
    """The first sentence of a part, and the part without it."""
    if not blocks or blocks[0].tag != "p":
        return Element("span"), list(blocks)
    title, rest = _halves(blocks[0], SENTENCE)
    rest.tag, rest.tail = "p", blocks[0].tail
    return title, [*([rest] if rest.text or len(rest) else []), *blocks[1:]]


def _halves(holder: Element, border: re.Pattern[str]) -> tuple[Element, Element]:
    """What is inside an element before and after the first border in its text; what is inside its children is whole."""
    before, after = Element("span"), Element("span")
    before.text = holder.text or ""
    if cut := border.search(before.text):
        before.text, after.text = before.text[: cut.start()], before.text[cut.end() :]
    for child in holder:
        child = copy.copy(child)
        (after if cut else before).append(child)
        if not cut and (cut := border.search(_joined(child))):
            start = cut.start() - len(_joined(child)) + len(child.tail or "")
            after.text = (child.tail or "")[start + len(cut[0]) :]
            child.tail = (child.tail or "")[:start]
    return before, after


def _joined(child: Element) -> str:
    """The end of an inline element and what follows it, so that a mark inside it counts as before the dash."""
    return ("".join(child.itertext())[-2:] if child.tag != "tex" else " ") + (child.tail or "")
