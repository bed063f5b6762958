"""Interactive figures on the built site: what a change costs a phone."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from chromium import FLAGS

SLOWER = 4
"""How many times slower than this machine a phone is."""
CHANGES = 40
MOVE = """([slider, changes]) => {
  const { min, max, step } = slider;
  const times = [];
  for (let at = 0; at < changes; at++) {
    slider.value = Number(min) + ((Number(max) - Number(min)) * ((at * 7) % 11)) / 10;
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    slider.closest(".widget").getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[changes >> 1];
}"""
"""Median milliseconds from a change of a slider to the drawn and laid out figure."""


def updates(origin: str, chromium: str) -> Iterator[tuple[str, float]]:
    """Name of a figure of the page `figures/` → the slowest of its sliders, in every mode it can be in."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"{origin}/figures/")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for figure in page.locator("figure[data-widget]").all():
            figure.scroll_into_view_if_needed()
            widget = figure.locator(".widget")
            widget.wait_for()
            modes = widget.locator("label ~ .choice, .choice:has(~ label)").first.locator("button").all()
            slowest = 0.0
            for mode in modes or [None]:
                if mode:
                    mode.evaluate("e => e.click()")
                for slider in widget.locator("input").all():
                    slowest = max(slowest, slider.evaluate(f"e => ({MOVE})([e, {CHANGES}])"))
            yield str(figure.get_attribute("data-widget")), slowest
        browser.close()
