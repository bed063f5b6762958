"""Small windows, large type, coarse fingers: room to read, targets to hit, focus that is seen, one place of the column."""

import pytest
from playwright.sync_api import Page

from browser import LAPTOP, PHONE, Open

ZOOMED = {"width": 320, "height": 256}
"""1280 × 1024 at 400 %."""
PAGES = ["", "junior/", "junior/statistics/#p-value", "glossary/", "questions/", "resources/", "about/"]
STAYING = """() => [...document.querySelectorAll("body *")].filter(e => {
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  return ["sticky", "fixed"].includes(style.position) && box.width > innerWidth / 2 && box.height && box.bottom > 0
    && box.top < innerHeight && !e.closest("[popover], dialog");
}).reduce((sum, e) => sum + e.getBoundingClientRect().height, 0) / innerHeight"""


@pytest.mark.parametrize("path", PAGES)
def test_bars_that_stay_leave_room_to_read(open_page: Open, path: str) -> None:
    page = open_page(path, {"width": 320, "height": 844})
    for height in (844, 500, 256):
        page.set_viewport_size({"width": 320, "height": height})
        page.evaluate("scrollBy(0, innerHeight)")
        page.wait_for_timeout(100)
        assert page.evaluate(STAYING) <= 0.25
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("viewport", [PHONE, ZOOMED, LAPTOP], ids=["phone", "zoomed", "laptop"])
@pytest.mark.parametrize("path", ["glossary/", "questions/"])
def test_focus_is_never_under_the_bars(open_page: Open, path: str, viewport: dict[str, int]) -> None:
    page = open_page(path, viewport)
    page.evaluate("document.querySelectorAll('main li a, main p a, main summary')[60].focus()")
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(
            """() => {
              const box = document.activeElement.getClientRects()[0];
              const top = document.elementFromPoint(box.left + 2, Math.max(box.top, 0) + 2);
              return box.top >= 0 && document.activeElement.contains(top);
            }"""
        ), page.evaluate("document.activeElement.outerHTML")


TARGETS = ".levels a, .matrix a, .letters a, .random button, .qa-tools > :is(a, button), .qa-all button, .icon-button"


def small_targets(page: Page) -> list[str]:
    return page.locator(TARGETS).evaluate_all(
        "all => all.filter(e => e.offsetWidth && Math.min(e.offsetWidth, e.offsetHeight) < 44).map(e => e.outerHTML)"
    )


@pytest.mark.parametrize("path", ["", "junior/statistics/#p-value", "glossary/"])
def test_main_targets_are_large_enough_for_a_finger(open_page: Open, path: str) -> None:
    page = open_page(path)
    assert page.locator(TARGETS).count() > 3
    if "#" in path:  # the style of an open answer comes after the page, and its tools after the style
        page.locator(".qa-tools > .qa-step").first.wait_for()
    for width in (1280, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert small_targets(page) == []
        assert page.locator(".matrix").evaluate_all(
            "all => all.map(e => e.offsetWidth - e.parentElement.clientWidth)"
        ) in ([], [0])


def test_the_column_stands_at_the_same_place_on_every_page(open_page: Open) -> None:
    places: dict[int, set[tuple[float, float]]] = {1100: set(), 1280: set(), 1920: set()}
    for path in (*PAGES, "404.html"):
        page = open_page(path)
        for width, found in places.items():
            page.set_viewport_size({"width": width, "height": 900})
            box = page.locator("main").bounding_box()
            assert box
            found.add((box["x"], box["width"]))
            edit = page.locator("main > .edit")
            assert not edit.count() or edit.bounding_box()["x"] == page.locator("main h1").bounding_box()["x"]
    assert [len(found) for found in places.values()] == [1, 1, 1]


@pytest.mark.parametrize(
    ("path", "beside"), [("glossary/", ".letters"), ("junior/", ".toc"), ("questions/", ".toc")]
)
def test_the_right_column_holds_what_is_on_the_page(open_page: Open, path: str, beside: str) -> None:
    page = open_page(path, {"width": 1920, "height": 900})
    page.evaluate("scrollTo(0, 3000)")
    page.wait_for_timeout(100)
    main, column = page.locator("main").bounding_box(), page.locator(beside).bounding_box()
    assert main
    assert column
    assert column["x"] >= main["x"] + main["width"]
    assert 0 < column["y"] < 900
    phone = open_page(path, PHONE)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_letters_are_one_row_on_a_phone(open_page: Open) -> None:
    page = open_page("glossary/", PHONE)
    tops = page.locator(".letters a").evaluate_all("all => all.map(e => e.offsetTop)")
    assert len(set(tops)) == 1


def test_scrollbars_are_thin_and_in_the_colours_of_the_page(view: Open) -> None:
    page = view("junior/")
    width, colours, soft = page.evaluate(
        """() => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = "var(--soft)";
          const bar = getComputedStyle(document.querySelector(".site-nav"));
          return [bar.scrollbarWidth, bar.scrollbarColor, getComputedStyle(probe).color];
        }"""
    )
    assert width == "thin"
    assert colours.startswith(soft)


def test_forced_colours_show_what_is_chosen(open_page: Open) -> None:
    page = open_page("junior/statistics/", LAPTOP, forced_colors="active")
    page.keyboard.press("/")
    page.keyboard.type("баєс")
    page.locator("#search-list a").first.wait_for()
    page.keyboard.press("ArrowDown")
    chosen, other = (
        page.locator(f"#search-list a[aria-selected={state}]").first.evaluate(
            "e => getComputedStyle(e).outlineStyle"
        )
        for state in ("true", "false")
    )
    assert (chosen, other) == ("solid", "none")
    pressed, free = (
        page.locator(f".search-levels [aria-pressed={state}]").first.evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
        for state in ("true", "false")
    )
    assert pressed != free


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_of_the_browser_has_the_colour_of_the_page(open_page: Open, scheme: str) -> None:
    colours = "[...document.querySelectorAll('[name=theme-color]')].filter(m => matchMedia(m.media).matches).map(m => m.content)"
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    page = open_page("about/", LAPTOP, scheme, java_script_enabled=False)
    (named,) = page.evaluate(colours)
    shown = page.evaluate(paper)
    assert tuple(bytes.fromhex(named.removeprefix("#"))) == tuple(int(n) for n in shown[4:-1].split(","))
    page = open_page("about/", LAPTOP, scheme)
    for _ in range(3):
        page.locator(".scheme-button").click()
        assert page.evaluate(colours) == [page.evaluate(paper)]
    page.emulate_media(color_scheme="light" if scheme == "dark" else "dark")
    page.wait_for_function(f"shown => {paper} !== shown", arg=shown)
    page.wait_for_function(f"() => {colours}.join() === {paper}")
