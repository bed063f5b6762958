"""Files beside the pages: who may write which, and what they say of questions, their order and their moves."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from exports import COSTLY, EXPORTS, ClaimError, catalogue, collect, questions_json, search_files, short_pages

BASE = "https://example.org/small/"


def claims(*names: str) -> Any:
    def export(site: object) -> Iterator[tuple[str, bytes]]:
        yield from ((name, name.encode()) for name in names)

    return export


def read(small: Path, name: str) -> Any:
    return json.loads((small / name).read_text("utf-8"))


def test_a_file_has_one_maker() -> None:
    site: Any = None
    assert dict(collect(site, [claims("a", "b"), claims("c")], {"d"})) == {"a": b"a", "b": b"b", "c": b"c"}
    for exports, taken in (([claims("a"), claims("a")], set()), ([claims("a")], {"a"})):
        with pytest.raises(ClaimError, match="файл «a» уже створює"):
            dict(collect(site, exports, taken))


def test_pages_need_all_but_the_bank_for_programs() -> None:
    assert {short_pages.export, catalogue.export, search_files.export} <= set(EXPORTS)
    assert questions_json.export in COSTLY
    assert not set(EXPORTS) & set(COSTLY)


def test_every_id_and_every_moved_id_has_a_short_page(small: Path) -> None:
    assert {page.parent.name for page in small.glob("q/*/index.html")} == {
        "odd",
        "old",
        "older",
        "second",
        "third",
    }


def test_the_catalogue_names_topics_questions_and_where_ids_moved(small: Path) -> None:
    data = read(small, "catalogue.json")
    assert data["format"] == 1
    assert data["topics"] == [
        ["junior/statistics", "Junior", "Статистика"],
        ["junior/python", "Junior", "Python"],
    ]
    assert [(name, topic) for name, topic, _ in data["questions"]] == [
        ("odd", 0),
        ("second", 0),
        ("third", 1),
    ]
    assert data["moves"] == {"old": "odd", "older": "odd"}


def test_records_for_programs_are_in_order_and_have_whole_addresses(small: Path) -> None:
    records = read(small, "questions.json")["questions"]
    assert [record["id"] for record in records] == ["odd", "second", "third"]
    known = {
        "level": "junior",
        "level_name": "Junior",
        "topic": "statistics",
        "topic_title": "Статистика",
        "number": 2,
        "url": f"{BASE}junior/statistics/#second",
        "short_url": f"{BASE}q/second/",
    }
    assert {name: records[1][name] for name in known} == known


def test_what_results_show_stands_in_the_order_of_the_catalogue(small: Path) -> None:
    shown = read(small, "search/shown.json")
    assert [spoken.split()[0] for spoken in shown["spoken"]] == ["Текст,", "Друге", "Третє"]
    assert shown["terms"] == [["variance", "Дисперсія", "variance", "Розкид <b> & міра."]]
