"""The glossary: a thousand terms on one page, of which a browser lays out those near the window."""

import re
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

from bank.model import Bank
from browser import LAPTOP, PHONE, Open
from dom import classed, text

TABLET = {"width": 820, "height": 1180}
# Whether the last term has been laid out.
LAST = """() => document.querySelector('.glossary section:last-of-type p')
  .checkVisibility({ contentVisibilityAuto: true })"""
LAY_OUT = """() => {
  for (const entry of document.querySelectorAll(".glossary section"))
    Object.assign(entry.style, { contentVisibility: "visible", contain: "layout" });
}"""
HEIGHT = "document.documentElement.scrollHeight"
NEAR = "([id, top]) => Math.abs(document.getElementById(id).getBoundingClientRect().top - top) <= 2"
FIRST_SEEN = """() => [...document.querySelectorAll(".glossary h3")]
  .map(term => [term.id, Math.round(term.getBoundingClientRect().top)]).find(([, top]) => top > 100)"""


def test_every_term_stands_with_its_definition_and_its_questions(doms: dict[str, Element]) -> None:
    glossary = classed(doms["glossary/"], "glossary")[0]
    entries = glossary.findall("section")
    assert [block.tag for block in glossary if block.tag not in ("section", "h2")] == ["h1", "p"]
    assert len(entries) == len(list(glossary.iter("h3")))
    for entry in entries:
        assert [block.tag for block in entry][:2] == ["h3", "p"]
        assert (entry[-1].tag, entry[-1].get("class")) == ("details", "asked"), text(entry[0])


def test_the_questions_of_a_term_come_when_it_is_unfolded(open_page: Open, bank: Bank) -> None:
    page = open_page("glossary/", PHONE)
    for term in (bank.terms[0], bank.terms[-1]):
        fold = page.locator(f".glossary section:has(> #{term.id}) .asked")
        assert fold.locator("summary").text_content() == f"Запитання: {len(term.links)}"
        expect(fold.locator("a")).to_have_count(0)
        fold.locator("summary").press("Enter")  # terms that come near take their room: a click would miss
        expect(fold.locator("a")).to_have_count(len(term.links))
    fold.locator("a").last.click()
    expect(page).to_have_url(re.compile(f"#{term.links[-1].target.partition('#')[2]}$"))


def test_questions_that_do_not_load_are_asked_for_again(open_page: Open) -> None:
    page = open_page("about/", expect="a file that is lost")
    lost = True
    page.route("**/glossary/questions.json", lambda route: route.abort() if lost else route.continue_())
    with page.expect_event("requestfailed"):  # the one that nobody has asked for yet
        page.goto(page.url.replace("about/", "glossary/"))
    fold = page.locator(".asked").first
    fold.locator("summary").click()
    expect(fold).to_contain_text("Запитання не завантажилися.")
    lost = False
    fold.locator("summary").click()
    fold.locator("summary").click()
    expect(fold.locator("a").first).to_be_visible()


def test_without_scripts_there_is_no_fold_that_stays_empty(open_page: Open) -> None:
    page = open_page("glossary/", java_script_enabled=False)
    expect(page.locator(".asked").first).to_be_hidden()
    expect(page.locator("noscript a")).to_have_attribute("href", "../questions/")


@pytest.mark.parametrize("viewport", [PHONE, TABLET, LAPTOP], ids=["phone", "tablet", "laptop"])
def test_terms_far_away_keep_the_room_that_they_take(open_page: Open, viewport: dict[str, int]) -> None:
    page = open_page("glossary/", viewport)
    assert not page.evaluate(LAST)
    kept = page.evaluate(HEIGHT)
    page.emulate_media(media="print")
    page.wait_for_function(LAST)
    page.emulate_media(media="screen")
    page.evaluate(LAY_OUT)
    assert abs(kept / page.evaluate(HEIGHT) - 1) < 0.03


def test_reload_and_return_show_the_same_term_and_a_link_the_first(open_page: Open, address: str) -> None:
    page = open_page("glossary/", PHONE)
    page.evaluate(f"scrollTo(0, {HEIGHT} / 2)")
    page.wait_for_timeout(500)  # what has come near has been laid out
    before = page.evaluate(FIRST_SEEN)
    page.reload()
    page.wait_for_function(NEAR, arg=before)
    page.goto(f"{address}about/")
    page.go_back()
    page.wait_for_function(NEAR, arg=before)
    page.goto(f"{address}about/")
    page.get_by_text("Глосарій", exact=True).first.evaluate("link => link.closest('a').click()")
    page.wait_for_url("**/glossary/")
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize(
    "value", ["{", "null", '{"hash":"","read":5,"top":9}', '{"hash":"","read":"bias","top":"a"}']
)
def test_a_place_that_this_page_did_not_write_leads_nowhere(open_page: Open, value: str) -> None:
    page = open_page("glossary/")
    page.add_init_script(f"sessionStorage.setItem(`ml:place:${{location.pathname}}`, {value!r})")
    page.reload()
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 0
