"""Marks on the pages to read: how did you answer, a sign beside the question, bookmarks, filters, own answers."""

import re
from pathlib import Path

import pytest
from marked_page import GRADES, QUESTION, TOPIC, at, fold, grade, row, sign, topic
from playwright.sync_api import expect
from session_page import LINES

import weight
from accessibility import violations
from browser import LAPTOP, PHONE, Open

NARROW = {"width": 320, "height": 640}


def test_without_a_log_hardly_anything_is_fetched(open_page: Open, site: Path) -> None:
    page = open_page(TOPIC)
    fetched = "() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)"
    page.wait_for_timeout(500)
    before = set(page.evaluate(fetched))
    assert not [name for name in before if "/practice/" in name or "catalogue" in name]
    fold(page).locator("> summary").click()
    row(page).wait_for()
    page.wait_for_timeout(500)
    own = {
        name for name in set(page.evaluate(fetched)) - before if "/practice/" in name or "catalogue" in name
    }
    files = {name: site / name.partition("/ml-interview/")[2] for name in own}
    assert {path.name for path in files.values()} == {"ask.js", "pressed.js"}
    assert sum(weight.packed(path) for path in files.values()) < 2000


def test_a_key_grades_the_answer_that_has_the_focus(open_page: Open) -> None:
    page = topic(open_page)
    page.locator("h1").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("3")
    page.wait_for_timeout(100)
    assert page.evaluate(LINES) == []
    closed = fold(page, "bayes-theorem").locator("> summary")
    closed.focus()
    page.keyboard.press("3")
    page.wait_for_timeout(100)
    assert page.evaluate(LINES) == []
    fold(page).locator("> summary").focus()
    page.keyboard.press("3")
    expect(page.locator(".announce")).to_have_text("Записано: знав")
    expect(sign(page)).to_have_accessible_name("знаю")
    expect(row(page).get_by_role("button", name="знав", exact=True)).to_have_attribute("aria-pressed", "true")
    (line,) = page.evaluate(LINES)
    assert re.fullmatch(rf"[0-9a-z]+ 3 {QUESTION}", line)
    page.keyboard.press("1")
    expect(sign(page)).to_have_accessible_name("слабко")
    assert [line.split(" ", 1)[1] for line in page.evaluate(LINES)] == [f"1 {QUESTION}"], (
        "the last one counts"
    )


def test_a_grade_can_be_taken_back_for_five_seconds_and_by_its_key_after(open_page: Open) -> None:
    page = topic(open_page)
    undo = row(page).get_by_role("button", name="Скасувати")
    expect(undo).to_be_hidden()
    grade(page, 3)
    undo.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".announce")).to_have_text("Оцінку скасовано")
    expect(undo).to_be_hidden()
    expect(row(page).get_by_role("button", name="не знав")).to_be_focused()
    expect(sign(page)).to_have_count(0)
    assert page.evaluate(LINES) == []
    grade(page, 4)
    undo.focus()
    page.clock.run_for(4800)
    expect(undo).to_be_visible()
    page.clock.run_for(400)
    expect(undo).to_be_hidden()
    expect(row(page).get_by_role("button", name="не знав")).to_be_focused()
    page.keyboard.press("0")
    expect(sign(page)).to_have_count(0)
    assert page.evaluate(LINES) == []


