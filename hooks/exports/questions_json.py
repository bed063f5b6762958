"""`questions.json`: the whole bank for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

import paths
from bank.model import LEVELS
from exports.site import Site


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A list of questions in order; links in an answer are relative to the url of its question."""
    records = [
        {
            "id": question_id,
            "level": topic.level,
            "level_name": LEVELS[topic.level],
            "topic": topic.name,
            "topic_title": topic.title,
            "number": question.number,
            "question": site.answers[question_id].question,
            "spoken": site.answers[question_id].spoken,
            "answer_html": site.html(site.answers[question_id]),
            "url": site.address + paths.question(topic.key, question_id),
            "short_url": site.address + paths.short(question_id),
        }
        for question_id, (topic, question) in site.bank.questions.items()
        if question_id in site.answers
    ]
    yield paths.BANK, (json.dumps({"questions": records}, ensure_ascii=False, indent=1) + "\n").encode()
