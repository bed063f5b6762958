"""Marks outlive what can be foreseen: storage that fails, two tabs, ids that moved, what cannot be fetched."""

import re

import pytest
from marked_page import QUESTION, TOPIC, at, fold, grade, put, row, sign, topic
from playwright.sync_api import Route, expect
from session_page import LINES

from browser import Open

FAILING = {
    "blocked": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
}


@pytest.mark.parametrize("state", FAILING)
def test_storage_that_fails_is_told_and_marks_last_as_long_as_the_page(open_page: Open, state: str) -> None:
    page = open_page("about/")
    page.add_init_script(FAILING[state])
    at(page, f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    for value, words in ((3, "знаю"), (1, "слабко")):
        page.keyboard.press(str(value))
        expect(sign(page)).to_have_accessible_name(words)
        expect(page.locator(".announce")).to_contain_text("доки відкрито сторінку")


def test_what_cannot_be_read_is_told_once_and_kept(open_page: Open) -> None:
    page = topic(open_page)
    put(page, "log:2026-11-30:abcd", "\0{\nzz 3 gone-away")
    page.evaluate("localStorage.setItem('ml:/other/:log:2026-12-01:aaaa', 'foreign')")
    page.reload()
    row(page).wait_for()
    fold(page).locator("> summary").focus()
    page.keyboard.press("3")
    expect(page.locator(".announce")).to_contain_text("не вдалося прочитати")
    page.keyboard.press("4")
    expect(page.locator(".announce")).to_have_text("Записано: легко")
    page.wait_for_timeout(200)
    expect(page.locator(".announce")).to_have_text("Записано: легко")
    lines = page.evaluate(LINES)
    assert {"\0{", "zz 3 gone-away", "foreign"} <= set(lines)
    assert len(lines) == 4
    expect(page.locator(".page-level")).to_contain_text("1\u2009/\u2009")


def test_a_mark_of_one_tab_shows_in_the_other(open_page: Open) -> None:
    page = topic(open_page)
    grade(page, 3)
    other = page.context.new_page()
    other.goto(page.url)
    expect(sign(other)).to_have_accessible_name("знаю")
    grade(other, 1, "bayes-theorem")
    expect(sign(page, "bayes-theorem")).to_have_accessible_name("слабко")
    grade(page, 3, "naive-bayes")
    expect(sign(other, "naive-bayes")).to_be_visible()
    assert len(page.evaluate(LINES)) == 3


def test_marks_follow_an_id_that_has_moved(open_page: Open) -> None:
    page = topic(open_page)

    def moved(route: Route) -> None:
        catalogue = route.fetch().json()
        catalogue["moves"]["old-name"] = QUESTION
        route.fulfill(json=catalogue)

    page.route("**/catalogue.json", moved)
    put(page, "log:2026-12-01:abcd", "10000 3 old-name")
    put(page, "mark:old-name", "1764576000000")
    page.reload()
    expect(sign(page)).to_have_accessible_name(re.compile("закладка$"))
    expect(sign(page)).to_have_attribute("title", re.compile("знав"))
    row(page).get_by_role("button", name="Закладка").click()
    expect(sign(page)).not_to_have_accessible_name(re.compile("закладка"))


def test_without_the_catalogue_marks_are_written_all_the_same(open_page: Open) -> None:
    page = open_page("about/", expect="errors")
    page.route("**/catalogue.json", lambda route: route.abort())
    at(page, f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    page.keyboard.press("3")
    expect(sign(page)).to_have_accessible_name("знаю")
    assert len(page.evaluate(LINES)) == 1


def test_what_cannot_be_fetched_is_told(open_page: Open) -> None:
    page = open_page("about/", expect="errors")
    page.route("**/marks.js", lambda route: route.abort())
    at(page, f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    page.keyboard.press("3")
    expect(page.locator(".announce")).to_contain_text("Не завантажилося")