def test_another_day_adds_a_line_and_nothing_is_pressed(open_page: Open) -> None:
    page = topic(open_page)
    grade(page, 3)
    page.clock.set_system_time("2026-12-02T10:00:00+02:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
    button = row(page).get_by_role("button", name="знав", exact=True)
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(sign(page)).to_have_attribute("title", "знаю: знав, 1\u00a0день тому")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert len(page.evaluate(LINES)) == 2


def test_the_state_is_to_be_seen_by_its_shape(open_page: Open) -> None:
    page = topic(open_page)
    ids = [q.get_attribute("data-question") or "" for q in page.locator("details.qa").all()[:4]]
    for value, question in enumerate(ids, 1):
        grade(page, value, question)
    names = [sign(page, question).get_attribute("aria-label") for question in ids]
    assert names == ["слабко", "слабко", "знаю", "знаю"]
    shapes = [sign(page, question).inner_html() for question in ids]
    assert shapes[0] == shapes[1] != shapes[2] == shapes[3]
    page.clock.set_system_time("2027-12-01T10:00:00+02:00")
    page.reload()
    expect(sign(page, ids[2])).to_have_accessible_name("час повторити")
    assert sign(page, ids[2]).inner_html() not in shapes
    assert "365\u00a0днів тому" in (sign(page, ids[2]).get_attribute("title") or "")


def test_the_own_answer_is_written_under_the_spoken_one(open_page: Open) -> None:
    page = topic(open_page)
    assert page.locator(".own").count() == 0
    row(page).get_by_role("button", name="Моя відповідь").click()
    text = page.get_by_label("Українською")
    expect(text).to_be_focused()
    expect(text).to_be_in_viewport()
    assert fold(page).locator(".qa-spoken + .qa-own").count() == 1
    page.keyboard.type("моя 1")
    assert page.evaluate(LINES) == [], "keys write here"
    text.blur()
    at(page, f"{TOPIC}#{QUESTION}")
    expect(page.get_by_label("Українською")).to_have_value("моя 1")
    at(page, f"{TOPIC}#bayes-theorem")
    row(page, "bayes-theorem").wait_for()
    page.wait_for_timeout(300)
    assert page.locator(".own").count() == 0


def test_where_answers_are_to_be_written_the_field_stands_open(open_page: Open) -> None:
    page = open_page("hr/experience/")
    assert page.locator(".own").count() == 0
    for question in page.locator("details.qa").all()[:2]:
        question.locator("> summary").click()
        expect(question.locator(".own")).to_have_attribute("open", "")
        expect(question.get_by_label("Англійською")).to_be_visible()


def test_paper_has_none_of_it(open_page: Open) -> None:
    page = topic(open_page)
    grade(page, 3)
    row(page).get_by_role("button", name="Моя відповідь").click()
    expect(page.locator(".own")).to_be_visible()
    page.emulate_media(media="print")
    for name in (".qa-marks", ".state", ".qa-own", ".qa-all select"):
        assert page.locator(name).count(), name
        assert page.locator(f"{name}:visible").count() == 0, name


def test_axe_finds_nothing(view: Open) -> None:
    page = view(f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    grade(page, 3)
    row(page).get_by_role("button", name="Закладка").click()
    row(page).get_by_role("button", name="Моя відповідь").click()
    expect(page.locator(".own")).to_be_visible()
    expect(sign(page)).to_have_accessible_name("знаю, закладка")
    grade(page, 1, "bayes-theorem")
    assert violations(page) == []
    for path in ("", "junior/", "questions/"):
        at(page, path)
        expect(page.locator("[data-count]", has_text="/").first).to_be_visible()
        assert violations(page) == [], path


@pytest.mark.parametrize("viewport", [NARROW, PHONE, LAPTOP], ids=["narrow", "phone", "laptop"])
def test_the_row_fits_and_its_buttons_are_large_enough(open_page: Open, viewport: dict[str, int]) -> None:
    page = topic(open_page, viewport)
    grade(page, 3)
    for button in row(page).locator("button:visible").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= viewport["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    marks = row(page).bounding_box()
    assert marks
    assert marks["height"] < (60 if viewport is LAPTOP else 110)


def test_in_forced_colours_what_is_pressed_differs(open_page: Open) -> None:
    page = topic(open_page, forced_colors="active")
    grade(page, 3)
    ground = "e => getComputedStyle(e).backgroundColor"
    buttons = row(page).locator(".grade")
    expect(buttons.nth(2)).to_have_attribute("aria-pressed", "true")
    assert buttons.nth(2).evaluate(ground) != buttons.nth(1).evaluate(ground)


def test_every_grade_has_its_key_and_its_words(open_page: Open) -> None:
    page = topic(open_page)
    buttons = row(page).locator(".grade")
    assert buttons.all_inner_texts() == GRADES[1:]
    assert [b.get_attribute("aria-keyshortcuts") for b in buttons.all()] == ["1", "2", "3", "4"]
    assert row(page).get_attribute("aria-label") == "Як відповіли?"
