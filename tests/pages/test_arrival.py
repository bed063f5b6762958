"""Arriving at a question by its address: it opens, comes into view, takes the focus; foreign fragments are followed."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser import PHONE, Open

STATISTICS = "junior/statistics/"
TB = "tuberculosis-test"


def focused(page: Page) -> str | None:
    """The question whose heading has the focus."""
    return page.evaluate("document.activeElement.closest('summary')?.parentElement.dataset.question ?? null")


def room_above(page: Page, name: str) -> float:
    """From the lower edge of the header to the upper edge of an element, in pixels."""
    page.wait_for_timeout(150)
    header, target = (
        page.locator(".site-header").bounding_box(),
        page.locator(f"[id='{name}']").bounding_box(),
    )
    assert header
    assert target
    return target["y"] - header["y"] - header["height"]


def test_the_question_takes_the_focus(open_page: Open) -> None:
    page = open_page(STATISTICS)
    page.locator(f'main > p a[href="#{TB}"]').click()
    page.wait_for_function("() => document.activeElement.tagName === 'SUMMARY'")
    assert focused(page) == TB
    page.keyboard.press("Enter")
    assert page.locator(f"details.qa[data-question='{TB}'][open]").count() == 0
    page.evaluate("location.hash = 'p-value'")
    page.wait_for_function("() => document.activeElement.parentElement.dataset.question === 'p-value'")


def test_the_question_keeps_the_focus_in_a_fresh_tab(open_page: Open) -> None:
    for name in (TB, "p-value", TB):
        page = open_page(f"{STATISTICS}#{name}")
        page.wait_for_timeout(200)  # the browser looks for the target of the fragment in its first frames
        assert focused(page) == name


def test_headings_come_to_rest_below_the_header(open_page: Open) -> None:
    for path, name in (
        ("questions/#junior-statistics", "junior-statistics"),
        ("junior/#machine-learning", "machine-learning"),
        ("about/#checking", "checking"),
    ):
        assert 5 <= room_above(open_page(path, PHONE), name) <= 40, path


def test_terms_come_to_rest_below_the_letters(open_page: Open) -> None:
    for viewport in (PHONE, {"width": 1100, "height": 800}, {"width": 1280, "height": 800}):
        page = open_page("glossary/#overfitting", viewport)
        page.wait_for_timeout(150)
        letters = page.locator(".letters").bounding_box()
        term = page.locator("#overfitting").bounding_box()
        assert letters
        assert term
        below = term["y"] >= letters["y"] + letters["height"]
        assert below if viewport["width"] < 1280 else term["x"] + term["width"] <= letters["x"]
        assert letters["y"] > 0


@pytest.mark.parametrize("place", ["first", "last"])
def test_an_answer_opens_as_it_is_parsed_before_a_frame_is_drawn_or_a_script_has_come(
    open_page: Open, place: str
) -> None:
    page = open_page(STATISTICS, expect="scripts that fail")
    question = getattr(page.locator("details.qa"), place).get_attribute("data-question")
    page.route("**/questions.js", lambda route: route.abort())
    page.add_init_script(
        """window.requestAnimationFrame = () => 0;
        addEventListener("DOMContentLoaded", () => { window.parsed = document.querySelector("details.qa[open]")?.dataset.question; });"""
    )
    address = page.url
    page.goto("about:blank")
    page.goto(f"{address}#{question}")
    assert page.evaluate("parsed") == question
    assert page.locator("details.qa[open]").count() == 1


def test_an_id_of_another_page_costs_one_question_to_the_server(open_page: Open) -> None:
    page = open_page(STATISTICS)
    asked: list[tuple[str, str]] = []
    page.on("request", lambda request: asked.append((request.method, request.url.split("/ml-interview/")[1])))
    page.evaluate("location.hash = 'canny-and-sobel'")
    page.wait_for_url("**/junior/computer-vision/#canny-and-sobel")
    assert [request for request in asked if "/assets/" not in f"/{request[1]}"][0] == (
        "HEAD",
        "q/canny-and-sobel/",
    )


def test_an_id_that_nobody_knows_leads_nowhere(open_page: Open) -> None:
    page = open_page(STATISTICS, expect="a question that is not there")
    for fragment in ("no-such-question", "Content", "site-nav"):
        page.evaluate("fragment => location.hash = fragment", fragment)
        page.wait_for_timeout(150)
        expect(page).to_have_url(re.compile(f"{STATISTICS}#{fragment}$"))
    assert page.locator("details.qa[open]").count() == 0
