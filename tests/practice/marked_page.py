"""A topic page as a reader marks it: an answer opened, graded, bookmarked; and what is kept of that."""

from playwright.sync_api import Locator, Page, expect

from browser import LAPTOP, Open

TOPIC = "junior/statistics/"
QUESTION = "p-value"
FIRST = "2026-12-01T10:00:00+02:00"
GRADES = ["", "не знав", "ледве", "знав", "легко"]


def topic(
    open_page: Open, viewport: dict[str, int] = LAPTOP, question: str = QUESTION, **options: object
) -> Page:
    """A topic page on some day with an answer open; its clock flows from there."""
    page = open_page("about/", viewport, timezone_id="Europe/Kyiv", **options)
    page.clock.install(time=FIRST)
    page.goto(page.url.replace("about/", f"{TOPIC}#{question}"))
    row(page, question).wait_for()
    return page


def fold(page: Page, question: str = QUESTION) -> Locator:
    return page.locator(f'details.qa[data-question="{question}"]')


def row(page: Page, question: str = QUESTION) -> Locator:
    return fold(page, question).locator(".qa-marks")


def sign(page: Page, question: str = QUESTION) -> Locator:
    """The sign beside a question."""
    return fold(page, question).locator("> summary .state")


def grade(page: Page, value: int, question: str = QUESTION) -> None:
    """Open the answer if it is closed, and press a grade."""
    if fold(page, question).get_attribute("open") is None:
        fold(page, question).locator("> summary").click()
    row(page, question).get_by_role("button", name=GRADES[value], exact=True).click()
    expect(sign(page, question)).to_be_visible()


def put(page: Page, name: str, value: str) -> None:
    """Write a value as the site keeps it, under its own prefix."""
    page.evaluate(
        "([name, value]) => localStorage.setItem(`ml:${new URL(document.documentElement.dataset.base, location.href).pathname}:${name}`, value)",
        [name, value],
    )


def at(page: Page, path: str) -> Page:
    """Go to another page of the site, as from outside."""
    base = page.evaluate("new URL(document.documentElement.dataset.base, location.href).href")
    page.goto("about:blank")
    page.goto(base + path)
    return page
