"""Figures on the page: dark where the page is, whatever the system says; light on paper; readable in both; labels in their places."""

import io
import re
from collections.abc import Iterable
from itertools import product

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from bank.palette import (
    ASH,
    BLUE,
    GREEN,
    GREY,
    GRID,
    INK,
    MIDDLE,
    ORANGE,
    PALETTE,
    PAPER,
    STRONG,
    VIOLET,
    WASHES,
)
from bank.rules.drawings import PHONE as SHOWN
from browser import LAPTOP, PHONE, Open
from pixels import contrast, ground_and_ink, luminance
from support import ROOT

ROC = "junior/machine-learning/#roc-auc"
DARK, LIGHT = 0.03, 0.9
FIGURES = sorted((ROOT / "docs/assets/figures").glob("*.svg"))


def shown(page: Page) -> Image.Image:
    """The figure of the open answer as it is painted, without its frame."""
    image = page.locator("details[open] figure img").first
    image.scroll_into_view_if_needed()
    image.evaluate("image => image.decode()")
    picture = Image.open(io.BytesIO(image.screenshot())).convert("RGB")
    return picture.crop((12, 12, picture.width - 12, picture.height - 12))


@pytest.mark.parametrize(
    ("system", "chosen", "dark"),
    [
        ("light", None, False),
        ("dark", None, True),
        ("light", "dark", True),
        ("dark", "light", False),
        ("dark", "dark", True),
    ],
)
def test_figures_follow_the_scheme_of_the_page(open_page: Open, system: str, chosen: str, dark: bool) -> None:
    page = open_page("about/", LAPTOP, system)
    if chosen:
        page.evaluate("chosen => localStorage.setItem('scheme', chosen)", chosen)
    page.goto(page.url.replace("about/", ROC))
    ground, ink = ground_and_ink(shown(page))
    assert luminance(ground) < DARK if dark else luminance(ground) > LIGHT
    assert contrast(ground, ink) > 7
    page_ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert contrast(ground, tuple(map(int, re.findall(r"\d+", page_ground)))) < 1.15


def test_the_switch_turns_figures_over_at_once(open_page: Open) -> None:
    page = open_page(ROC, LAPTOP, "dark")
    assert luminance(ground_and_ink(shown(page))[0]) < DARK
    page.locator(".scheme-button").click()
    assert luminance(ground_and_ink(shown(page))[0]) > LIGHT


@pytest.mark.parametrize("chosen", ["dark", "auto"])
def test_figures_are_light_on_paper(open_page: Open, chosen: str) -> None:
    page = open_page(ROC, LAPTOP, "dark")
    if chosen == "dark":
        page.evaluate("document.documentElement.dataset.scheme = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")
    assert luminance(ground_and_ink(shown(page))[0]) > LIGHT


def test_photographs_are_not_turned_over(open_page: Open) -> None:
    page = open_page(ROC, LAPTOP, "dark")
    page.evaluate(
        "document.querySelector('details[open] figure img').src = '../../assets/icons/touch-180.png'"
    )
    filters = page.locator("details[open] figure img").first.evaluate(
        "image => getComputedStyle(image).filter"
    )
    assert filters == "brightness(0.88)"


