"""Answers that come late, keys of a word that is still being composed, a sheet that is opened again."""

import re

from playwright.sync_api import Page, expect
from sheet import FIELD, complete, results, search, status

from browser import Held, Open

COMPOSING = """(field, key) => field.dispatchEvent(
  new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }))"""
NONSENSE = "жщшцкжщшцк"


def note(page: Page) -> str:
    return page.locator(".search-note").inner_text()


def test_suggestions_for_what_was_typed_before_come_too_late(open_page: Open) -> None:
    page = open_page()
    held = Held(page, "**/search/shown.json")
    search(page, NONSENSE)
    expect(status(page)).to_contain_text("Нічого не знайдено")
    search(page, "дисперсія")
    expect(results(page).first).to_be_visible()
    held.release()
    expect(results(page).first.locator(".search-line")).not_to_be_empty()
    assert note(page) == ""


def test_suggestions_come_when_nothing_was_typed_meanwhile(open_page: Open) -> None:
    page = open_page()
    held = Held(page, "**/search/shown.json")
    search(page, NONSENSE)
    expect(status(page)).to_contain_text("Нічого не знайдено")
    page.wait_for_timeout(100)
    assert note(page) == ""
    held.release()
    expect(page.locator(".search-suggestion").first).to_be_visible()


def test_a_term_has_a_name_before_its_text_comes(open_page: Open) -> None:
    page = open_page()
    held = Held(page, "**/search/shown.json")
    search(page, "градієнтний спуск")
    term = page.locator("a.search-term")
    expect(term).to_have_accessible_name("Термін глосарію")
    held.release()
    expect(term).to_have_accessible_name(re.compile("^Градієнтний спуск"))


def test_keys_that_compose_a_word_neither_choose_nor_leave(open_page: Open) -> None:
    page = open_page()
    search(page, "дисперсія")
    expect(results(page).first).to_be_visible()
    before = page.url
    for key in ("ArrowDown", "Enter"):
        page.locator(FIELD).evaluate(COMPOSING, key)
    expect(page.locator('[role=option][aria-selected="true"]')).to_have_count(0)
    page.wait_for_timeout(100)
    assert page.url.partition("?")[0] == before.partition("?")[0]
    expect(page.locator("dialog.search")).to_be_visible()


def test_what_was_typed_is_there_and_selected_when_the_sheet_opens_again(open_page: Open) -> None:
    page = open_page()
    search(page, "дисперсія")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page.locator("[data-search-open]")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_have_value("дисперсія")
    page.keyboard.insert_text("gil")
    expect(page.locator(FIELD)).to_have_value("gil")


def test_the_address_follows_once_the_reader_pauses_and_is_cleared(open_page: Open) -> None:
    page = open_page("about/?other=1")
    search(page, " дисперсія ")
    expect(page).to_have_url(re.compile(r"/about/\?other=1&q=[^&+]+$"))
    search(page, "")
    expect(page).to_have_url(re.compile(r"/about/\?other=1$"))


def test_the_line_of_a_result_begins_a_little_before_its_first_mark(open_page: Open) -> None:
    page = open_page()
    search(page, "дисперсія")
    complete(page)
    expect(results(page).first.locator(".search-line")).not_to_be_empty()
    lines = page.locator(".search-line:has(mark)").evaluate_all(
        "lines => lines.map(line => [line.textContent, line.textContent.indexOf(line.querySelector('mark').textContent)])"
    )
    assert lines
    assert all(place <= 25 for _, place in lines)
    assert any(text.startswith("…") for text, _ in lines)
