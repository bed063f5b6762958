"""What the font of formulas must be for Chromium: roots no wider than what is under them, arrows that grow."""

import pytest
from playwright.sync_api import Page

from browser import Open

MEASURE = """async ([markup, outer, inner]) => {
  await document.fonts.load('1em "STIX Two Math"');
  const box = document.createElement("p");
  box.innerHTML = markup;
  document.querySelector("main").append(box);
  const em = parseFloat(getComputedStyle(box.querySelector("math")).fontSize);
  const [a, b] = [outer, inner].map(name => box.querySelector(name).getBoundingClientRect());
  return { after: (a.right - b.right) / em, width: a.width / em, over: (b.top - a.top) / em };
}"""


@pytest.fixture
def page(open_page: Open) -> Page:
    return open_page("junior/statistics/")


@pytest.mark.parametrize("under", ["<mi>x</mi>", "<mfrac><mi>x</mi><mi>y</mi></mfrac>"])
def test_a_root_ends_with_what_is_under_it(page: Page, under: str) -> None:
    measured = page.evaluate(
        MEASURE, [f"<math><msqrt>{under}</msqrt></math>", "msqrt", "msqrt > :last-child"]
    )
    assert abs(measured["after"]) < 0.05
    assert measured["width"] < 1.6


def test_an_arrow_grows(page: Page) -> None:
    """Its box is as wide as the label in any case; what is drawn is told apart by a second arrow, which does not grow."""
    markup = "<math><mover><mo{}>→</mo><mspace width='4em'/></mover></math>"
    for_sizes = []
    for attribute in ("", " stretchy='false'"):
        page.evaluate(MEASURE, [markup.format(attribute), "mover", "mo"])
        for_sizes.append(page.locator("main > p:last-child math").screenshot())
    assert for_sizes[0] != for_sizes[1]


def test_an_accent_does_not_touch_its_letter(page: Page) -> None:
    markup = "<math><mover accent='true'><mi>X</mi><mo stretchy='false'>¯</mo></mover></math>"
    assert 0.05 < page.evaluate(MEASURE, [markup, "mover", "mi"])["over"] < 0.75
