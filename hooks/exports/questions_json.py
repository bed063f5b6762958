"""`questions.json`: the whole bank for other programs; `questions_schema` says what they may rely on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import paths
from answers.text import plain
from bank.model import Question, Topic
from bank.topics import LEVELS
from exports.site import Site


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A list of questions in order; links in an answer are relative to the url of its question."""
    records = [
        _record(site, topic, question)
        for question_id, (topic, question) in site.bank.questions.items()
        if question_id in site.answers
    ]
    content = {"$schema": paths.relative(paths.BANK_SCHEMA, paths.BANK), "questions": records}
    yield paths.BANK, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _record(site: Site, topic: Topic, question: Question) -> dict[str, Any]:
    answer = site.answers[question.id]
    writer = site.writer(paths.topic(topic.key))
    return {
        "id": question.id,
        "level": topic.level,
        "level_name": LEVELS[topic.level],
        "topic": topic.name,
        "topic_title": topic.title,
        "number": question.number,
        "question": answer.question,
        "spoken": answer.spoken,
        "answer_html": site.html(answer),
        "followups": [
            {"question": plain([follow_up.question]), "answer_html": writer.inner(follow_up.answer)}
            for follow_up in answer.follow_ups
        ],
        "url": paths.absolute(paths.question(topic.key, question.id), site.address),
        "short_url": paths.absolute(paths.short(question.id), site.address),
    }
