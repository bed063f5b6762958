"""Practice and the mock interview are painted before the scripts come that work them."""

import pytest
from playwright.sync_api import expect

from browser import PHONE, Held, Open

PAGES = pytest.mark.parametrize("path", ["practice/", "interview/"])
TIMES = """() => [performance.getEntriesByName("first-paint")[0].startTime, ...performance.getEntriesByType("resource")
  .filter(({ name }) => /assets\\/(practice|interview)\\/.*\\.js$/.test(name)).map(({ startTime }) => startTime)]"""


@PAGES
def test_no_script_of_theirs_is_asked_for_before_the_first_paint(open_page: Open, path: str) -> None:
    page = open_page(path, PHONE)
    expect(page.locator("[data-do=start]")).to_be_enabled()
    painted, *asked = page.evaluate(TIMES)
    assert len(asked) > 10
    assert min(asked) >= painted


@PAGES
def test_a_button_waits_for_its_script(open_page: Open, path: str) -> None:
    page = open_page("about/", PHONE)
    held = Held(page, f"**/{path}page.js")
    page.goto(page.url.replace("about/", path))
    start = page.locator("[data-do=start]")
    expect(start).to_be_disabled()
    held.release()
    expect(start).to_be_enabled()


@PAGES
def test_a_browser_that_tells_of_no_paint_gets_them_too(open_page: Open, path: str) -> None:
    page = open_page("about/", PHONE)
    page.add_init_script("PerformanceObserver.prototype.observe = () => {}")
    page.goto(page.url.replace("about/", path))
    expect(page.locator("[data-do=start]")).to_be_enabled()
