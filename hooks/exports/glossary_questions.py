"""`glossary/questions.json`: the questions that explain a term; the page of the glossary asks for them once it is read."""

from __future__ import annotations

from collections.abc import Iterator

import paths
from exports.compact import compact
from exports.site import Site


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """topics names the pages, terms maps the id of a term to its questions: markup of the link, number of the topic, id of the question."""
    writer = site.writer(paths.GLOSSARY)
    numbers = {paths.topic(topic.key): number for number, topic in enumerate(site.bank.topics)}
    terms = {
        term: [
            [writer.inner(link), numbers[path], question]
            for link in named.iter("a")
            for path, _, question in [link.attrib["href"].partition("#")]
            if path in numbers
        ]
        for term, named in site.asked.items()
    }
    if terms:
        content = {"topics": [topic.key for topic in site.bank.topics], "terms": terms}
        yield paths.GLOSSARY_QUESTIONS, compact(content)
