"""What is new, by `changes.lock`: for the page of news, the feed, the sitemap, and the date below an answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from bank.model import Bank


@dataclass
class Day:
    """What a day brought, as ids of questions in the order of the site: those that were published and those that were changed."""

    day: str
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)


def news(bank: Bank) -> list[Day]:
    """The days on which something was published or changed, the latest first.

    A question stands on the day when it was published and, if it has changed on another since, on the last such day.
    """
    days: dict[str, Day] = {}
    for question_id in bank.questions:
        if change := bank.change(question_id):
            days.setdefault(change.published, Day(change.published)).new.append(question_id)
            if change.changed != change.published:
                days.setdefault(change.changed, Day(change.changed)).changed.append(question_id)
    return [days[day] for day in sorted(days, reverse=True)]


def updated(bank: Bank, question_id: str) -> str:
    """The day on which a question last changed; "" for one that has not since the day when it was published."""
    change = bank.change(question_id)
    return change.changed if change and change.changed != change.published else ""


def latest(bank: Bank) -> dict[str, str]:
    """Key of a topic → the day of the last change of its questions."""
    days: dict[str, str] = {}
    for question_id, (topic, _) in bank.questions.items():
        if change := bank.change(question_id):
            days[topic.key] = max(days.get(topic.key, ""), change.changed)
    return days
