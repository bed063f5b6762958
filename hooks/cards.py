"""What link previews show and where their pictures lie: known before any of them is drawn (`exports/previews.py`)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

import paths
from answers.model import Answer
from bank.model import Bank, Topic
from bank.plural import plural
from bank.topics import LEVELS

LOOK = 1
"""The version of the drawing: raise it with whatever changes a pixel. Messengers keep a picture for as long as its address."""
WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True)
class Card:
    """A picture of a page: the level whose colour it has ("" for the colour of the site), the name of the site, the line above
    the title, the title, and how much there is behind the link."""

    level: str
    site: str
    above: str
    title: str
    aside: str = ""

    @property
    def digest(self) -> str:
        """Eight characters that change with what the picture shows."""
        shown = "\0".join((str(LOOK), *astuple(self)))
        return hashlib.sha256(shown.encode()).hexdigest()[:8]

    @property
    def alt(self) -> str:
        """The picture in words."""
        words = ". ".join(filter(None, (self.above, self.title)))
        return f"{words} ({self.aside})" if self.aside else words


def cards(bank: Bank, answers: Mapping[str, Answer], site: str) -> dict[str, Card]:
    """Address of a page → its card: the home page, which stands for all pages without one, levels, topics, questions."""
    there = " · ".join(LEVELS[level] for level, topics in bank.by_level.items() if topics)
    found = {
        paths.HOME: Card("", site, there, "Запитання зі співбесід з машинного навчання", _count(bank.topics))
    }
    for level, topics in bank.by_level.items():
        if topics:
            found[paths.level(level)] = Card(level, site, "Співбесіда", LEVELS[level], _count(topics))
    for topic in bank.topics:
        found[paths.topic(topic.key)] = Card(
            topic.level, site, LEVELS[topic.level], topic.title, _count([topic])
        )
    for question_id, answer in answers.items():
        topic, _ = bank.questions[question_id]
        above = f"{LEVELS[topic.level]} · {topic.title}"
        found[paths.short(question_id)] = Card(topic.level, site, above, answer.question)
    return found


def _count(topics: Sequence[Topic]) -> str:
    count = sum(len(topic.questions) for topic in topics)
    return f"{count} {plural(count, 'запитання', 'запитання', 'запитань')} з відповідями"
