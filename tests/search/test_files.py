"""What the built site ships for its search, and the glossary behind it."""

import json
import re
from pathlib import Path

from bank.model import Bank


def test_the_search_knows_every_question_and_term(site: Path, bank: Bank) -> None:
    index = json.loads((site / "search/index.json").read_text("utf-8"))
    catalogue = json.loads((site / "catalogue.json").read_text("utf-8"))
    assert [question[0] for question in catalogue["questions"]] == list(bank.questions)
    shown = json.loads((site / "search/shown.json").read_text("utf-8"))
    assert len(shown["spoken"]) == len(bank.questions)
    assert [term[0] for term in shown["terms"]] == [term.id for term in bank.terms]
    assert all(definition for *_, definition in shown["terms"])
    assert len(index["words"].split(" ")) == len(re.findall("[A-Z]", index["stems"]))


def test_the_glossary_is_worth_reading(pages: dict[str, str], bank: Bank) -> None:
    terms = bank.terms
    assert len(terms) >= 300
    html = pages["glossary/index.html"]
    for term in terms:
        assert f'<h3 id="{term.id}">' in html, term.id
    letters = {term.letter for term in terms}
    assert (
        set(
            re.findall(
                r'<a href="#[^"]+">([^<]+)</a>', html.partition('class="letters"')[2].partition("</nav>")[0]
            )
        )
        == letters
    )
    homes = {bank.questions[bank.resolve(question)][0].key for term in terms for question in term.questions}
    assert homes == {topic.key for topic in bank.topics}
