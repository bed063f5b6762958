"""The row of an open question stays under the header while its answer is read, and closes it without a jump."""

import pytest
from playwright.sync_api import Page

from browser import LAPTOP, PHONE, Open

STATISTICS = "junior/statistics/"
LONG = "late-computer"  # its text takes six lines on a phone
PLACES = """name => {
  const question = document.querySelector(`[data-question="${name}"]`);
  const { top, height } = question.querySelector("summary").getBoundingClientRect();
  const header = document.querySelector(".site-header").getBoundingClientRect().bottom;
  return { gap: top - header, height, spoken: question.querySelector(".qa-spoken").getBoundingClientRect().top };
}"""


def scrolled(page: Page, by: int) -> dict[str, float]:
    page.evaluate("by => scrollBy(0, by)", by)
    page.wait_for_timeout(250)
    places: dict[str, float] = page.evaluate(PLACES, LONG)
    return places


@pytest.mark.parametrize(
    "viewport", [PHONE, {"width": 320, "height": 640}, LAPTOP], ids=["phone", "small", "laptop"]
)
def test_the_row_stays_in_two_lines_and_closes_the_answer(open_page: Open, viewport: dict[str, int]) -> None:
    page = open_page(f"{STATISTICS}#{LONG}", viewport)
    page.wait_for_timeout(400)
    before = scrolled(page, 0)
    stays = scrolled(page, 700)
    assert abs(stays["gap"]) <= 1
    assert stays["height"] < 80
    assert (
        page.evaluate("document.querySelector('.site-header').offsetHeight") + stays["height"]
        <= viewport["height"] / 4
    )
    assert abs(before["spoken"] - stays["spoken"] - 700) <= 1  # nothing moved but by the scrolling
    assert scrolled(page, -700) == before
    scrolled(page, 700)
    page.mouse.click(viewport["width"] / 2, 85)
    closed = page.evaluate(PLACES, LONG)
    assert page.locator(f"details.qa[data-question='{LONG}'][open]").count() == 0
    assert abs(closed["gap"]) <= 1
    assert closed["height"] == before["height"]
    page.wait_for_timeout(250)
    assert page.evaluate(PLACES, LONG) == closed


def test_a_row_that_is_in_view_is_closed_where_it_stands(open_page: Open) -> None:
    page = open_page(STATISTICS, PHONE)
    row = page.locator("details.qa[data-question='bayes-theorem'] > summary")
    row.click()
    page.locator("details.qa[data-question='bayes-theorem'] .qa-copy").wait_for()
    top = "row => [scrollY, row.getBoundingClientRect().top]"  # its text is no longer bold and may take a line less
    before = row.evaluate(top)
    row.press("Enter")
    assert page.locator("details.qa[open]").count() == 0
    assert row.evaluate(top) == before


def test_a_row_that_was_cut_is_whole_when_all_are_closed(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{LONG}", PHONE)
    page.wait_for_timeout(400)
    whole = scrolled(page, 0)["height"]
    assert scrolled(page, 700)["height"] < whole
    page.evaluate("document.querySelector('[data-all=close]').click()")
    page.wait_for_timeout(200)
    assert page.evaluate(PLACES, LONG)["height"] == whole
    page.evaluate("name => document.getElementById(name).closest('details').open = true", LONG)
    page.wait_for_timeout(200)
    assert page.locator(f"[data-question='{LONG}'] .qa-answer").evaluate("e => e.style.marginTop") == ""


def test_on_a_low_screen_the_row_goes_with_the_text(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{LONG}", {"width": 844, "height": 390})
    page.wait_for_timeout(400)
    assert scrolled(page, 500)["gap"] < -200


def test_what_takes_the_focus_is_not_under_the_row(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{LONG}", PHONE)
    page.wait_for_timeout(400)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    link = page.locator(f"[data-question='{LONG}'] .qa-next summary").first
    link.focus()
    page.wait_for_timeout(200)
    row = page.locator(f"[data-question='{LONG}'] > summary").bounding_box()
    box = link.bounding_box()
    assert row
    assert box
    assert box["y"] >= row["y"] + row["height"]
