"""`study/<level>.json`: what practice and mock interviews ask of a level and what is right, as HTML ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import paths
from answers.sentences import sentences
from answers.write import Writer
from bank.link_codes import link_code
from bank.parts import SPOKEN
from bank.topics import LEVELS
from exports.compact import compact
from exports.site import Site

FORMAT = 1
"""Grows when the browser's side has to change with the file."""
TRAP = "trap"


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A file for each level that has questions; links in it are right on the two pages that use it, which lie side by side."""
    writer = site.writer(paths.PRACTICE)
    for level in LEVELS:
        ids = [
            question_id
            for question_id, (topic, _) in site.bank.questions.items()
            if topic.level == level and question_id in site.answers
        ]
        if ids:
            study = {
                "format": FORMAT,
                "questions": [_record(site, writer, question_id) for question_id in ids],
            }
            yield paths.study(level), compact(study)


def _record(site: Site, writer: Writer, question_id: str) -> dict[str, Any]:
    topic, _ = site.bank.questions[question_id]
    answer = site.answers[question_id]
    return {
        "id": question_id,
        "code": link_code(question_id),
        "address": paths.question(topic.key, question_id),
        "question": writer.inner(answer.heading),
        "spoken": [writer.inner(sentence) for sentence in sentences(answer.parts.get(SPOKEN.key, ()))],
        "trap": writer.write(answer.parts.get(TRAP, ())),
        "followups": [
            [writer.inner(follow_up.question), writer.inner(follow_up.answer)]
            for follow_up in answer.follow_ups
        ],
    }
