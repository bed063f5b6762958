"""What shows marks has its room before it comes: nothing on any page moves, with a log and without."""

import pytest
from marked_page import QUESTION, TOPIC, at, put
from playwright.sync_api import Page

from browser import LAPTOP, PHONE, Open

NARROW = {"width": 320, "height": 640}
WATCH = """() => {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      for (const { node, previousRect: a, currentRect: b } of sources) moved.push(`${node?.className || node?.nodeName} ${a.y} ${b.y}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""
FONT = "**/stix-two-math.woff2"
PAGES = ["", "junior/", "questions/", f"junior/statistics/#{QUESTION}", "hr/experience/", "hr/experience/#{}"]


STILL = 300  # ms in which a page without a log would move
MARKED = 700  # and one with a log, whose marks come after the catalogue


def moved(page: Page, path: str) -> list[str]:
    at(page, path)
    if "#" in path:
        page.locator("details[open] .qa-marks").first.wait_for()
    page.wait_for_timeout(MARKED if page.evaluate("Object.keys(localStorage).length") else STILL)
    return page.evaluate("window.moved")


@pytest.mark.parametrize("viewport", [NARROW, PHONE, LAPTOP], ids=["narrow", "phone", "laptop"])
def test_nothing_moves(open_page: Open, viewport: dict[str, int]) -> None:
    page = open_page("hr/experience/", viewport, expect="no font")
    page.route(FONT, lambda route: route.abort())  # formulas change their font once: not what this is about
    page.add_init_script(f"({WATCH})()")
    hr = page.locator("details.qa").nth(1).get_attribute("data-question")
    for path in PAGES:
        assert moved(page, path.format(hr)) == [], f"without a log: {path}"
    catalogue = page.evaluate(
        "async () => (await (await fetch('../../catalogue.json')).json()).questions.map(([id]) => id)"
    )
    lines = [f"1000{n % 10} {n % 4 + 1} {name}" for n, name in enumerate(catalogue)]
    put(page, "log:2026-11-30:abcd", "\n".join(lines))
    put(page, "plan", '{"v":1,"date":"","levels":[],"topics":[],"minutes":20}')
    put(page, f"mark:{QUESTION}", "1764576000000")
    for path in PAGES:
        assert moved(page, path.format(hr)) == [], f"with a log: {path}"
        assert page.locator(".state, .own, [data-count]:has-text('/')").count(), path


@pytest.mark.parametrize("viewport", [NARROW, PHONE, LAPTOP], ids=["narrow", "phone", "laptop"])
@pytest.mark.parametrize("path", [TOPIC, "hr/experience/"])
def test_an_answer_is_as_high_before_its_row_comes(
    open_page: Open, viewport: dict[str, int], path: str
) -> None:
    page = open_page(path, viewport, expect="errors")
    page.route(FONT, lambda route: route.abort())
    heights = []
    for blocked in (True, False):
        page.unroute("**/reading.js")
        if blocked:
            page.route("**/reading.js", lambda route: route.abort())
        page.reload()
        question = page.locator("details.qa").first
        question.evaluate("e => { e.open = true }")
        if not blocked:
            question.locator(".qa-marks").wait_for()
        page.wait_for_timeout(STILL)
        assert question.locator(".qa-marks").count() == (0 if blocked else 1)
        assert question.locator(".own").count() == (1 if not blocked and path != TOPIC else 0)
        heights.append(question.evaluate("e => e.getBoundingClientRect().height"))
    assert heights[0] == pytest.approx(heights[1], abs=0.5)
