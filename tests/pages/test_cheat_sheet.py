"""The cheat sheet: every question with its spoken answer, and the paper that comes of it."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import paths
from bank.model import LEVELS, Bank

ENTRY = re.compile(r'<div class="sheet-entry"><p class="sheet-question"><a href="([^"]+)">')
SHEETS = ("", *LEVELS)


@pytest.mark.parametrize("level", SHEETS)
def test_it_has_every_question_of_its_level_once(pages: dict[str, str], bank: Bank, level: str) -> None:
    found = ENTRY.findall(pages[paths.file(paths.cheat_sheet(level))])
    topics = bank.by_level[level] if level else bank.topics
    up = "../../" if level else "../"
    assert found == [f"{up}{paths.question(topic.key, q.id)}" for topic in topics for q in topic.questions]


def test_its_address_stands_beside_the_books(site: Path) -> None:
    for level in SHEETS:
        for path in (paths.cheat_sheet(level), paths.book(level), paths.deck(level)):
            assert (site / paths.file(path)).is_file(), path


def opened(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    page.evaluate("document.fonts.ready")


@pytest.mark.parametrize("path", ["cheatsheet/junior/", "junior/statistics/"])
def test_the_button_prints(page: Page, address: str, path: str) -> None:
    page.add_init_script("window.print = () => (window.printed = (window.printed ?? 0) + 1)")
    opened(page, address, path)
    page.get_by_role("button", name="Друкувати").click()
    assert page.evaluate("window.printed") == 1
    assert page.locator("details.qa[open]").count() == 0


def test_it_stands_in_two_columns_on_a_wide_screen_and_in_one_on_a_phone(page: Page, address: str) -> None:
    for width, columns in ((1280, 2), (320, 1)):
        page.set_viewport_size({"width": width, "height": 700})
        opened(page, address, "cheatsheet/junior/")
        lefts = page.evaluate(
            "new Set([...document.querySelectorAll('.sheet-entry')].map((e) => Math.round(e.getBoundingClientRect().left))).size"
        )
        assert lefts == columns
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_its_paper_has_numbered_pages_and_no_tools(page: Page, address: str, paper: str) -> None:
    opened(page, address, "cheatsheet/hr/")
    content = page.pdf(format=paper)
    assert re.search(rb"/Type\s*/Pages[^>]*/Count\s+[12]\b", content)
    page.emulate_media(media="print")
    shown: Any = page.evaluate(
        """() => {
          const style = (selector) => getComputedStyle(document.querySelector(selector));
          const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
          const paper = rules.find((rule) => rule instanceof CSSPageRule);
          return [style(".sheet-entry").breakInside, style(".sheet-columns").columnCount, style(".sheet-tools").display,
                  /counter\\(page\\)/.test(paper.cssText)];
        }"""
    )
    assert shown == ["avoid", "2", "none", True]
