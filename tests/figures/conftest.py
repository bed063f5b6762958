"""The small site of interactive figures, and their models without a page."""

from collections.abc import Iterator
from pathlib import Path

import figure_site
import pytest
from playwright.sync_api import Browser, Page, expect

from bank.widgets import WIDGETS
from browser import PHONE, Open
from server import serving
from support import ROOT

PRELUDE = """async (names) => {
  const models = await Promise.all(names.map((name) => import(`/assets/figures/${name}-model.js`)));
  window.models = Object.fromEntries(names.map((name, at) => [name, models[at]]));
  window.kit = await import("/assets/figures/draw.js");
}"""


@pytest.fixture(scope="session")
def figures(tmp_path_factory: pytest.TempPathFactory, build: figure_site.Build) -> Path:
    """The folder of the built site."""
    return figure_site.write(tmp_path_factory.mktemp("figures"), build)


@pytest.fixture(scope="session")
def address(figures: Path) -> Iterator[str]:
    """Here `open_page` opens pages of this site."""
    with serving(figures.parent) as origin:
        yield f"{origin}/ml/"


@pytest.fixture
def open_figure(open_page: Open) -> figure_site.Figure:
    """open_figure(name, viewport, scheme, query=…, part=…) → a topic page with the answer of a figure open and the figure there."""

    def opened(
        name: str,
        viewport: dict[str, int] = PHONE,
        scheme: str = "light",
        *,
        query: str = "",
        **options: object,
    ) -> Page:
        page = open_page(f"{figure_site.TOPIC}{query}#{name}-body", viewport, scheme, **options)
        expect(page.locator("details[open] .widget")).to_be_visible()
        return page

    return opened


@pytest.fixture(scope="session")
def models(chromium: Browser) -> Iterator[Page]:
    """A page whose `models` holds what the modules of the figures export, by the name of the figure; `kit` what they draw with."""
    with serving(ROOT / "theme") as origin:
        page = chromium.new_page()
        page.route(
            "**/blank.html", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html")
        )
        page.goto(f"{origin}/blank.html")
        page.evaluate(PRELUDE, list(WIDGETS))
        yield page
        page.close()
