"""`feed.xml`: the questions that were published or changed last, for feed readers (Atom)."""

from __future__ import annotations

from collections.abc import Iterator

import paths
from bank.changes import EARLIEST
from bank.records import Change
from exports.site import Site

MOST = 60
"""Entries: readers that look in once a month get what they have missed; the page of news has all."""


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """The feed. An entry keeps its id, the short address under which the question was first published."""
    changes = [(change, id_) for id_ in site.answers if (change := site.bank.change(id_))]
    changes.sort(key=lambda pair: pair[0].seconds, reverse=True)
    entries = [_entry(site, question_id, change) for change, question_id in changes[:MOST]]
    feed = {
        "address": site.address,
        "own": paths.absolute(paths.FEED, site.address),
        "page": paths.absolute(paths.NEW, site.address),
        "icon": paths.absolute(paths.ICON, site.address),
        "updated": max((entry["updated"] for entry in entries), default=_moment(EARLIEST, 0)),
        "entries": entries,
    }
    yield paths.FEED, (site.render("exports/feed.xml", feed) + "\n").encode()


def _entry(site: Site, question_id: str, change: Change) -> dict[str, str]:
    topic, _ = site.bank.questions[question_id]
    answer = site.answers[question_id]
    return {
        "id": paths.absolute(paths.short(site.bank.first_id(question_id)), site.address),
        "address": paths.absolute(paths.short(question_id), site.address),
        "level": topic.level,
        "topic": topic.title,
        "title": answer.question,
        "spoken": answer.spoken,
        "published": _moment(change.published, 0),
        "updated": _moment(change.changed, change.revision - 1),
        "is_new": "" if change.changed != change.published else "yes",
    }


def _moment(day: str, second: int) -> str:
    """A second of a day as Atom writes it."""
    return f"{day}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z"
