"""Links that were followed look so, in both schemes, and stay readable."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import PHONE, Open
from chromium import FLAGS, installed

COLOURS = """() => {
  const probe = document.body.appendChild(document.createElement("i"));
  return ["--visited", "--accent", "--ink", "--paper", "--raised", "--wash", "--warn-wash"].map((name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color.match(/\\d+/g).map(Number);
  });
}"""


def contrast(one: list[int], other: list[int]) -> float:
    def luminance(colour: list[int]) -> float:
        parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colour_passes_on_every_ground(open_page: Open, scheme: str) -> None:
    visited, accent, ink, *grounds = open_page("about/", PHONE, scheme).evaluate(COLOURS)
    assert min(contrast(visited, ground) for ground in grounds) >= 4.5
    for other in (accent, ink):
        assert sum(abs(a - b) for a, b in zip(visited, other, strict=True)) > 40


def test_a_link_that_was_followed_shows_it(chromium: Browser, tmp_path: Path, address: str) -> None:
    """Scripts are told nothing of it, so that the picture is asked; private windows, as other tests use, remember nothing."""
    context = chromium.browser_type.launch_persistent_context(
        tmp_path, executable_path=installed(), args=list(FLAGS), viewport=PHONE
    )
    page = context.pages[0]
    page.goto(f"{address}junior/")
    before = page.locator(".question-list li a").first.screenshot()
    page.locator(".question-list li a").first.click()
    page.wait_for_url("**/junior/**#*")
    page.goto(f"{address}junior/")
    page.mouse.move(0, 0)
    page.wait_for_timeout(200)
    after = page.locator(".question-list li a").first.screenshot()
    unread = page.locator(".question-list li a").nth(1)
    assert unread.screenshot() == unread.screenshot()
    context.close()
    assert after != before
