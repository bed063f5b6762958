"""The short address of every question: a page that messengers can show and that leads to the answer at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import paths
from cards import Card, cards
from exports.site import Site

TEMPLATE = "short.html"


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A page for every id and for every id that has moved.

    Previews need absolute addresses; the redirect is relative, so that it works wherever the site lies.
    """
    all_cards = cards(site.bank, site.answers, site.name)
    for question_id in [*site.bank.questions, *site.bank.lock.moves]:
        now = site.bank.resolve(question_id)
        if now in site.answers:
            page = site.render(TEMPLATE, _context(site, now, paths.short(question_id), all_cards))
            yield paths.file(paths.short(question_id)), page.encode()


def _context(site: Site, question_id: str, page: str, all_cards: Mapping[str, Card]) -> dict[str, Any]:
    answer = site.answers[question_id]
    path = paths.question(site.bank.questions[question_id][0].key, question_id)
    address = paths.absolute(path, site.address)
    card = all_cards[paths.short(question_id)]
    return {
        "question": answer.question,
        "spoken": answer.spoken,
        "address": paths.absolute(paths.short(question_id), site.address),
        "target": paths.relative(path, page),
        "card": card,
        "image": paths.absolute(paths.card(paths.short(question_id), card.digest), site.address),
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
