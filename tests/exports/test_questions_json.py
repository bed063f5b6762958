"""`questions.json` for other programs: its schema holds, and holds it to what it says."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator

from answers.text import plain
from bank.model import Bank
from support import answers_of

BASE = "https://example.org/ml-interview/"


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, Any]:
    return json.loads((site / "questions.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def schema(site: Path) -> Draft202012Validator:
    published = json.loads((site / "questions.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(published)
    return Draft202012Validator(published)


def test_it_keeps_to_the_schema_that_it_names(data: dict[str, Any], schema: Draft202012Validator) -> None:
    assert urljoin(f"{BASE}questions.json", data["$schema"]) == schema.schema["$id"]
    assert [error.message for error in schema.iter_errors(data)] == []


Record = dict[str, Any]


def without(name: str) -> Callable[[Record], Any]:
    return lambda record: record.pop(name)


def with_(**values: Any) -> Callable[[Record], Any]:
    return lambda record: record.update(values)


@pytest.mark.parametrize(
    "change",
    [
        *(
            pytest.param(without(name), id=f"without {name}")
            for name in ("id", "level", "level_name", "topic", "topic_title", "number", "question", "spoken")
        ),
        *(
            pytest.param(without(name), id=f"without {name}")
            for name in ("answer_html", "followups", "url", "short_url")
        ),
        pytest.param(with_(more=1), id="more than it says"),
        pytest.param(with_(id="Not An Id"), id="id"),
        pytest.param(with_(level="principal"), id="level"),
        pytest.param(with_(topic="cooking"), id="topic"),
        pytest.param(with_(number=0), id="number"),
        pytest.param(with_(number="1"), id="number as text"),
        pytest.param(with_(question=""), id="empty question"),
        pytest.param(with_(spoken=None), id="no spoken answer"),
        pytest.param(with_(followups=[{"question": "Чому?"}]), id="follow-up without an answer"),
        pytest.param(with_(followups=["Чому?"]), id="follow-up as text"),
    ],
)
def test_the_schema_refuses_what_programs_do_not_expect(
    data: dict[str, Any], schema: Draft202012Validator, change: Callable[[Record], Any]
) -> None:
    spoiled = {**data, "questions": copy.deepcopy(data["questions"][:2])}
    assert schema.is_valid(spoiled)
    change(spoiled["questions"][1])
    assert not schema.is_valid(spoiled)


def test_its_follow_ups_are_those_of_the_answers(data: dict[str, Any], bank: Bank) -> None:
    answers = answers_of(bank)
    assert sum(len(record["followups"]) for record in data["questions"]) > 600
    for record in data["questions"]:
        pairs = answers[record["id"]].follow_ups
        assert [pair["question"] for pair in record["followups"]] == [plain([p.question]) for p in pairs]
        for pair in record["followups"]:
            assert pair["question"].endswith(("?", "?»", "?)", ".")), pair
            assert pair["answer_html"], pair
            assert pair["answer_html"] in record["answer_html"], pair


def test_its_addresses_are_whole(data: dict[str, Any]) -> None:
    for record in data["questions"]:
        assert record["url"] == f"{BASE}{record['level']}/{record['topic']}/#{record['id']}"
        assert record["short_url"] == f"{BASE}q/{record['id']}/"
