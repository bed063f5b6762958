"""The set of a mock interview: the same link, the same questions, also after the bank has grown."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from bank.link_codes import link_code
from bank.model import Bank

POOL = [
    {"id": f"{topic}-{n}", "level": "junior", "topic": topic}
    for topic, count in (("python", 30), ("statistics", 40), ("nlp", 5))
    for n in range(count)
]


def pick(modules: Page, pool: list[dict[str, str]], **wanted: Any) -> list[str]:
    call = "([pool, wanted]) => practice.set.pick(pool, wanted).map(({ id }) => id)"
    return modules.evaluate(call, [pool, {"count": 10, "seed": "k3f9", **wanted}])


def test_codes_are_those_of_the_build(modules: Page, bank: Bank) -> None:
    ids = [*bank.questions, *bank.lock.lines, "a", "x" * 80]
    assert modules.evaluate("ids => ids.map(practice.set.code)", ids) == [link_code(each) for each in ids]


def test_a_seed_gives_one_set_whatever_the_order_of_the_bank(modules: Page) -> None:
    assert pick(modules, POOL) == pick(modules, POOL[::-1])
    assert pick(modules, POOL) != pick(modules, POOL, seed="k3f8")


def test_topics_take_turns_and_filters_hold(modules: Page) -> None:
    topics = [each.rpartition("-")[0] for each in pick(modules, POOL, count=9)]
    assert topics[:3] == topics[3:6] == topics[6:]
    assert sorted(topics[:3]) == ["nlp", "python", "statistics"]
    only = pick(modules, POOL, topics=["nlp"], count=9)
    assert sorted(only) == [f"nlp-{n}" for n in range(5)]
    assert pick(modules, POOL, levels=["senior"]) == []
    assert len(set(pick(modules, POOL, count=999))) == len(POOL)


def test_a_bank_that_grows_keeps_most_of_a_set(modules: Page) -> None:
    more = [{"id": f"more-{n}", "level": "junior", "topic": POOL[n % 70]["topic"]} for n in range(20)]
    kept = [
        len({*pick(modules, POOL, seed=seed)} & {*pick(modules, POOL + more, seed=seed)})
        for seed in "abcdefghij"
    ]
    assert sum(kept) >= 70


INTERVIEW = {
    "levels": ["junior"],
    "topics": ["statistics", "python"],
    "minutes": 30,
    "seed": "k3f9",
    "codes": [],
    "asks": False,
}


def test_a_link_says_the_interview(modules: Page) -> None:
    query = "interview => practice.set.query(interview)"
    assert modules.evaluate(query, INTERVIEW) == "?l=junior&t=statistics,python&m=30&s=k3f9"
    codes = {**INTERVIEW, "codes": ["ab12", "zz00"], "asks": True}
    assert modules.evaluate(query, codes) == "?l=junior&t=statistics,python&m=30&s=k3f9&q=ab12zz00&role=ask"


NAMES = st.lists(st.sampled_from(["junior", "middle", "model-evaluation", "nlp"]), unique=True)


@given(
    st.fixed_dictionaries(
        {
            "levels": NAMES,
            "topics": NAMES,
            "minutes": st.integers(5, 180),
            "seed": st.from_regex("[a-z0-9]{0,8}", fullmatch=True),
            "codes": st.lists(st.from_regex("[a-z0-9]{4}", fullmatch=True), unique=True, max_size=12),
            "asks": st.booleans(),
        }
    )
)
@settings(max_examples=40)
def test_a_link_is_read_as_it_was_written(modules: Page, interview: dict[str, Any]) -> None:
    assert modules.evaluate("given => practice.set.parsed(practice.set.query(given))", interview) == interview


@given(st.text(max_size=40))
@settings(max_examples=40)
def test_any_query_is_an_interview(modules: Page, query: str) -> None:
    found = modules.evaluate("query => practice.set.parsed(query)", f"?{query}")
    assert set(found) == set(INTERVIEW)


@pytest.mark.parametrize("query", ["", "?m=0&s=НІ&l=,,&q=abc&role=me", "?m=-3&t=A%20B", "?m=x"])
def test_what_a_link_says_wrong_is_as_usual(modules: Page, query: str) -> None:
    usual = {"levels": [], "topics": [], "minutes": 30, "seed": "", "codes": [], "asks": False}
    assert modules.evaluate("query => practice.set.parsed(query)", query) == usual


def test_codes_lead_to_the_ids_of_today(modules: Page) -> None:
    resolved = "([ids, moves, names]) => practice.set.resolved(names.map(practice.set.code), ids, moves)"
    names = ["roc-auc", "old-gil", "gone", "gil"]
    found = modules.evaluate(resolved, [["gil", "roc-auc"], {"old-gil": "gil"}, names])
    assert found == {"ids": ["roc-auc", "gil"], "missing": 1}


def test_a_seed_is_four_characters(modules: Page) -> None:
    assert modules.evaluate("[0, 0.5, 0.9999].map((n) => practice.set.newSeed(() => n))") == [
        "0000",
        "iiii",
        "zzzz",
    ]
    assert modules.evaluate("[1, 20, 30, 60].map(practice.set.fitting)") == [1, 7, 10, 20]