def turned(page: Page, colours: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The colours as a page shows them in a figure."""
    names = sorted(colours)
    cells = "".join(f'<rect x="{40 * n}" width="40" height="40" fill="{c}"/>' for n, c in enumerate(names))
    size = f'width="{40 * len(names)}" height="40" viewBox="0 0 {40 * len(names)} 40"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-size="16">{cells}</svg>'
    page.route("**/swatches.svg", lambda route: Route.fulfill(route, body=svg, content_type="image/svg+xml"))
    image = page.locator("details[open] figure img").first
    image.evaluate(
        "(image, [width]) => { image.width = width; image.height = 40; image.src = 'swatches.svg'; image.style.cssText ="
        " 'padding: 0; border: 0; max-width: none; width: ' + width + 'px' }",
        [40 * len(names)],
    )
    image.evaluate("image => image.decode()")
    picture = Image.open(io.BytesIO(image.screenshot())).convert("RGB")
    return {name: picture.getpixel((40 * n + 20, 20)) for n, name in enumerate(names)}


PAIRS = [
    *product(STRONG, [PAPER]),
    *product([INK, GREY, BLUE, VIOLET], [wash for wash in WASHES if wash != ASH]),
    *product([INK], [ASH, *[middle for middle in MIDDLE if middle != GRID]]),
]
"""Text and what it may stand on."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_of_figures_can_be_read_on_its_ground(open_page: Open, scheme: str) -> None:
    colours = turned(open_page(ROC, LAPTOP, scheme), PALETTE)
    faint = {
        (text, ground): round(contrast(colours[text], colours[ground]), 2)
        for text, ground in PAIRS
        if contrast(colours[text], colours[ground]) < 4.5
    }
    assert faint == {}


def test_hues_stay_in_the_dark(open_page: Open) -> None:
    colours = turned(open_page(ROC, LAPTOP, "dark"), (BLUE, ORANGE, GREEN))
    strongest = [max(range(3), key=lambda part: colours[name][part]) for name in (ORANGE, GREEN, BLUE)]
    assert strongest == [0, 1, 2]


def test_a_phone_gives_figures_the_room_that_the_rule_of_labels_counts_with(open_page: Open) -> None:
    page = open_page(ROC, PHONE)
    inner = page.locator("details[open] figure img").first.evaluate(
        "image => image.getBoundingClientRect().width - 2 * (parseFloat(getComputedStyle(image).paddingLeft) + 1)"
    )
    assert SHOWN - 1 <= inner <= SHOWN + 4


FAULTS = """([svg, width, family]) => {
  const box = document.querySelector("div");
  box.innerHTML = svg;
  const root = box.firstElementChild;
  root.setAttribute("font-family", family);
  root.setAttribute("width", width);
  root.removeAttribute("height");
  const frame = root.getBoundingClientRect();
  const texts = [...root.querySelectorAll("text")].map((text) => {
    const box = text.getBoundingClientRect();
    const empty = box.width > box.height ? box.height * 0.2 : 0;
    return { words: text.textContent.trim(), left: box.left, right: box.right, top: box.top + empty, bottom: box.bottom - empty };
  });
  const faults = texts
    .filter((box) => box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 2 || box.top < frame.top - 2)
    .map((box) => `outside: ${box.words}`);
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 1) faults.push(`over each other: ${one.words} | ${other.words}`);
    }
  });
  return faults;
}"""


@pytest.mark.parametrize("family", ["sans-serif", "DejaVu Sans, Verdana, sans-serif"], ids=["narrow", "wide"])
def test_labels_stand_in_their_figure_and_not_over_each_other(chromium: Browser, family: str) -> None:
    page = chromium.new_page(viewport=PHONE)
    page.set_content("<!doctype html><div></div>")
    faults = {path.stem: page.evaluate(FAULTS, [path.read_text("utf-8"), SHOWN, family]) for path in FIGURES}
    page.close()
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("question", "experiment"),
    [("central-limit-theorem", "Середнє"), ("confidence-interval", "Інтервали"), ("p-value", "p-значення")],
)
def test_repeated_sampling_begins_with_the_experiment_of_its_picture(
    open_page: Open, question: str, experiment: str
) -> None:
    page = open_page(f"junior/statistics/#{question}")
    page.evaluate("document.querySelectorAll('details[open] details').forEach(fold => { fold.open = true })")
    figure = page.locator("details[open] figure[data-widget=sampling]")
    figure.scroll_into_view_if_needed()
    expect(figure.get_by_role("button", name=experiment)).to_have_attribute("aria-pressed", "true")
