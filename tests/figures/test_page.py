"""The page of all figures: each with its title and the answers that use it; it is found from the home page."""

import re
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

from accessibility import violations
from answers.widgets import uses
from bank.model import Bank
from bank.widgets import WIDGETS
from browser import LAPTOP, PHONE, Open
from dom import classed
from support import ROOT, answers_of

COMMENT = re.compile(r"/\*.*?\*/", re.S)
SELECTOR = re.compile(r"[^{}]+(?=\{)")
LIST = re.compile(r",\s*(?![^()]*\))")
"""Commas between selectors, not those inside brackets."""
OWN = {name: re.compile(rf"\[data-widget=\"?{name}\"?\]") for name in WIDGETS}


def test_every_figure_is_used_and_has_its_files() -> None:
    for name in WIDGETS:
        for ending in (".js", "-model.js", ".css"):
            assert (ROOT / f"theme/assets/figures/{name}{ending}").is_file(), name


@pytest.mark.parametrize("name", WIDGETS)
def test_its_styles_reach_no_other_figure(name: str) -> None:
    css = COMMENT.sub("", (ROOT / f"theme/assets/figures/{name}.css").read_text("utf-8"))
    selectors = [text.strip() for text in SELECTOR.findall(css) if not text.strip().startswith("@")]
    assert len(selectors) > 3
    assert [text for text in selectors if not all(OWN[name].match(part) for part in LIST.split(text))] == []


def test_every_figure_teaches_somewhere(bank: Bank) -> None:
    assert set(uses(answers_of(bank).values())) == set(WIDGETS)


def test_home_leads_to_it(doms: dict[str, Element]) -> None:
    assert "figures/" in [a.get("href") for a in classed(doms[""], "rooms")[0].iter("a")]


def test_all_figures_stand_there_with_their_answers(open_page: Open) -> None:
    page = open_page("figures/", LAPTOP)
    sections = page.locator("section.figure")
    assert sections.locator("h2").all_inner_texts() == list(WIDGETS.values())
    for at, name in enumerate(WIDGETS):
        section = sections.nth(at)
        section.scroll_into_view_if_needed()
        expect(section.locator(".widget")).to_be_visible()
        links = [link.get_attribute("href") for link in section.locator("li a").all()]
        assert links == [f"../junior/statistics/#{name}-{part}" for part in ("body", "deeper")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_fits_a_phone(open_page: Open, scheme: str) -> None:
    page = open_page("figures/", PHONE, scheme)
    page.locator(".widget").first.wait_for()
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_setting_there_names_the_section(open_page: Open) -> None:
    page = open_page("figures/?w.threshold=1_2_0.5#threshold", PHONE)
    section = page.locator("section#threshold")
    section.locator(".widget").wait_for()
    section.get_by_role("slider", name="Поріг").fill("0.5")
    page.wait_for_function("() => location.search === '?w.threshold=0.5_2_0.5'")
    expect(page).to_have_url(re.compile("#threshold$"))
