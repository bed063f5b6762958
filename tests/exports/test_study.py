"""`study/<level>.json`: what practice asks; the answers of the bank, with links right where it is shown."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator

import paths
from answers.text import plain
from bank.link_codes import link_code
from bank.model import LEVELS, Bank
from limits import LIMITS
from support import answers_of
from weight import packed

FORMULA = re.compile(r"<math.*?</math>", re.S)
TAG = re.compile(r"<[^<>]+>")
WORD = re.compile(r"[\w’-]+")
HTML = {"type": "string", "minLength": 1}
RECORD = {
    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "code": {"type": "string", "pattern": "^[0-9a-z]{4}$"},
    "address": {"type": "string"},
    "question": HTML,
    "spoken": {"type": "array", "minItems": 1, "items": HTML},
    "trap": {"type": "string"},
    "followups": {
        "type": "array",
        "items": {"type": "array", "prefixItems": [HTML, HTML], "minItems": 2, "items": False},
    },
}


def record(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


SCHEMA = record(
    {"format": {"const": 1}, "questions": {"type": "array", "minItems": 1, "items": record(RECORD)}}
)


@pytest.fixture(scope="module")
def study(site: Path) -> dict[str, Any]:
    """Level → its file."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in (site / "study").iterdir()}


def test_every_level_has_a_file_that_keeps_to_the_schema(study: dict[str, Any]) -> None:
    assert sorted(study) == sorted(LEVELS)
    for level, content in study.items():
        assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(content)] == [], level


def test_every_question_is_asked_with_all_of_its_answer(study: dict[str, Any], bank: Bank) -> None:
    answers = answers_of(bank)
    for level, content in study.items():
        ids = [each["id"] for each in content["questions"]]
        assert ids == [name for name, (topic, _) in bank.questions.items() if topic.level == level]
        for each in content["questions"]:
            answer, (topic, _) = answers[each["id"]], bank.questions[each["id"]]
            assert each["code"] == link_code(each["id"])
            assert each["address"] == paths.question(topic.key, each["id"])
            assert len(each["followups"]) == len(answer.follow_ups)
            assert bool(each["trap"]) == ("trap" in answer.parts)


def words(markup: str) -> list[str]:
    return re.sub(r"<[^>]+>|\s", "", markup)


def test_sentences_make_up_the_spoken_answer(study: dict[str, Any], bank: Bank) -> None:
    answers = answers_of(bank)
    counts: list[int] = []
    for content in study.values():
        for each in content["questions"]:
            counts.append(len(each["spoken"]))
            if "<math" not in "".join(each["spoken"]):
                shown = (
                    "".join(each["spoken"]).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                )
                assert words(shown) == words(plain(answers[each["id"]].parts["spoken"])), each["id"]
            for sentence in each["spoken"]:
                assert re.search(r"[.!?…][»”)]*(?:</\w+>)*$", sentence), (each["id"], sentence)
    assert sum(count in (2, 3, 4) for count in counts) > 0.9 * len(counts)
    assert max(counts) < 7


def test_no_sentence_of_a_spoken_answer_is_too_long_to_be_heard(study: dict[str, Any]) -> None:
    lengths = {
        (each["id"], sentence): len(WORD.findall(TAG.sub("", FORMULA.sub("x", sentence))))
        for content in study.values()
        for each in content["questions"]
        for sentence in each["spoken"]
    }
    assert {sentence: length for sentence, length in lengths.items() if length > 30} == {}
    assert sum(length > 25 for length in lengths.values()) < 0.03 * len(lengths)


def test_links_are_right_on_both_pages_that_show_it(study: dict[str, Any], site: Path) -> None:
    seen = 0
    for content in study.values():
        for link in re.findall(r'(?:href|src)="([^"]+)"', json.dumps(content).replace('\\"', '"')):
            if "://" in link:
                continue
            seen += 1
            for page in (paths.PRACTICE, paths.INTERVIEW):
                path = urljoin(f"https://example.org/{page}", link).removeprefix("https://example.org/")
                assert (site / paths.file(path)).is_file(), link
    assert seen > 10


def test_a_question_costs_no_more_than_it_may(site: Path, study: dict[str, Any]) -> None:
    for level, content in study.items():
        size = packed(site / paths.study(level)) / len(content["questions"])
        assert size <= 1000 * LIMITS["practice"]["study_kb_a_question"], level


def test_what_looks_like_markup_is_text(small: Path) -> None:
    odd, second = json.loads((small / "study/junior.json").read_text("utf-8"))["questions"][:2]
    assert (
        odd["question"]
        == "Що покаже <code>&lt;/script&gt;&lt;b&gt;\"x\" &amp; 'y'&lt;/b&gt;</code> на сторінці?"
    )
    assert len(odd["spoken"]) == 1
    assert "<script" not in json.dumps(odd)
    assert second["trap"] == "<p>Не плутайте.</p>"
    assert second["followups"] == [["Чому?", "бо так."]]
    assert not (small / "study/senior.json").exists()
