"""Bank → files for the site beside its pages: the short address of every question, and the bank as JSON."""

from __future__ import annotations

import json
from html import escape
from string import Template
from typing import Any

from bank.model import LEVELS, Bank, Question, Topic
from bank.plain import plain

SHORT = Template("""<!doctype html>
<html lang="uk"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>$question</title>
<link rel="icon" href="../../assets/favicon.svg"><link rel="canonical" href="$address"><meta http-equiv="refresh" content="0;url=$target">
<meta name="description" content="$spoken"><meta property="og:type" content="article"><meta property="og:locale" content="uk_UA">
<meta property="og:site_name" content="$site"><meta property="og:title" content="$question"><meta property="og:description" content="$spoken">
<meta property="og:url" content="$short"><meta name="twitter:card" content="summary">
<meta name="twitter:title" content="$question"><meta name="twitter:description" content="$spoken">
<script type="application/ld+json">$data</script>
<script>location.replace("$target")</script>
<h1>$question</h1><p>$spoken</p><p><a href="$target">Повна відповідь</a></p></html>
""")


def short_pages(bank: Bank, site_name: str, site_url: str) -> dict[str, str]:
    """Path below the site's root → HTML of the short address, for every id and every moved id.

    site_url is the absolute address of the site with a slash at its end: link previews need absolute addresses,
    the redirect itself is relative, so that it works wherever the site lies.
    """
    pages = {}
    for question_id in [*bank.questions, *bank.lock.moves]:
        found = bank.questions.get(bank.resolve(question_id))
        if found:
            pages[f"q/{question_id}/index.html"] = _short_page(*found, site_name, site_url)
    return pages


def _short_page(topic: Topic, question: Question, site_name: str, site_url: str) -> str:
    place = f"{topic.key}/#{question.id}"
    address, short = site_url + place, f"{site_url}q/{question.id}/"
    text, spoken = plain(question.text), plain(question.spoken)
    data = {
        "@context": "https://schema.org",
        "@type": "QAPage",
        "mainEntity": {
            "@type": "Question",
            "name": text,
            "answerCount": 1,
            "acceptedAnswer": {"@type": "Answer", "text": spoken, "url": address},
        },
    }
    return SHORT.substitute(
        question=escape(text),
        spoken=escape(spoken),
        site=escape(site_name),
        address=escape(address),
        short=escape(short),
        target=f"../../{place}",
        data=_script_json(data),
    )


def bank_json(bank: Bank, answers: dict[str, str], site_url: str) -> str:
    """The whole bank for other programs: a list of questions in order.

    answers is id → HTML of the answer; links in it are relative to the question's url.
    """
    records = [
        {
            "id": question.id,
            "level": topic.level,
            "level_name": LEVELS[topic.level],
            "topic": topic.name,
            "topic_title": topic.title,
            "number": question.number,
            "question": plain(question.text),
            "spoken": plain(question.spoken),
            "answer_html": answers.get(question.id, ""),
            "url": f"{site_url}{topic.key}/#{question.id}",
            "short_url": f"{site_url}q/{question.id}/",
        }
        for topic, question in bank.questions.values()
    ]
    return json.dumps({"questions": records}, ensure_ascii=False, indent=1) + "\n"


def _script_json(data: dict[str, Any]) -> str:
    """JSON that cannot end the script element that holds it."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
