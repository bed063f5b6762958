"""A real Chromium. Every page fails its test on a console error, an exception, or a request to another host."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect, sync_playwright

from chromium import FLAGS, installed

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
expect.set_options(timeout=15_000)  # a busy machine is no failure
VIEWS = {
    "phone-light": (PHONE, "light"),
    "phone-dark": (PHONE, "dark"),
    "laptop-light": (LAPTOP, "light"),
    "laptop-dark": (LAPTOP, "dark"),
}


@dataclass
class Watch:
    """What went wrong on the pages of a test."""

    problems: list[str] = field(default_factory=list)

    def over(self, page: Page, host: str) -> None:
        page.on(
            "console",
            lambda m: self.problems.append(f"{m.type}: {m.text}") if m.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: self.problems.append(f"exception: {error}"))
        page.on("request", lambda request: self.foreign(request, host))

    def foreign(self, request: Request, host: str) -> None:
        if urlsplit(request.url).scheme in ("http", "https") and urlsplit(request.url).netloc != host:
            self.problems.append(f"request to another host: {request.url}")


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of all tests that need a Chromium: `-m "not browser"` leaves them out."""
    config.addinivalue_line("markers", "browser: needs a Chromium")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark them by the fixture that they use."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = installed()
    assert path, "no Chromium: run `make browser`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


Open = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Open]:
    """open_page(path, viewport, scheme, **context options) → a page of the site, loaded, in a context of its own."""
    watch = Watch()
    contexts: list[BrowserContext] = []

    def opened(
        path: str = "",
        viewport: dict[str, int] = LAPTOP,
        scheme: str = "light",
        *,
        expect: str = "",
        **options: object,
    ) -> Page:
        context = chromium.new_context(viewport=viewport, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        if not expect:
            watch.over(page, urlsplit(address).netloc)
        page.goto(address + path)  # until the load event: scripts of the page have run by then
        return page

    yield opened
    for context in contexts:
        context.close()
    assert watch.problems == []


class Held:
    """One request of a page, held back from the moment it is made until the test releases it."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.page = page
        self.routes: list[Route] = []
        page.route(pattern, lambda route: self.routes.append(route))

    def release(self) -> None:
        """Let it pass, once it has been made: it was made once and no more."""
        for _ in range(500):
            if self.routes:
                break
            self.page.wait_for_timeout(20)
        assert len(self.routes) == 1
        self.routes.pop().continue_()


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest, open_page: Open) -> Open:
    """open_page at 390 and 1280 px, light and dark: the test runs once for each."""
    viewport, scheme = VIEWS[request.param]
    return lambda path="", **options: open_page(path, viewport, scheme, **options)
