"""Practice on its page: a plan up to the date, the next day, other tabs, what does not load, every view."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from session_page import DATE, KEPT, LINES, TWO, again, answer, asked, plan, practice, ready, start

import weight
from accessibility import violations
from bank.model import Bank
from browser import PHONE, Open
from limits import LIMITS

TOMORROW = "2026-12-02T09:00:00+02:00"


def test_date_in_six_days_ten_questions_reload_and_the_right_ones_first_tomorrow(
    open_page: Open, bank: Bank
) -> None:
    page = practice(open_page)
    plan(page, DATE, ("junior",), ("deep-learning",))
    start(page)
    grades = [3, 1, 4, 3, 2, 4, 3, 4, 3, 1]
    day = {}
    asked_in_all = 0
    while len(day) < 10:
        question = asked(page)
        day.setdefault(question, grades[len(day)])
        answer(page, day[question])
        asked_in_all += 1
    again(page)
    assert page.locator("[name=date]").input_value() == DATE
    assert len(page.evaluate(LINES)) == asked_in_all
    page.clock.set_system_time(TOMORROW)
    again(page)
    expect(page.locator(".portion-count")).to_have_text(re.compile("10.запитань"))
    start(page)
    studied = {id for id, (topic, _) in bank.questions.items() if topic.key == "junior/deep-learning"}
    wanted = {question for question in studied if day.get(question, 0) < 3}
    assert 3 < len(wanted) < 10
    assert {answer(page, 3) for _ in wanted} == wanted, "new ones and those not known first, known ones last"


def test_words_say_when_the_time_does_not_suffice(open_page: Open) -> None:
    page = practice(open_page)
    plan(page, DATE, ("junior",))
    told = page.locator(".plan-told")
    expect(told).to_contain_text(re.compile(r"За 6.днів по 20.хвилин встигнете 60 з. \d+: почніть із"))
    gains = told.locator("li a")
    assert gains.count() == 3
    first = urlsplit(gains.first.get_attribute("href") or "").path
    assert first.endswith("/junior/machine-learning/")
    figure = page.locator(".ready-figure").inner_text()
    assert re.fullmatch(r"\d+.%", figure)
    label = page.locator(".ready svg[role=img]").get_attribute("aria-label") or ""
    assert "7\u00a0грудня" in label
    assert figure in label
    page.locator("[name=minutes]").fill("240")
    page.locator("[name=minutes]").press("Tab")
    expect(told).to_contain_text("встигнете всі")
    assert int(page.locator(".ready-figure").inner_text()[:-2]) > int(figure[:-2])
    plan(page, "2026-11-20", **TWO)
    expect(told).to_contain_text("Дата співбесіди вже минула")
    assert json.loads(page.evaluate(KEPT)["plan"]) == {
        "v": 1, "date": "2026-11-20", "levels": ["junior"], "topics": ["computer-vision"], "minutes": 240,
    }  # fmt: skip


def test_a_change_of_the_plan_loses_nothing(open_page: Open) -> None:
    page = practice(open_page)
    plan(page, DATE, **TWO)
    start(page)
    question = answer(page, 3)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    plan(page, "", ("senior",))
    expect(page.locator(".portion-told")).not_to_contain_text("зроблено")
    plan(page, "2026-12-20", **TWO)
    expect(page.locator(".portion-told")).to_contain_text("зроблено 1")
    assert [line.split()[-1] for line in page.evaluate(LINES)] == [question]


def test_a_plan_that_cannot_be_read_or_is_newer_is_kept(open_page: Open) -> None:
    page = practice(open_page)
    key = page.evaluate("`ml:${new URL('..', location.href).pathname}:plan`")
    page.evaluate("key => localStorage.setItem(key, '{')", key)
    again(page)
    expect(page.locator(".state")).to_contain_text("не вдалося прочитати")
    plan(page, DATE)
    assert page.evaluate(KEPT)["spoiled:plan"] == "{"
    page.evaluate("""key => localStorage.setItem(key, '{"v":2,"minutes":30,"more":[1]}')""", key)
    again(page)
    expect(page.locator(".state")).to_contain_text("новіша версія")
    plan(page, DATE)
    kept = json.loads(page.evaluate(KEPT)["plan"])
    assert (kept["v"], kept["more"], kept["minutes"], kept["date"]) == (2, [1], 30, DATE)


@pytest.mark.parametrize("lost", ["catalogue.json", "study/*.json"])
def test_what_does_not_load_is_told_and_tried_again(open_page: Open, lost: str) -> None:
    page = open_page("practice/", PHONE, expect="a failed request")
    page.route(f"**/{lost}", lambda route: route.abort())
    page.reload()
    if lost.startswith("study"):
        ready(page)
        page.locator("[data-do=start]").click()
    told = page.get_by_text("не завантажи").locator("visible=true").first
    expect(told).to_contain_text("Перевірте з’єднання й спробуйте ще раз")
    page.unroute(f"**/{lost}")
    page.get_by_role("button", name="Спробувати ще раз").locator("visible=true").click()
    if lost.startswith("catalogue"):
        ready(page)
        page.locator("[data-do=start]").click()
    expect(page.locator(".card-question")).to_be_focused()


def test_two_tabs_that_grade_lose_nothing_and_hear_of_each_other(open_page: Open) -> None:
    first = practice(open_page)
    second = first.context.new_page()
    second.clock.install(time="2026-12-01T10:30:00+02:00")
    again(second, first.url)
    start(first)
    start(second)
    for _ in range(3):
        answer(first, 3)
        answer(second, 1)
    assert len(first.evaluate(LINES)) == len(second.evaluate(LINES)) == 6
    first.keyboard.press("Escape")
    first.keyboard.press("Escape")
    plan(first, DATE, **TWO)
    assert second.locator("[name=date]").input_value() == DATE


def test_without_javascript_the_page_says_what_it_would_do(open_page: Open, address: str) -> None:
    page = open_page("practice/", PHONE, java_script_enabled=False)
    expect(page.locator(".practice-room")).to_be_hidden()
    note = page.locator(".notice").first
    expect(note).to_contain_text("Без JavaScript")
    note.get_by_role("link").click()
    expect(page).to_have_url(f"{address}questions/")


def states(page: Page) -> list[str]:
    """Go through all views; says what axe finds in each, and where something is wider than the screen."""
    found: list[str] = []

    def look(view: str) -> None:
        page.wait_for_timeout(250)
        found.extend(f"{view}: {rule} {nodes}" for rule, nodes in violations(page, "main"))
        wide = page.evaluate(
            "[document.documentElement, document.querySelector('.session-body')].some(e => e.scrollWidth > e.clientWidth)"
        )
        if wide:
            found.append(f"{view}: wider than the screen")

    plan(page, DATE, ("hr",))
    look("plan")
    page.locator("[data-do=erase]").click()
    look("erase")
    page.keyboard.press("Escape")
    page.locator("[name=think]").select_option("60")
    start(page)
    look("question")
    page.keyboard.press("Enter")
    page.evaluate("document.querySelectorAll('.card-next details').forEach(fold => fold.open = true)")
    look("answer")
    page.keyboard.press("1")
    page.keyboard.press("Escape")
    look("end")
    return found


def test_every_view_is_accessible_and_inside_the_screen(view: Open) -> None:
    page = view("practice/")
    ready(page)
    assert states(page) == []


def test_it_fits_a_narrow_screen(open_page: Open) -> None:
    page = open_page("practice/", {"width": 320, "height": 256 * 2})
    ready(page)
    assert states(page) == []


def test_code_keeps_to_its_limit_and_is_named_ahead(site: Path) -> None:
    page = site / "practice/index.html"
    fetched = {
        name: size for name, size in weight.first_visit(site, "practice/").items() if "/practice/" in name
    }
    assert sum(fetched.values()) <= 1000 * LIMITS["practice"]["code_kb"]
    named = {link.removeprefix("../") for link in weight.LINKED.findall(page.read_text("utf-8"))}
    root = site.resolve()
    needed = {
        path.relative_to(root).as_posix() for path in weight.with_imports([site / "assets/practice/page.js"])
    }
    assert needed <= named


def test_every_topic_can_be_chosen_once(site: Path, bank: Bank) -> None:
    html = (site / "practice/index.html").read_text("utf-8")
    chosen = re.findall(r'name="topics" value="([^"]+)"', html)
    assert sorted(chosen) == sorted({topic.name for topic in bank.topics})
