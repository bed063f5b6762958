"""`card.<hash>.png` beside a page: what messengers show of a link to it. `cards.py` says what is on each."""

from __future__ import annotations

from collections.abc import Iterator

import paths
from cards import cards
from exports.drawing import Studio
from exports.site import Site


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A picture of the home page, of every level, topic and question."""
    studio = Studio(site.read)
    for address, card in cards(site.bank, site.answers, site.name).items():
        yield paths.card(address, card.digest), studio.draw(card)
