"""`<level>/<topic>/latex.json`: the LaTeX of a page's formulas, which the page itself has no room for; it is copied as text."""

from __future__ import annotations

from collections.abc import Iterator

import paths
from answers.model import Answer
from answers.write import Writer
from bank.parts import PARTS
from exports.compact import compact
from exports.site import Site


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """For every topic: id of a question → a string for each `<math>` of its answer, in their order."""
    for topic in site.bank.topics:
        writer = site.writer(paths.topic(topic.key))
        answers = [site.answers[question.id] for question in topic.questions if question.id in site.answers]
        sources = {answer.id: list(_sources(answer, writer)) for answer in answers}
        content = {question_id: formulas for question_id, formulas in sources.items() if formulas}
        yield paths.latex(topic.key), compact(content)


def _sources(answer: Answer, writer: Writer) -> Iterator[str]:
    """LaTeX between its dollars; where a long formula is written in pieces, nothing for each piece after the first."""
    for part in PARTS:
        title = [answer.titles[part.key]] if part.key in answer.titles else []
        for block in (*title, *answer.parts.get(part.key, ())):
            for formula in block.iter("tex"):
                tex, display = formula.text or "", "display" in formula.attrib
                dollars = "$$" if display else "$"
                yield f"{dollars}{' '.join(tex.split())}{dollars}"
                yield from [""] * (writer.formula(tex, display, "").count("<math") - 1)
