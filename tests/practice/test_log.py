"""The log: lines, their union, and what is replayed from them."""

import random
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page
from records import LOGS, ODD, base36


def merge(modules: Page, *logs: list[str]) -> list[str]:
    return modules.evaluate("logs => practice.log.merge(...logs)", list(logs))


def replay(modules: Page, lines: list[str], moves: dict[str, str] | None = None) -> dict[str, Any]:
    call = "([lines, moves]) => Object.fromEntries(practice.log.replay(lines, moves))"
    return modules.evaluate(call, [lines, moves or {}])


def test_a_line_is_minutes_since_2024_grade_and_id(modules: Page) -> None:
    now = datetime(2024, 1, 2, 0, 0, 59, tzinfo=UTC).timestamp() * 1000
    assert modules.evaluate("now => practice.log.line('gil', 3, now)", now) == "140 3 gil"
    assert modules.evaluate("practice.log.momentOf(1440)") == now - 59_000
    assert modules.evaluate("practice.log.line('gil', 1, 0)") == "0 1 gil"


def test_lines_that_cannot_be_read_are_kept_apart(modules: Page) -> None:
    text = "140 3 gil\r\n\n140 5 gil\n140 3 GIL\n zz 1 a-b \n140 3 gil\n{}\n"
    read = "text => { const { lines, bad } = practice.log.read(text); return [[...lines], [...bad]]; }"
    assert modules.evaluate(read, text) == [["140 3 gil", "zz 1 a-b"], ["140 5 gil", "140 3 GIL", "{}"]]


@given(ODD)
def test_nothing_of_any_text_is_lost(modules: Page, text: str) -> None:
    read = "text => { const { lines, bad } = practice.log.read(text); return [...lines, ...bad]; }"
    strip = "text => text.split('\\n').map((line) => line.trim()).filter(Boolean)"
    assert set(modules.evaluate(read, text)) == set(modules.evaluate(strip, text))


@given(LOGS, LOGS, LOGS)
def test_merging_is_commutative_associative_idempotent(
    modules: Page, a: list[str], b: list[str], c: list[str]
) -> None:
    once = merge(modules, a, b)
    assert once == merge(modules, b, a) == merge(modules, once, once) == merge(modules, once, a)
    assert merge(modules, once, c) == merge(modules, a, merge(modules, b, c)) == merge(modules, a, b, c)
    assert set(once) == {*a, *b}
    assert once == sorted(once, key=lambda text: (int(text.split()[0], 36), text))


@given(LOGS, st.randoms(use_true_random=False))
def test_any_order_of_lines_is_replayed_alike(
    modules: Page, lines: list[str], shuffle: random.Random
) -> None:
    other = [*lines, *lines[:3]]
    shuffle.shuffle(other)
    assert replay(modules, lines) == replay(modules, other) == replay(modules, merge(modules, other))


def test_a_card_knows_its_reviews(modules: Page) -> None:
    day = 1440
    noon = 1000 * day + 600
    lines = [
        f"{base36(noon + at)} {grade} gil" for at, grade in ((0, 3), (day, 1), (day + 9, 2), (3 * day, 3))
    ]
    card = replay(modules, lines)["gil"]
    first = modules.evaluate("minute => practice.schedule.dayOf(practice.log.momentOf(minute))", noon)
    assert {name: value for name, value in card.items() if name not in "sd"} == {
        "day": first + 3,
        "first": first,
        "minute": noon + 3 * day,
        "grade": 3,
        "reviews": 4,
        "today": 1,
        "lapses": 1,
    }
    assert replay(modules, lines[:3])["gil"]["today"] == 2


def test_old_ids_count_for_the_new_one_and_unknown_ones_stay(modules: Page) -> None:
    lines = ["1000 3 old-name", "9000 3 gil", "9000 3 gone"]
    cards = replay(modules, lines, {"old-name": "gil"})
    assert set(cards) == {"gil", "gone"}
    assert cards["gil"]["reviews"] == 2


@pytest.mark.parametrize("name", ["constructor", "to-string", "proto"])
def test_ids_that_are_words_of_the_language_are_ids(modules: Page, name: str) -> None:
    assert set(replay(modules, [f"1000 3 {name}"])) == {name}
