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
    later = json.loads((site / "search/later.json").read_text("utf-8"))
    rows = [len(re.findall("[A-Z]", data["stems"])) for data in (index, later)]
    assert len(index["words"].split(" ")) == rows[0]
    assert len(later["words"].split(" ")) == sum(rows)
    assert len(later["concepts"].split(" ")) == len(bank.terms)
    for topic in bank.topics:
        lines = json.loads((site / f"search/lines/{topic.key}.json").read_text("utf-8"))
        assert list(lines) == [question.id for question in topic.questions]
        assert all(lines.values())


def test_the_licence_of_the_word_forms_lies_beside_the_index_and_names_each_of_its_fields(
    site: Path, pages: dict[str, str]
) -> None:
    licence = (site / "search/LICENSE.txt").read_text("utf-8")
    for author in ("Andriy Rysin", "Vasyl Starko", "Vladimir Yakovchuk", "Volodymyr M. Lisivka"):
        assert author in licence
    assert "MOZILLA PUBLIC LICENSE" in licence
    for name in ("index", "later"):
        assert f"search/{name}.json" in licence
        for field in json.loads((site / f"search/{name}.json").read_text("utf-8")):
            assert f'"{field}"' in licence
    about = pages["about/index.html"]
    assert (
        "<code>search/index.json</code> і <code>search/later.json</code> не підпадають під MIT чи CC BY"
        in about
    )
    assert "<code>search/LICENSE.txt</code>" in about


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
