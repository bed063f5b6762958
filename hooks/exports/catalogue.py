"""`catalogue.json`: topics, questions and moved ids, for every script of the site that names a question."""

from __future__ import annotations

from collections.abc import Iterator

import paths
from bank.topics import LEVELS
from exports.compact import compact
from exports.site import Site

FORMAT = 1
"""Grows when the browser's side has to change with the file."""


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """Topics as [key, name of the level, title], questions as [id, number of the topic in that list, text], moves as old id → new."""
    bank = site.bank
    indices = {topic.key: index for index, topic in enumerate(bank.topics)}
    catalogue = {
        "format": FORMAT,
        "topics": [[topic.key, LEVELS[topic.level], topic.title] for topic in bank.topics],
        "questions": [
            [question_id, indices[topic.key], site.answers[question_id].question]
            for question_id, (topic, _) in bank.questions.items()
            if question_id in site.answers
        ],
        "moves": {old: bank.resolve(old) for old in bank.lock.moves},
    }
    yield paths.CATALOGUE, compact(catalogue)
