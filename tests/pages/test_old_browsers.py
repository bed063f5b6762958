"""Browsers of some years ago, played by a Chromium from which things are taken away: colours and menu of topics."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Route, expect

from browser import LAPTOP, PHONE, Open
from support import ROOT

STYLES = sorted((ROOT / "theme/assets").rglob("*.css"))


def luminance(colour: str) -> float:
    """Of `rgb(…)`, as WCAG defines it."""
    shares = [int(value) / 255 for value in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colours(page: Page) -> tuple[float, float]:
    """How light the ink and the paper of a page are."""
    style = "getComputedStyle(document.documentElement)"
    return luminance(page.evaluate(f"{style}.color")), luminance(page.evaluate(f"{style}.backgroundColor"))


def served(page: Page, change: Callable[[str], str]) -> None:
    """Change the text of every page and style sheet that the browser gets from now on."""

    def handle(route: Route) -> None:
        with suppress(Error):  # a prefetch that the browser has given up
            changed(route)

    def changed(route: Route) -> None:
        response = route.fetch()
        if re.match("text/(html|css)", response.headers.get("content-type", "")):
            route.fulfill(response=response, body=change(response.text()))
        else:
            route.fulfill(response=response)

    page.route("**/*", handle)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_light_dark_only_improves(path: Path) -> None:
    """A colour is `var(--light, …) var(--dark, …)`; what `@supports` guards may be anything."""
    style = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)
    guarded = r"@supports[^{]*light-dark[^{]*\{(?:[^{}]|\{[^{}]*\})*\}"
    assert "light-dark(" not in re.sub(guarded, "", style)


@pytest.mark.parametrize(
    ("system", "chosen", "dark"),
    [
        ("light", "", False),
        ("dark", "", True),
        ("light", "dark", True),
        ("dark", "light", False),
        ("dark", "dark", True),
        ("light", "light", False),
    ],
)
def test_text_stands_out_in_both_schemes_without_light_dark(
    open_page: Open, system: str, chosen: str, dark: bool
) -> None:
    page = open_page("junior/statistics/", LAPTOP, system, bypass_csp=True)
    page.evaluate("chosen => chosen && localStorage.setItem('scheme', chosen)", chosen)
    served(page, lambda text: text.replace("light-dark(", "unknown("))
    page.reload()
    ink, paper = colours(page)
    assert (ink > paper) == dark
    assert (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05) > 7
    page.emulate_media(media="print", color_scheme=system)
    assert colours(page)[0] < 0.1


@pytest.fixture
def without_popover(open_page: Open) -> Iterator[Page]:
    """A phone whose browser knows no popover."""
    page = open_page("about/", PHONE, bypass_csp=True)
    page.add_init_script("delete HTMLElement.prototype.popover")
    served(
        page,
        lambda text: re.sub(r" popover(target)?\b(?==| )", r" old\1", text).replace(":popover-open", ":old"),
    )
    page.goto(page.url.replace("about/", "junior/statistics/"))
    yield page
    page.unroute_all(behavior="ignoreErrors")  # a prefetch may be under way


def test_the_menu_opens_and_closes_without_popover(without_popover: Page) -> None:
    page = without_popover
    menu, button = page.locator(".site-nav"), page.get_by_role("button", name="Теми")
    expect(menu).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    page.locator("h1").click(position={"x": 350, "y": 5}, force=True)
    expect(menu).to_be_hidden()
    button.click()
    menu.get_by_role("link", name="Глосарій").click()
    expect(page.locator("h1")).to_have_text("Глосарій")


def test_the_menu_stands_beside_the_text_on_a_laptop_without_popover(without_popover: Page) -> None:
    page = without_popover
    page.set_viewport_size(LAPTOP)
    expect(page.locator(".site-nav")).to_be_visible()
    expect(page.locator(".nav-button")).to_be_hidden()


def test_a_browser_with_popover_does_without_the_other_menu(open_page: Open) -> None:
    page = open_page("about/", PHONE)
    page.get_by_role("button", name="Теми").click()
    expect(page.locator(".site-nav")).to_be_visible()
    loaded = page.evaluate("performance.getEntriesByType('resource').some(e => e.name.includes('drawer'))")
    assert not loaded
