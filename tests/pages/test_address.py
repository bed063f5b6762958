"""What is open has a name: the address, the tab, and what the browser's own share button takes."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser import LAPTOP, PHONE, Open

UNDER_HEADER = """name => {
  const top = document.getElementById(name)?.closest("details")?.getBoundingClientRect().top;
  const edge = top - document.querySelector(".site-header").getBoundingClientRect().bottom;
  return 0 <= edge && edge <= 4;
}"""
STATISTICS = "junior/statistics/"
TB = "tuberculosis-test"
NAMES = """() => [location.hash, document.title, document.querySelector("link[rel=canonical]").href, history.length]"""


def row(page: Page, name: str):
    return page.locator(f"details.qa[data-question='{name}'] > summary")


def text(page: Page, name: str) -> str:
    return page.locator(f"details.qa[data-question='{name}'] .qa-text").text_content() or ""


def test_opening_and_closing_name_what_is_open(open_page: Open, address: str) -> None:
    page = open_page(STATISTICS)
    before = page.evaluate(NAMES)
    assert before[0] == ""
    for name in (TB, "p-value"):
        row(page, name).click()
        page.wait_for_function("name => location.hash === '#' + name", arg=name)
        named = [f"#{name}", f"{text(page, name)} — ML-співбесіда", f"{address}q/{name}/"]
        assert page.evaluate(NAMES) == [*named, before[3]]
    row(page, TB).click()  # another one than the address names
    page.wait_for_timeout(150)
    assert page.evaluate(NAMES)[0] == "#p-value"
    row(page, "p-value").click()
    page.wait_for_function("() => location.hash === ''")
    assert page.evaluate(NAMES) == before
    expect(page).to_have_url(re.compile("^[^#]*$"))


def test_the_tab_is_named_on_arrival_and_by_steps(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    expect(page).to_have_title(f"{text(page, TB)} — ML-співбесіда")
    page.keyboard.press("j")
    expect(page).to_have_title(f"{text(page, 'late-computer')} — ML-співбесіда")
    page.go_back()
    expect(page).to_have_title(f"{text(page, TB)} — ML-співбесіда")


def test_an_arrival_that_is_overtaken_by_another_names_nothing(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    page.evaluate("name => addEventListener('hashchange', () => (location.hash = name), { once: true })", TB)
    page.keyboard.press("j")
    expect(page.locator("details.qa[open]")).to_have_count(2)
    page.wait_for_timeout(100)
    expect(page).to_have_title(f"{text(page, TB)} — ML-співбесіда")
    expect(page).to_have_url(re.compile(f"#{TB}$"))


def test_a_search_in_the_address_stays(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}?from=chat")
    row(page, TB).click()
    page.wait_for_function("() => location.hash")
    row(page, TB).click()
    page.wait_for_function("() => !location.hash")
    expect(page).to_have_url(re.compile(rf"{STATISTICS}\?from=chat$"))


def test_opening_all_or_printing_names_none(open_page: Open) -> None:
    page = open_page(STATISTICS)
    before = page.evaluate(NAMES)
    for act in (
        "document.querySelector('[data-all=open]').click()",
        "document.querySelector('[data-all=close]').click()",
        "dispatchEvent(new Event('beforeprint'))",
        "dispatchEvent(new Event('afterprint'))",
    ):
        page.evaluate(act)
        page.wait_for_timeout(150)
        assert page.evaluate(NAMES) == before, act
    row(page, TB).click()
    page.wait_for_function("name => location.hash === '#' + name", arg=TB)
    page.evaluate("document.querySelector('[data-all=open]').click()")
    page.wait_for_timeout(150)
    assert page.evaluate("location.hash") == f"#{TB}"


def test_what_the_browser_opens_to_show_a_find_is_named(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#:~:text=правдоподібність%20(likelihood)")
    page.wait_for_function("() => location.hash === '#bayes-theorem'")


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("way", ["fresh tab", "link", "hash", "open in its middle"])
def test_a_question_arrives_right_under_the_header(
    open_page: Open, viewport: dict[str, int], way: str
) -> None:
    page = open_page(
        STATISTICS if way == "hash" else "junior/" if way == "link" else f"{STATISTICS}#{TB}", viewport
    )
    if way == "link":
        page.locator(f'a[href$="statistics/#{TB}"]').click()
    elif way == "hash":
        page.evaluate("name => location.hash = name", TB)
    elif way == "open in its middle":
        page.evaluate("scrollBy(0, 500)")
        page.wait_for_timeout(150)
        page.evaluate(
            "() => { const link = document.createElement('a'); link.href = location.hash; document.body.append(link); link.click(); }"
        )
    page.wait_for_url(f"**/{STATISTICS}#{TB}")
    page.wait_for_function(UNDER_HEADER, arg=TB)
    page.wait_for_timeout(300)
    assert page.evaluate(UNDER_HEADER, TB), "it does not stay there"
