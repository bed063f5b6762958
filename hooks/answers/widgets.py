"""Which answers have interactive figures, and the picture that each stands in for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from answers.model import Answer
from bank.widgets import ATTRIBUTE


class Use(NamedTuple):
    """An answer that has an interactive figure, and the paragraph with the picture that stands there without scripts."""

    answer: Answer
    picture: Element


def uses(answers: Iterable[Answer]) -> dict[str, list[Use]]:
    """Name of an interactive figure → where it is used, in the order of the answers."""
    found: dict[str, list[Use]] = {}
    for answer in answers:
        for blocks in answer.parts.values():
            for block in blocks:
                if len(block) == 1 and block[0].tag == "img" and ATTRIBUTE in block[0].attrib:
                    found.setdefault(block[0].attrib[ATTRIBUTE], []).append(Use(answer, block))
    return found
