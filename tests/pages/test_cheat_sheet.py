"""The cheat sheet: every question with its spoken answer, and the paper that comes of it."""

import re
from pathlib import Path

import pytest

import paths
from accessibility import violations
from bank.model import LEVELS, Bank
from browser import Open

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


@pytest.mark.parametrize("path", ["cheatsheet/junior/", "junior/statistics/"])
def test_the_button_prints(open_page: Open, path: str) -> None:
    page = open_page(path)
    page.evaluate("() => { window.print = () => (window.printed = (window.printed ?? 0) + 1); }")
    page.get_by_role("button", name="Друкувати").click()
    assert page.evaluate("window.printed") == 1
    assert page.locator("details.qa[open]").count() == 0


def test_without_scripts_there_is_no_button_that_does_nothing(open_page: Open) -> None:
    page = open_page("cheatsheet/junior/", java_script_enabled=False)
    assert page.get_by_role("button", name="Друкувати").count() == 0
    assert page.get_by_role("link", name="Middle").first.is_visible()


def test_it_looks_right_to_axe(view: Open) -> None:
    assert violations(view("cheatsheet/junior/")) == []


@pytest.mark.parametrize(("width", "columns"), [(1280, 2), (320, 1)])
def test_it_stands_in_two_columns_where_there_is_room(open_page: Open, width: int, columns: int) -> None:
    page = open_page("cheatsheet/junior/", {"width": width, "height": 700})
    lefts = page.evaluate(
        "new Set([...document.querySelectorAll('.sheet-entry')].map((e) => Math.round(e.getBoundingClientRect().left))).size"
    )
    assert lefts == columns
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_its_paper_has_numbered_pages_and_no_tools(open_page: Open, paper: str) -> None:
    page = open_page("cheatsheet/hr/")
    assert re.search(rb"/Type\s*/Pages[^>]*/Count\s+[12]\b", page.pdf(format=paper))
    page.emulate_media(media="print")
    shown = page.evaluate(
        """() => {
          const style = (selector) => getComputedStyle(document.querySelector(selector));
          const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
          const paper = rules.find((rule) => rule instanceof CSSPageRule);
          return [style(".sheet-entry").breakInside, style(".sheet-columns").columnCount, style(".sheet-tools").display,
                  /counter\\(page\\)/.test(paper.cssText)];
        }"""
    )
    assert shown == ["avoid", "2", "none", True]
