"""Terms in an open answer: marked once, quietly, and explained where they stand."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, expect

import paths
from accessibility import violations
from bank.model import Bank
from browser import PHONE, Open

PAGE = "junior/machine-learning/"
ANSWER = "overfitting"
TERM = "cross-validation"
PASSED = "a a, button, code, pre, kbd, math, h2, thead, summary, figcaption, .qa-see, .qa-sources"


def opened(
    open_page: Open, viewport: dict[str, int] = PHONE, answer: str = ANSWER, **options: object
) -> Page:
    page = open_page(f"{PAGE}#{answer}", viewport, **options)
    expect(page.locator(".term").first).to_be_attached()
    return page


def term(page: Page, name: str = TERM) -> object:
    return page.locator(f"details.qa[open] .term[data-term={name}]")


def test_every_mention_of_the_build_is_marked_once_and_where_it_may_be(open_page: Open, site: Path) -> None:
    page = opened(open_page)
    page.locator("[data-all=open]").click()
    places = json.loads((site / PAGE / "terms.json").read_text("utf-8"))
    assert len(places) > 40
    page.wait_for_function(
        "wanted => document.querySelectorAll('.term').length >= wanted",
        arg=sum(map(len, places.values())) - 5,
    )
    marked = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("details.qa")].map((question) =>
          [question.dataset.question, [...question.querySelectorAll(".term")].map((term) => [term.dataset.term, term.textContent])]))"""
    )
    wanted = {
        question: sorted([name, words] for name, words, _ in mentions)
        for question, mentions in places.items()
    }
    assert {question: sorted(terms) for question, terms in marked.items() if terms} == wanted
    assert page.locator(f".term:is({PASSED}, :is({PASSED}) *)").count() == 0


def test_nothing_comes_before_it_is_used(open_page: Open) -> None:
    page = open_page(PAGE)
    asked: list[str] = []

    def remember(request: Request) -> None:
        asked.append(urlsplit(request.url).path.rpartition("/")[2])

    page.on("request", remember)
    page.wait_for_timeout(300)
    assert not {"terms.js", "terms.json"} & set(asked)
    page.locator(f"details.qa[data-question='{ANSWER}'] > summary").click()
    expect(page.locator(".term").first).to_be_attached()
    first = page.locator(".term").first
    meanings = f"{first.get_attribute('data-term')[0]}.json"
    assert meanings not in asked
    first.click()
    expect(page.locator(".term-card")).to_be_visible()
    assert asked.count(meanings) == 1


def test_marks_move_nothing(open_page: Open) -> None:
    page = open_page(PAGE, PHONE)
    page.route("**/terms.json", lambda route: (page.wait_for_timeout(700), route.continue_()))
    page.locator(f"details.qa[data-question='{ANSWER}'] > summary").click()
    page.wait_for_timeout(500)
    blocks = "() => [...document.querySelectorAll('details.qa[open] :is(p, li, td)')].map((b) => b.getBoundingClientRect().height)"
    before = page.evaluate(blocks)
    expect(page.locator(".term").first).to_be_attached()
    assert page.evaluate(blocks) == before


@pytest.mark.parametrize("touch", [True, False])
def test_a_tap_or_a_click_tells_and_another_place_ends_it(
    open_page: Open, bank: Bank, *, touch: bool
) -> None:
    page = opened(open_page, has_touch=touch)
    words = term(page)
    words.tap() if touch else words.click()
    card = page.locator(".term-card")
    expect(card).to_be_visible()
    meaning = next(entry for entry in bank.terms if entry.id == TERM)
    expect(card).to_contain_text(meaning.title)
    expect(card).to_contain_text(meaning.definition[1:])
    assert card.locator("a").get_attribute("href").endswith(paths.term(TERM))
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    expect(page).to_have_url(re.compile(f"#{ANSWER}$"))
    page.locator(f"details.qa[data-question='{ANSWER}'] .qa-spoken .qa-label").click()
    expect(card).to_have_count(0)


def test_hover_tells_after_a_while_and_stays_while_the_card_is_read(open_page: Open) -> None:
    page = opened(open_page, {"width": 1280, "height": 800})
    term(page).hover()
    page.wait_for_timeout(100)
    assert page.locator(".term-card").count() == 0
    expect(page.locator(".term-card")).to_be_visible()
    page.locator(".term-card").hover()
    page.wait_for_timeout(600)
    expect(page.locator(".term-card")).to_be_visible()
    page.locator("h1").hover(force=True)
    expect(page.locator(".term-card")).to_have_count(0)


def test_the_keyboard_tells_escape_ends_and_enter_leads_to_the_glossary(open_page: Open) -> None:
    page = opened(open_page)
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.dataset.term") != TERM:
        page.keyboard.press("Tab")
    expect(page.locator(".term-card")).to_be_visible()
    expect(term(page)).to_have_attribute("aria-describedby", "term-card")
    page.keyboard.press("Escape")
    expect(page.locator(".term-card")).to_have_count(0)
    expect(page.locator(f"details.qa[data-question='{ANSWER}']")).to_have_attribute("open", "")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{paths.term(TERM)}")


def test_it_is_accessible_and_says_when_it_cannot(open_page: Open) -> None:
    page = opened(open_page)
    term(page).click()
    expect(page.locator(".term-card")).to_be_visible()
    assert violations(page) == []


def test_without_a_connection_it_says_so(open_page: Open) -> None:
    page = opened(open_page, expect="Failed to load resource")
    page.route(re.compile(r"/glossary/.\.json$"), lambda route: route.abort())
    term(page).click()
    expect(page.locator(".term-card")).to_contain_text("не завантажилося")
