"""Tree of a topic page → its answers."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from answers.model import Answer, FollowUp, TopicPage
from bank.parts import ANSWERED, BY_LABEL, FOLLOW_UPS, FULL, LABELLED, SPOKEN
from bank.sentences import gaps

NUMBER = re.compile(r"\s*(\d{1,9})\.\s*")
Border = Callable[[str, int], "tuple[int, int] | None"]
"""A text and an offset → start and end of the first border that begins there or later."""
CONTEXT = 16
"""Characters at the end of an inline element that tell whether a border follows it."""


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
    question, answer = _halves(holder, _before_answer)
    answer.extend([] if holder is item else item[1:])
    return FollowUp(question, answer)


def _titled(blocks: Sequence[Element]) -> tuple[Element, list[Element]]:
    """The first sentence of a part, and the part without it."""
    if not blocks or blocks[0].tag != "p":
        return Element("span"), list(blocks)
    title, rest = _halves(blocks[0], _after_sentence)
    rest.tag, rest.tail = "p", blocks[0].tail
    return title, [*([rest] if rest.text or len(rest) else []), *blocks[1:]]


def _before_answer(text: str, start: int) -> tuple[int, int] | None:
    border = ANSWERED.search(text, start)
    return border.span() if border else None


def _after_sentence(text: str, start: int) -> tuple[int, int] | None:
    return next((gap for gap in gaps(text) if gap[0] >= start), None)


def _halves(holder: Element, border: Border) -> tuple[Element, Element]:
    """What is inside an element before and after the first border in its text; what is inside its children is whole."""
    before, after = Element("span"), Element("span")
    text = before.text = holder.text or ""
    if cut := border(text, 0):
        before.text, after.text = text[: cut[0]], text[cut[1] :]
    for child in holder:
        child = copy.copy(child)
        (after if cut else before).append(child)
        context, tail = _end(child), child.tail or ""
        if not cut and (cut := border(context + tail, len(context))):
            child.tail, after.text = tail[: cut[0] - len(context)], tail[cut[1] - len(context) :]
    return before, after


def _end(child: Element) -> str:
    """The end of an inline element, so that a mark inside it counts as before what follows."""
    return "".join(child.itertext())[-CONTEXT:] if child.tag != "tex" else " "
