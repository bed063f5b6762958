"""In colours that the reader has forced, the chosen result and the pressed filters still say so."""

from playwright.sync_api import expect

from browser import LAPTOP, Open

STYLE = "(e, name) => getComputedStyle(e)[name]"


def test_the_selected_result_and_pressed_filters_show(open_page: Open) -> None:
    page = open_page("", LAPTOP, forced_colors="active")
    page.keyboard.press("/")
    page.keyboard.type("влучність")
    results = page.locator("[data-search-results] a")
    results.first.wait_for()
    page.keyboard.press("ArrowDown")
    selected = page.locator("#search-list a[aria-selected=true]").first
    expect(selected).to_be_visible()
    other = page.locator("#search-list a:not([aria-selected=true])").first
    assert selected.evaluate(STYLE, "outlineStyle") == "solid"
    assert other.evaluate(STYLE, "outlineStyle") == "none"
    buttons = page.locator(".search-levels button")
    pressed = page.locator(".search-levels button[aria-pressed=true]").first
    loose = page.locator(".search-levels button[aria-pressed=false]").first
    assert buttons.count() > 1
    assert pressed.evaluate(STYLE, "backgroundColor") != loose.evaluate(STYLE, "backgroundColor")
