"""The short address of every question: a page that messengers can show and that leads to the answer at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import paths
from exports.site import Site

TEMPLATE = "short.html"


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A page for every id and for every id that has moved.

    Previews need absolute addresses; the redirect is relative, so that it works wherever the site lies.
    """
    for question_id in [*site.bank.questions, *site.bank.lock.moves]:
        now = site.bank.resolve(question_id)
        if now in site.answers:
            page = site.render(TEMPLATE, _context(site, now, paths.short(question_id)))
            yield paths.file(paths.short(question_id)), page.encode()


def _context(site: Site, question_id: str, page: str) -> dict[str, Any]:
    answer = site.answers[question_id]
    path = paths.question(site.bank.questions[question_id][0].key, question_id)
    address = paths.absolute(path, site.address)
    return {
        "question": answer.question,
        "spoken": answer.spoken,
        "address": paths.absolute(paths.short(question_id), site.address),
        "target": paths.relative(path, page),
        "icon": paths.relative(paths.ICON, page),
        "data": {
            "@context": "https://schema.org",
            "@type": "QAPage",
            "mainEntity": {
                "@type": "Question",
                "name": answer.question,
                "answerCount": 1,
                "acceptedAnswer": {"@type": "Answer", "text": answer.spoken, "url": address},
            },
        },
    }
