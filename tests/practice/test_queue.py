"""The order of questions: by the gain on the date, or due first; new ones are not starved, unknown ones come again."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

TODAY = 20_000
SETUP = """([wanted, reviews]) => {
  const { after, minuteOf } = practice.log;
  const cards = new Map();
  for (const [id, day, grade, order = 0] of reviews) {
    const noon = minuteOf(day * 86400000 + 12 * 3600000);
    cards.set(id, after(cards.get(id), grade, noon + order));
  }
  const situation = { cards, ...wanted, date: wanted.date ?? NaN, limit: wanted.limit ?? Infinity };
"""
Review = tuple[str, int, int] | tuple[str, int, int, int]


def choose(modules: Page, ids: list[str], *reviews: Review, day: int = TODAY, **more: int) -> dict[str, Any]:
    call = SETUP + "return practice.queue.choose(situation); }"
    return modules.evaluate(call, [{"ids": ids, "day": day, **more}, list(reviews)])


def order(modules: Page, ids: list[str], *reviews: Review, day: int = TODAY, **more: int) -> list[str]:
    call = SETUP + "return practice.queue.order(situation); }"
    return modules.evaluate(call, [{"ids": ids, "day": day, **more}, list(reviews)])


IDS = [f"q{n}" for n in range(12)]


def test_new_questions_come_in_the_order_of_the_plan(modules: Page) -> None:
    assert order(modules, IDS) == IDS
    assert order(modules, IDS, date=TODAY + 6) == IDS
    assert choose(modules, IDS, date=TODAY + 6) == {"id": "q0", "why": "new", "left": 12}


def test_with_a_date_what_gains_most_comes_first(modules: Page) -> None:
    yesterday = TODAY - 1
    reviews = [("q0", yesterday, 4), ("q1", yesterday, 1), ("q2", yesterday, 3)]
    assert order(modules, IDS[:4], *reviews, date=TODAY + 6) == ["q3", "q1", "q2", "q0"]
    # On the day itself the weakest come first, and what is known well still adds a little.
    assert order(modules, IDS[:4], *reviews, date=TODAY)[:3] == ["q3", "q1", "q2"]


@given(
    st.lists(
        st.tuples(st.sampled_from(IDS), st.integers(TODAY - 20, TODAY - 1), st.integers(1, 4)), max_size=25
    ),
    st.integers(0, 30),
)
@settings(max_examples=40)
def test_with_a_date_the_order_is_that_of_the_gain(modules: Page, reviews: list[Review], days: int) -> None:
    reviews.sort(key=lambda review: review[1])
    call = (
        SETUP
        + "return practice.queue.order(situation).map((id) => practice.queue.gain(cards.get(id), situation.day, situation.date)); }"
    )
    gains = modules.evaluate(call, [{"ids": IDS, "day": TODAY, "date": TODAY + days}, reviews])
    assert gains == sorted(gains, reverse=True)
    assert all(gain > 0 for gain in gains)


def test_without_a_date_the_due_come_first_the_weakest_before_all(modules: Page) -> None:
    reviews = [("q0", TODAY - 9, 4), ("q1", TODAY - 3, 3), ("q2", TODAY - 30, 1), ("q3", TODAY - 1, 4)]
    assert order(modules, IDS[:4], *reviews) == ["q2", "q1", "q0"]
    assert order(modules, IDS[:4], *reviews, date=TODAY - 1) == ["q2", "q1", "q0"], (
        "a date that has passed is none"
    )


def test_old_questions_do_not_starve_new_ones(modules: Page) -> None:
    reviews = [(f"q{n}", TODAY - 30, 1) for n in range(9)]
    found = order(modules, IDS, *reviews)
    assert [name in ("q9", "q10", "q11") for name in found] == [False, False, False, True] * 3
    # Those already asked today count: three old ones, so the next is new.
    done = [(f"q{n}", TODAY, 3, n) for n in range(3)]
    assert choose(modules, IDS, *reviews, *done)["why"] == "new"


def test_the_limit_of_the_day_counts_questions_once(modules: Page) -> None:
    done: list[Review] = [("q0", TODAY, 3, 0), ("q1", TODAY, 3, 1)]
    assert choose(modules, IDS, *done, limit=3) == {"id": "q2", "why": "new", "left": 1}
    assert choose(modules, IDS, *done, limit=2) == {"id": None, "why": "limit", "left": 0}
    assert choose(modules, IDS, *done, limit=1)["why"] == "limit"
    assert choose(modules, IDS[:2], *done) == {"id": None, "why": "done", "left": 0}
    assert choose(modules, []) == {"id": None, "why": "empty", "left": 0}
    assert choose(modules, IDS, *done, day=TODAY + 1, limit=2)["left"] == 2, "tomorrow is another day"


def test_what_was_not_known_comes_again_after_four_others(modules: Page) -> None:
    reviews: list[Review] = [("q0", TODAY, 1, 0)]
    for n in range(1, 5):
        assert choose(modules, IDS, *reviews)["id"] == f"q{n}"
        reviews.append((f"q{n}", TODAY, 3, n))
    assert choose(modules, IDS, *reviews) == {"id": "q0", "why": "again", "left": 8}
    assert choose(modules, IDS, *reviews, ("q0", TODAY, 2, 5))["id"] == "q5", "known now"


def test_at_the_end_of_the_day_what_was_not_known_comes_at_once_and_not_for_ever(modules: Page) -> None:
    reviews: list[Review] = [("q0", TODAY, 1, 0), ("q1", TODAY, 1, 1)]
    for n, wanted in enumerate(["q0", "q1", "q0", "q1"], 2):
        assert choose(modules, IDS, *reviews, limit=2)["id"] == wanted
        reviews.append((wanted, TODAY, 1, n))
    assert choose(modules, IDS, *reviews, limit=2)["why"] == "limit"


def test_questions_outside_the_plan_take_nothing_of_its_day(modules: Page) -> None:
    other: list[Review] = [("gone", TODAY, 1, 0), ("elsewhere", TODAY, 3, 1)]
    assert choose(modules, IDS, *other, limit=1) == {"id": "q0", "why": "new", "left": 1}
