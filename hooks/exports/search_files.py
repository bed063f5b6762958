"""What the search loads: the index that finds questions, what is shown beside their titles, the licence of the word forms."""

from __future__ import annotations

from collections.abc import Iterator

import paths
from exports.compact import compact
from exports.site import Site
from search.dictionary import LICENCE
from search.index import index
from search.texts import sentences


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """The index, in the order of the catalogue's questions, and the spoken answers and terms that results show, the licence."""
    shown = {
        "spoken": [answer.spoken for answer in site.answers.values()],
        "terms": [
            [term.id, term.title, term.english, site.definitions.get(term.id, "")] for term in site.bank.terms
        ],
    }
    first, later = index(site.bank, site.answers)
    yield paths.SEARCH_INDEX, compact(first)
    yield paths.SEARCH_LATER, compact(later)
    yield paths.SEARCH_SHOWN, compact(shown)
    for topic in site.bank.topics:
        lines = {
            question.id: sentences(site.answers[question.id])
            for question in topic.questions
            if question.id in site.answers
        }
        yield paths.search_lines(topic.key), compact(lines)
    yield paths.SEARCH_LICENCE, LICENCE.read_bytes()
