"""Memory against another implementation of FSRS-6, and days against the clock of Kyiv."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from practice_page import ZONE, with_modules

VECTORS = json.loads((Path(__file__).parent / "fsrs.json").read_text("utf-8"))
KYIV = ZoneInfo(ZONE)


def test_memory_is_that_of_ts_fsrs(modules: Page) -> None:
    steps = """histories => histories.map((history) => {
      let memory = null;
      return history.map(([grade, days, s, d]) => {
        const { s: mine, d: hard } = practice.schedule.next(memory, grade, days);
        memory = { s, d };
        return [Math.abs(mine - s) / s, Math.abs(hard - d)];
      });
    }).flat(2)"""
    found = modules.evaluate(steps, VECTORS["histories"])
    assert len(found) == 1200
    assert max(found) < 1e-6


def test_recall_is_that_of_ts_fsrs(modules: Page) -> None:
    recall = "recalls => recalls.map(([days, s, r]) => Math.abs(practice.schedule.recall(days, s) - r))"
    assert max(modules.evaluate(recall, VECTORS["recalls"])) < 1e-7


def test_a_question_is_due_when_recall_falls_to_nine_tenths(modules: Page) -> None:
    due = "s => [practice.schedule.interval(s), practice.schedule.recall(s, s)]"
    assert [modules.evaluate(due, s) for s in (0.2, 2.3, 10, 99.6)] == [
        [days, pytest.approx(0.9)] for days in (1, 2, 10, 100)
    ]


def day_of(page: Page, moment: datetime) -> str:
    return page.evaluate(
        "ms => practice.schedule.dateOf(practice.schedule.dayOf(ms))", moment.timestamp() * 1000
    )


MOMENTS = st.datetimes(datetime(2024, 1, 2), datetime(2036, 1, 1), timezones=st.just(ZoneInfo("UTC")))


@given(MOMENTS.map(lambda moment: moment.astimezone(KYIV)))
def test_the_day_turns_at_four_by_the_local_clock(modules: Page, moment: datetime) -> None:
    wanted = (moment.replace(tzinfo=None) - timedelta(hours=4)).date()
    assert day_of(modules, moment) == wanted.isoformat()


@pytest.mark.parametrize("change", ["2026-03-29", "2026-10-25"])
def test_a_change_of_the_clock_shifts_no_review_by_a_day(modules: Page, change: str) -> None:
    start = datetime.fromisoformat(f"{change}T00:00").replace(tzinfo=KYIV) - timedelta(days=1)
    for minutes in range(0, 3 * 24 * 60, 15):
        moment = (start.astimezone(ZoneInfo("UTC")) + timedelta(minutes=minutes)).astimezone(KYIV)
        wanted = (moment.replace(tzinfo=None) - timedelta(hours=4)).date()
        assert day_of(modules, moment) == wanted.isoformat(), moment


@pytest.mark.parametrize("zone", ["Pacific/Apia", "America/St_Johns", "Australia/Lord_Howe", "UTC"])
def test_days_of_other_places_follow_one_another(chromium: Browser, origin: str, zone: str) -> None:
    context = chromium.new_context(timezone_id=zone)
    page = with_modules(context, origin)
    days = page.evaluate(
        "start => Array.from({ length: 24 * 400 }, (_, hour) => practice.schedule.dayOf(start + hour * 3600000))",
        datetime(2026, 1, 1, tzinfo=ZoneInfo(zone)).timestamp() * 1000,
    )
    context.close()
    assert all(0 <= after - before <= 1 for before, after in zip(days, days[1:], strict=False))
    assert days[-1] - days[0] == 400


@given(st.dates(date(1970, 1, 1), date(2200, 1, 1)))
def test_dates_are_days_and_back(modules: Page, day: date) -> None:
    number = modules.evaluate("date => practice.schedule.dayOfDate(date)", day.isoformat())
    assert number == (day - date(1970, 1, 1)).days
    assert modules.evaluate("day => practice.schedule.dateOf(day)", number) == day.isoformat()


@pytest.mark.parametrize("text", ["", "2026-02-30", "2026-13-01", "5.12.2026", "2026-1-1", None, 7, {}, []])
def test_what_is_no_date_has_no_day(modules: Page, text: object) -> None:
    assert modules.evaluate("text => Number.isNaN(practice.schedule.dayOfDate(text))", text)
