"""Files beside the pages: what each export claims and holds, over a small bank and without a build."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from exports import (
    COSTLY,
    EXPORTS,
    ClaimError,
    Site,
    catalogue,
    collect,
    questions_json,
    search_files,
    short_pages,
)
from support import answers_of, read, written

ADDRESS = "https://example.org/ml/"
QUESTION = "## 1. {text}? {{ #{id} }}\n\n> Коротко про {id}.\n\nДокладно.\n"
FILES = {
    "docs/middle/nlp.md": "# Мова\n\n" + QUESTION.format(text="Середнє", id="middle-one"),
    "docs/junior/python.md": "# Python\n\n" + QUESTION.format(text="Молодше", id="junior-one"),
    "docs/glossary.md": "# Г\n\n## С { #с }\n\n### Слово (word) { #word }\n\nОзначення.\n\nЗапитання: [це](middle/nlp.md#older).\n",
    "questions.lock": "junior-one\nmiddle-one\nolder -> oldest\noldest -> middle-one\nlost -> nowhere\n",
}


@pytest.fixture(scope="module")
def small() -> Site:
    with written(FILES):
        bank = read()
        answers = answers_of(bank)
        answers = {question_id: answers[question_id] for question_id in bank.questions}

    def render(template: str, values: Mapping[str, Any]) -> str:
        return json.dumps({"template": template, **values})

    return Site(
        "Назва", ADDRESS, bank, answers, {"word": "Означення."}, lambda answer: f"<{answer.id}>", render
    )


def test_what_is_made_while_serving_is_what_the_pages_need(small: Site) -> None:
    needed = {path for path in collect(small, EXPORTS, ()) if not path.startswith("q/")}
    assert needed == {"catalogue.json", "search/index.json", "search/shown.json"}
    assert set(collect(small, COSTLY, ())) == {"questions.json"}


def test_two_exports_that_claim_one_path_are_refused(small: Site) -> None:
    with pytest.raises(ClaimError, match=r"exports.catalogue: файл «catalogue.json» уже створює"):
        collect(small, (catalogue.export, catalogue.export), ())


def test_an_export_that_claims_a_file_of_the_site_is_refused(small: Site) -> None:
    with pytest.raises(ClaimError, match="questions.json"):
        collect(small, (questions_json.export,), {"questions.json"})


def test_every_id_and_every_moved_id_has_a_short_page(small: Site) -> None:
    pages = {path: json.loads(data) for path, data in short_pages.export(small)}
    targets = {path: page["target"] for path, page in pages.items()}
    assert targets == {
        "q/junior-one/index.html": "../../junior/python/#junior-one",
        "q/middle-one/index.html": "../../middle/nlp/#middle-one",
        "q/older/index.html": "../../middle/nlp/#middle-one",
        "q/oldest/index.html": "../../middle/nlp/#middle-one",
    }
    page = pages["q/older/index.html"]
    assert page["template"] == "short.html"
    assert (page["question"], page["spoken"]) == ("Середнє?", "Коротко про middle-one.")
    assert page["canonical"] == f"{ADDRESS}middle/nlp/#middle-one"
    assert page["address"] == f"{ADDRESS}q/middle-one/"
    assert page["data"]["mainEntity"] == {
        "@type": "Question",
        "name": "Середнє?",
        "answerCount": 1,
        "acceptedAnswer": {"@type": "Answer", "text": "Коротко про middle-one.", "url": page["canonical"]},
    }


def test_the_catalogue_names_topics_questions_and_moves(small: Site) -> None:
    ((path, data),) = catalogue.export(small)
    assert path == "catalogue.json"
    assert json.loads(data) == {
        "format": 1,
        "topics": [["junior/python", "Junior", "Python"], ["middle/nlp", "Middle", "Мова"]],
        "questions": [["junior-one", 0, "Молодше?"], ["middle-one", 1, "Середнє?"]],
        "moves": {"older": "middle-one", "oldest": "middle-one", "lost": "nowhere"},
    }


def test_the_bank_for_programs(small: Site) -> None:
    ((path, data),) = questions_json.export(small)
    assert path == "questions.json"
    first, second = json.loads(data)["questions"]
    assert first == {
        "id": "junior-one",
        "level": "junior",
        "level_name": "Junior",
        "topic": "python",
        "topic_title": "Python",
        "number": 1,
        "question": "Молодше?",
        "spoken": "Коротко про junior-one.",
        "answer_html": "<junior-one>",
        "url": f"{ADDRESS}junior/python/#junior-one",
        "short_url": f"{ADDRESS}q/junior-one/",
    }
    assert second["id"] == "middle-one"


def test_what_results_show_stands_in_the_order_of_the_catalogue(small: Site) -> None:
    files = {path: json.loads(data) for path, data in search_files.export(small)}
    assert files["search/shown.json"] == {
        "spoken": ["Коротко про junior-one.", "Коротко про middle-one."],
        "terms": [["word", "Слово", "word", "Означення."]],
    }
    assert files["search/index.json"]["format"] == 2
