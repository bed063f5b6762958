"""What everything that shows answers works with: the answer, split into its parts, in no presentation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

from answers.text import plain
from bank.parts import SPOKEN


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What is asked next: the question and its answer, each an element that holds inline content.

    answer is empty where the author gives none.
    """

    question: Element
    answer: Element


@dataclass(frozen=True)
class Answer:
    """A question with its answer as the page holds it.

    heading is the element with the text of the question, its number taken away. parts maps the key of a part
    (`bank.parts`) to its blocks without the label, in the order of the page; a folded part has its first sentence in titles
    and the rest in parts; follow_ups are the items of one part.
    """

    id: str
    number: int
    heading: Element
    parts: dict[str, tuple[Element, ...]]
    titles: dict[str, Element]
    follow_ups: tuple[FollowUp, ...]

    @cached_property
    def question(self) -> str:
        """The question as plain text."""
        return plain([self.heading])

    @cached_property
    def spoken(self) -> str:
        """The spoken answer as plain text."""
        return plain(self.parts.get(SPOKEN.key, ()))


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic page: what stands before its questions, and the answers in their order."""

    intro: tuple[Element, ...]
    answers: tuple[Answer, ...]
