"""What the font of formulas must be for Chromium: roots no wider than what is under them, arrows that grow."""

from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Page

from browser import Open

MEASURE = """async ([markup, outer, inner]) => {
  await document.fonts.load('1em "STIX Two Math"');
  const box = document.createElement("p");
  box.innerHTML = markup;
  document.querySelector("main").append(box);
  const em = parseFloat(getComputedStyle(box.querySelector("math")).fontSize);
  const [a, b] = [outer, inner].map(name => box.querySelector(name).getBoundingClientRect());
  return { after: (a.right - b.right) / em, width: a.width / em, below: (b.top - a.bottom) / em };
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


def test_an_accent_does_not_touch_its_letter(page: Page) -> None:
    markup = "<math><mover accent='true'><mi>X</mi><mo stretchy='false'>¯</mo></mover></math>"
    assert 0.03 < page.evaluate(MEASURE, [markup, "mo", "mi"])["below"] < 0.2


def test_the_parts_of_what_grows_overlap_where_they_are_joined(site: Path) -> None:
    """Chromium grows nothing whose neighbours have less of a connector than the font asks for."""
    variants = TTFont(site / "assets/fonts/stix-two-math.woff2")["MATH"].table.MathVariants
    for construction in (*variants.VertGlyphConstruction, *variants.HorizGlyphConstruction):
        parts = construction.GlyphAssembly.PartRecords if construction.GlyphAssembly else []
        for part, following in pairwise(parts):
            overlap = min(part.EndConnectorLength, following.StartConnectorLength)
            assert overlap >= variants.MinConnectorOverlap, (part.glyph, following.glyph)
