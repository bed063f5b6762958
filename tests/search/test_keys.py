"""The search sheet by keyboard: a combobox with a list of results."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from sheet import FIELD, results, search

from browser import Open


def chosen(page: Page) -> Locator:
    return page.locator('[role=option][aria-selected="true"]')


@pytest.mark.parametrize("key", ["/", "s", "і", "Control+k"])
def test_keys_open_it_and_escape_closes_it(open_page: Open, key: str) -> None:
    page = open_page("junior/statistics/")
    if key == "і":  # the same key in the Ukrainian layout
        page.evaluate(
            "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'і', code: 'KeyS', bubbles: true }))"
        )
    else:
        page.keyboard.press(key)
    expect(page.locator("dialog.search")).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.insert_text("дисперсія")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/junior/statistics/$"))


def press(page: Page, **event: object) -> None:
    """Press a key as a layout that the test's keyboard has not makes it."""
    page.evaluate(
        "event => document.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...event }))", event
    )


def test_the_key_of_the_slash_opens_it_in_the_ukrainian_layout_too(open_page: Open) -> None:
    page = open_page("junior/statistics/")
    dialog = page.locator("dialog.search")
    for event in (
        {"key": ".", "code": "Period"},  # the full stop of an English layout
        {"key": "ю", "code": "Period"},
        {"key": "?", "code": "Slash", "shiftKey": True},
        {"key": ",", "code": "Slash", "shiftKey": True},
        {"key": "-", "code": "Slash"},  # German
        {"key": ".", "code": "Slash", "ctrlKey": True},
        {"key": ".", "code": "Slash", "altKey": True},
        {"key": ".", "code": "Slash", "metaKey": True},
    ):
        press(page, **event)
        expect(dialog, str(event)).to_be_hidden()
    press(page, key=".", code="Slash")
    expect(dialog).to_be_visible()
    page.keyboard.insert_text("дисперсія.")
    expect(page.locator(FIELD)).to_have_value("дисперсія.")


def test_arrows_choose_while_the_field_keeps_the_focus(open_page: Open) -> None:
    page = open_page()
    search(page, "регресія")
    expect(results(page).nth(1)).to_be_visible()
    field = page.locator(FIELD)
    expect(field).to_have_attribute("role", "combobox")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.locator("[role=listbox] [role=option]")
    for place in (0, 1, 2):
        page.keyboard.press("ArrowDown")
        expect(options.nth(place)).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", options.nth(place).get_attribute("id") or "")
        expect(chosen(page)).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_count(1)  # from the field round to the end
    expect(field).to_be_focused()
    href = chosen(page).get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(href)


def test_typing_on_takes_the_choice_back(open_page: Open) -> None:
    page = open_page()
    search(page, "регрес")
    expect(results(page).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.insert_text("ія")
    expect(chosen(page)).to_have_count(0)
    expect(page.locator(FIELD)).not_to_have_attribute("aria-activedescendant", re.compile(".*"))


def test_enter_before_anything_is_found_does_nothing(open_page: Open) -> None:
    page = open_page()
    page.route("**/search/index.json", lambda route: None)  # still on its way
    page.locator("[data-search-open]").click()
    page.keyboard.insert_text("gil")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search")).to_be_visible()
