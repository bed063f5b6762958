"""Every module of the site's JavaScript, loaded by itself: it names all that it needs and asks for nothing more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

import weight
from browser import Open
from support import ROOT

MODULES = sorted(
    path.relative_to(ROOT / "theme").as_posix() for path in (ROOT / "theme/assets").rglob("*.js")
)
NEED_A_PAGE = {
    "assets/cheatsheet/print.js",
    "assets/core/drawer.js",
    "assets/core/menu.js",
    "assets/core/scheme.js",
    "assets/home/random.js",
    "assets/questions/latex.js",
    "assets/questions/questions.js",
    "assets/questions/reading.js",
    "assets/questions/row.js",
    "assets/search/open.js",
    "assets/search/sheet.js",
}
"""They take hold of what the page has; the others only define, and load where there is no element of the site."""


@pytest.fixture(scope="module")
def bare(chromium: Browser) -> Iterator[Page]:
    """A page for all modules that need none: each gets a new document."""
    page = chromium.new_page()
    yield page
    page.context.close()


@pytest.mark.parametrize("module", sorted(NEED_A_PAGE))
def test_a_module_that_needs_a_page_asks_for_nothing_more(
    open_page: Open, address: str, site: Path, module: str
) -> None:
    rooms = {"home": "", "cheatsheet": "cheatsheet/junior/"}
    page = open_page(rooms.get(module.split("/")[1], "junior/statistics/"))
    assert loaded(page, address, module) <= needed(site, module) | {f"{module}?alone"}


@pytest.mark.parametrize("module", [module for module in MODULES if module not in NEED_A_PAGE])
def test_a_module_loads_by_itself(bare: Page, address: str, site: Path, module: str) -> None:
    problems: list[str] = []
    bare.on("pageerror", lambda error: problems.append(str(error)))
    bare.goto(f"{address}catalogue.json")
    before = bare.content()
    assert loaded(bare, address, module) == needed(site, module) - {module} | {f"{module}?alone"}
    assert bare.content() == before
    assert problems == []


def loaded(page: Page, address: str, module: str) -> set[str]:
    """The scripts that a page asks for when a module is imported; a query makes it another module than the page's own."""
    asked: set[str] = set()

    def ask(request: Request) -> None:
        asked.add(request.url.removeprefix(address))

    page.on("request", ask)
    page.evaluate("async url => { await import(url) }", f"{address}{module}?alone")
    page.remove_listener("request", ask)
    return {name for name in asked if name.partition("?")[0].endswith(".js")}


def needed(site: Path, module: str) -> set[str]:
    """A module with all that it imports, as paths below the site."""
    return {path.relative_to(site.resolve()).as_posix() for path in weight.with_imports([site / module])}
