"""Interactive figures on the built site: what a change costs a phone."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from playwright.sync_api import CDPSession, sync_playwright

from chromium import FLAGS

SLOWER = 4
"""How many times slower than this machine a phone is. The browser's own brake stops and goes: short work slips through."""
CHANGES, RUNS = 60, 5
"""In the first run the scripts are not compiled yet, and in any the machine may be called away: the median counts."""
MOVE = """([slider, changes]) => {
  const { min, max } = slider;
  for (let at = 0; at < changes; at++) {
    slider.value = Number(min) + ((Number(max) - Number(min)) * ((at * 7) % 11)) / 10;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.closest(".widget").getBoundingClientRect();
  }
}"""
"""Changes of a slider, the figure drawn and laid out after each."""


def updates(origin: str, chromium: str) -> Iterator[tuple[str, float]]:
    """Name of a figure of the page `figures/` → processor milliseconds of a change of its slowest slider, in any of its modes."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"{origin}/figures/")
        tools = page.context.new_cdp_session(page)
        tools.send("Performance.enable", {"timeDomain": "threadTicks"})
        for figure in page.locator("figure[data-widget]").all():
            figure.scroll_into_view_if_needed()
            widget = figure.locator(".widget")
            widget.wait_for()
            modes = widget.locator(".choice:has(~ label) button").all()
            slowest = 0.0
            for mode in range(max(1, len(modes))):
                for button in modes[mode : mode + 1]:
                    button.evaluate("e => e.click()")
                for slider in widget.locator("input").all():
                    runs = []
                    for _ in range(RUNS):
                        before = _worked(tools)
                        slider.evaluate(f"e => ({MOVE})([e, {CHANGES}])")
                        runs.append(1000 * (_worked(tools) - before) / CHANGES)
                    slowest = max(slowest, statistics.median(runs))
            yield str(figure.get_attribute("data-widget")), SLOWER * slowest
        browser.close()


def _worked(tools: CDPSession) -> float:
    """Seconds for which the page has kept the processor busy."""
    metrics = tools.send("Performance.getMetrics")["metrics"]
    return next(float(metric["value"]) for metric in metrics if metric["name"] == "TaskDuration")
