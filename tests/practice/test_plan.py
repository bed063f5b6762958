"""The plan: any record is read, and what it promises."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False)
    | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
BLANK = {"v": 1, "date": "", "levels": [], "topics": [], "minutes": 20}
QUESTIONS = [
    {"id": f"{level[0]}{topic[0]}{n}", "level": level, "topic": topic}
    for level, topic, count in (
        ("junior", "statistics", 3),
        ("junior", "python", 2),
        ("middle", "statistics", 2),
    )
    for n in range(count)
]
TODAY = "2026-11-29"


def valid(modules: Page, record: Any) -> dict[str, Any]:
    return modules.evaluate("record => practice.plan.valid(record)", record)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"date": "2026-12-05", "minutes": 30}, {"date": "2026-12-05", "minutes": 30}),
        ({"date": "2026-02-30"}, {}),
        ({"levels": ["junior", "junior", 7, "Not a name"]}, {"levels": ["junior"]}),
        ({"topics": ["statistics", "cooking"]}, {"topics": ["statistics", "cooking"]}),
        ({"topics": "statistics"}, {}),
        ({"minutes": "45"}, {"minutes": 45}),
        ({"minutes": 1}, {"minutes": 5}),
        ({"minutes": 10_000}, {"minutes": 240}),
        ({"minutes": None}, {}),
        ({"minutes": -3, "more": 1}, {}),
    ],
)
def test_a_record_is_read_as_far_as_it_is_right(modules: Page, given: Any, kept: dict[str, Any]) -> None:
    assert valid(modules, given) == BLANK | kept


@given(JSON | st.fixed_dictionaries({}, optional=dict.fromkeys(BLANK, JSON)))
@settings(max_examples=40)
def test_anything_is_read_as_a_plan(modules: Page, record: Any) -> None:
    plan = valid(modules, record)
    assert set(plan) == set(BLANK)
    assert valid(modules, plan) == plan


def test_topics_take_turns(modules: Page) -> None:
    chosen = "([plan, questions]) => practice.plan.chosen(practice.plan.valid(plan), questions)"
    everything = modules.evaluate(chosen, [{}, QUESTIONS])
    assert everything == ["js0", "jp0", "ms0", "js1", "jp1", "ms1", "js2"]
    assert modules.evaluate(chosen, [{"levels": ["junior"], "topics": ["statistics"]}, QUESTIONS]) == [
        "js0",
        "js1",
        "js2",
    ]
    assert modules.evaluate(chosen, [{"topics": ["cooking"]}, QUESTIONS]) == []


FORECAST = """([plan, count, reviews]) => {
  const { dayOfDate } = practice.schedule;
  const today = dayOfDate("2026-11-29");
  const minute = practice.log.minuteOf(Date.UTC(2026, 10, 28, 12));
  const cards = new Map(reviews.map(([id, grade]) => [id, practice.log.after(undefined, grade, minute)]));
  const before = JSON.stringify([...cards]);
  const ids = Array.from({ length: count }, (_, at) => `q${at}`);
  const found = practice.plan.forecast(practice.plan.valid(plan), ids, cards, today);
  if (before !== JSON.stringify([...cards])) throw Error("the cards were changed");
  return found && { ...found, curve: found.curve.map(({ day, ready }) => [day - today, ready]) };
}"""


def test_a_plan_that_is_too_short_says_how_far_it_gets(modules: Page) -> None:
    found = modules.evaluate(FORECAST, [{"date": "2026-12-05", "minutes": 20}, 120, []])
    assert (found["days"], found["perDay"], found["total"], found["reached"]) == (6, 10, 120, 60)
    assert found["now"] == 0.25
    assert [day for day, _ in found["curve"]] == [-1, 0, 1, 2, 3, 4, 5]
    ready = [ready for _, ready in found["curve"]]
    assert ready[0] == found["now"]
    assert ready[-1] == found["ready"]
    assert ready == sorted(ready)
    assert 0.4 < found["ready"] < 0.7


def test_more_minutes_make_more_ready(modules: Page) -> None:
    ready = [
        modules.evaluate(FORECAST, [{"date": "2026-12-05", "minutes": minutes}, 60, []])["ready"]
        for minutes in (5, 10, 20, 40, 80)
    ]
    assert ready == sorted(ready)
    assert ready[-1] > 0.85


def test_the_forecast_is_that_of_the_simulation(modules: Page) -> None:
    """60 questions, 6 days, 20 a day: about 88 % of people whose memory is as the model says."""
    assert modules.evaluate(FORECAST, [{"date": "2026-12-05", "minutes": 40}, 60, []])[
        "ready"
    ] == pytest.approx(0.88, abs=0.03)


def test_what_is_known_already_counts(modules: Page) -> None:
    known = [[f"q{n}", 4] for n in range(30)]
    found = modules.evaluate(FORECAST, [{"date": "2026-12-05", "minutes": 20}, 60, known])
    assert found["now"] > 0.55
    assert found["reached"] >= 59


def test_without_a_date_ahead_there_is_no_forecast(modules: Page) -> None:
    assert modules.evaluate(FORECAST, [{}, 60, []]) is None
    assert modules.evaluate(FORECAST, [{"date": "2026-11-28"}, 60, []]) is None
    today = modules.evaluate(FORECAST, [{"date": TODAY, "minutes": 20}, 60, []])
    assert (today["days"], today["reached"]) == (1, 10)
    empty = modules.evaluate(FORECAST, [{"date": TODAY}, 0, []])
    assert (empty["total"], empty["ready"]) == (0, 0)


def test_topics_that_gain_most_come_first(modules: Page) -> None:
    gains = """([plan, questions]) => {
      const minute = practice.log.minuteOf(Date.UTC(2026, 10, 28, 12));
      const cards = new Map(["js0", "js1", "js2"].map((id) => [id, practice.log.after(undefined, 4, minute)]));
      const today = practice.schedule.dayOfDate("2026-11-29");
      return practice.plan.topicGains(practice.plan.valid(plan), questions, cards, today);
    }"""
    found = modules.evaluate(gains, [{"date": "2026-12-05", "levels": ["junior"]}, QUESTIONS])
    assert [(row["topic"], row["total"], row["seen"]) for row in found] == [
        ("python", 2, 0),
        ("statistics", 3, 3),
    ]
    assert found[0]["gain"] > found[1]["gain"] > 0
