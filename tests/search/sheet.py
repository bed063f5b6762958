"""The search sheet as the tests of it use it."""

from playwright.sync_api import Locator, Page

FIELD = "input[type=search]"


def results(page: Page) -> Locator:
    return page.locator("[data-search-results] a")


def status(page: Page) -> Locator:
    return page.locator(".search-status")


def complete(page: Page) -> None:
    """Wait until the whole index is there: what is found, and how much of it, changes no more."""
    page.wait_for_function("() => performance.getEntriesByName('search-complete').length")


def search(page: Page, text: str) -> None:
    """Open the sheet as a finger does and type."""
    if not page.locator(FIELD).is_visible():
        page.locator("[data-search-open]").click()
    page.locator(FIELD).fill(text)
