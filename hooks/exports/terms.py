"""`<level>/<topic>/terms.json` and `glossary/<letter>.json`: where answers first mention terms of the glossary, and what those mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import paths
from answers.mentions import running_text
from exports.compact import compact
from exports.site import Site
from search.mentions import mentions


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """For every topic: id of a question → id of the term, its words and how many times they stand before, for each mention;
    for the first letter of ids: id of a term → its name and its definition."""
    stretches = {answer_id: list(running_text(answer)) for answer_id, answer in site.answers.items()}
    topics = {answer_id: site.bank.questions[answer_id][0].name for answer_id in stretches}
    by_answer = mentions(site.bank.terms, stretches, topics)
    for topic in site.bank.topics:
        found = {
            question.id: by_answer[question.id] for question in topic.questions if by_answer.get(question.id)
        }
        places = {
            question_id: [[mention.term.id, mention.words, mention.before] for mention in those]
            for question_id, those in found.items()
        }
        yield paths.terms(topic.key), compact(places)
    mentioned = {mention.term for those in by_answer.values() for mention in those}
    meant: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for term in sorted(mentioned, key=lambda term: term.line):
        meant[paths.definitions(term.id)][term.id] = [term.title, site.definitions.get(term.id, "")]
    for path, terms in meant.items():
        yield path, compact(terms)
