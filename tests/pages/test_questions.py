"""Opening, closing, stepping, copying: what a reader does with a question."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser import PHONE, Open

STATISTICS = "junior/statistics/"
TB = "tuberculosis-test"


def question(page: Page, name: str):
    return page.locator(f'details.qa[data-question="{name}"]')


BELOW_HEADER = """name => {
  const box = document.getElementById(name).getBoundingClientRect();
  const header = document.querySelector(".site-header").getBoundingClientRect();
  return box.top >= header.bottom - 1 && box.bottom <= innerHeight;
}"""
"""Whether the question is in view and not under the header."""


def arrived(page: Page, name: str) -> None:
    expect(question(page, name)).to_have_attribute("open", "")
    page.wait_for_function("name => location.hash === '#' + name", arg=name)
    page.wait_for_function(BELOW_HEADER, arg=name)
    page.wait_for_timeout(150)
    assert page.evaluate(BELOW_HEADER, name), "it does not stay there"


def test_closed_by_default_and_opens_by_mouse_enter_and_space(view: Open) -> None:
    page = view(STATISTICS)
    assert page.locator("details.qa[open]").count() == 0
    first = question(page, "bayes-theorem")
    answer = first.locator(".qa-answer")
    expect(answer).to_be_hidden()
    first.locator("> summary").click()
    expect(answer).to_be_visible()
    expect(first.locator(".qa-spoken")).to_contain_text("Коротко")
    first.locator("> summary").press("Enter")
    expect(answer).to_be_hidden()
    first.locator("> summary").press("Space")
    expect(answer).to_be_visible()


def test_open_all_and_close_all(view: Open) -> None:
    page = view(STATISTICS)
    count = page.locator("details.qa").count()
    page.get_by_role("button", name="Розгорнути все").click()
    assert page.locator("details.qa[open]").count() == count
    page.get_by_role("button", name="Згорнути все", exact=True).click()
    assert page.locator("details.qa[open]").count() == 0


def test_copy_link_gives_the_short_address_and_says_so(view: Open, address: str) -> None:
    page = view(f"{STATISTICS}#{TB}", permissions=["clipboard-read", "clipboard-write"])
    question(page, TB).get_by_role("button", name="Скопіювати посилання").click()
    expect(page.locator(".announce")).to_have_text("Посилання скопійовано")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}q/{TB}/"


def test_previous_and_next_by_link_and_by_key(view: Open) -> None:
    page = view(f"{STATISTICS}#{TB}")
    question(page, TB).get_by_role("link", name="Наступне").click()
    arrived(page, "late-computer")
    page.keyboard.press("k")
    arrived(page, TB)
    page.keyboard.press("j")
    arrived(page, "late-computer")
    page.keyboard.press("Tab")
    page.keyboard.press("j")
    arrived(page, "p-value")


def test_keys_do_nothing_at_the_ends_nor_in_a_field(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#bayes-theorem")
    page.keyboard.press("k")
    arrived(page, "bayes-theorem")
    page.keyboard.press("/")
    expect(page.locator("input[type=search]")).to_be_focused()
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile("#bayes-theorem$"))


def test_fresh_tab(view: Open) -> None:
    arrived(view(f"{STATISTICS}#{TB}"), TB)


def test_link_from_another_page_and_back_and_forward(view: Open) -> None:
    page = view("junior/")
    page.locator(f'a[href$="statistics/#{TB}"]').click()
    arrived(page, TB)
    page.go_back()
    page.wait_for_url(re.compile(r"/junior/$"))
    page.go_forward()
    arrived(page, TB)


def test_link_within_the_page_and_back_and_forward(view: Open) -> None:
    page = view(f"{STATISTICS}#{TB}")
    question(page, TB).locator(".qa-see a[href='#bayes-theorem']").click()
    arrived(page, "bayes-theorem")
    page.go_back()
    arrived(page, TB)
    page.go_forward()
    arrived(page, "bayes-theorem")


def test_a_second_click_on_the_same_link_opens_again(open_page: Open) -> None:
    page = open_page(STATISTICS)
    link = page.locator(f'main > p a[href="#{TB}"]')
    link.click()
    arrived(page, TB)
    question(page, TB).locator("> summary").click()  # the address names the page again
    link.click()
    arrived(page, TB)
    page.locator("[data-all=close]").click()  # the address names the question still
    link.click()
    arrived(page, TB)
    expect(question(page, TB).locator("> summary")).to_be_focused()


def test_a_second_click_on_the_way_up_goes_up(open_page: Open) -> None:
    page = open_page(STATISTICS)
    for _ in range(2):
        page.evaluate("scrollTo(0, 2500)")
        page.evaluate("document.querySelector('.up a').click()")
        page.wait_for_function("() => scrollY < 200")


def test_table_of_contents(open_page: Open) -> None:
    page = open_page(STATISTICS)
    page.locator(f'.toc a[href="#{TB}"]').click()
    arrived(page, TB)


def test_short_address_lands_on_the_open_answer(view: Open) -> None:
    page = view(f"q/{TB}/")
    page.wait_for_url(re.compile(f"/junior/statistics/#{TB}$"))
    arrived(page, TB)


def test_short_address_works_without_scripts(open_page: Open) -> None:
    page = open_page(f"q/{TB}/", PHONE, java_script_enabled=False)
    page.wait_for_url(re.compile(f"/junior/statistics/#{TB}$"))
    assert page.locator(f"#{TB}").is_visible()


def test_fragment_that_lives_on_another_page_is_followed(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#canny-and-sobel")
    page.wait_for_url(re.compile("/junior/computer-vision/#canny-and-sobel$"))
    arrived(page, "canny-and-sobel")


@pytest.mark.parametrize("tail", [".", "%29,", "…"])
def test_a_fragment_with_what_a_messenger_took_along_finds_its_question(open_page: Open, tail: str) -> None:
    page = open_page(f"{STATISTICS}#{TB}{tail}")
    arrived(page, TB)
    page.keyboard.press("j")
    arrived(page, "late-computer")


def test_a_fragment_with_a_tail_is_followed_to_another_page(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#canny-and-sobel).")
    page.wait_for_url(re.compile("/junior/computer-vision/#canny-and-sobel$"))
    arrived(page, "canny-and-sobel")


def test_a_fragment_with_a_tail_is_open_before_its_script_comes(open_page: Open) -> None:
    page = open_page(STATISTICS)
    page.route("**/questions.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{page.url}?again#{TB}).")
    expect(question(page, TB)).to_have_attribute("open", "")


def test_odd_fragments_are_survived(open_page: Open) -> None:
    for fragment in ("#%E0%A4%A", "#'\"><script>", "#content", "#A_B", "#"):
        page = open_page(STATISTICS + fragment)
        assert page.locator("details.qa[open]").count() == 0


def test_find_in_page_reaches_closed_answers(open_page: Open) -> None:
    # A text fragment takes the same way through the browser as its find-in-page, which no script can drive.
    page = open_page(f"{STATISTICS}#:~:text=правдоподібність%20(likelihood)")
    expect(question(page, "bayes-theorem")).to_have_attribute("open", "")


def test_without_scripts_questions_still_toggle(open_page: Open) -> None:
    page = open_page(STATISTICS, PHONE, java_script_enabled=False)
    first = question(page, "bayes-theorem")
    expect(first.locator(".qa-answer")).to_be_hidden()
    first.locator("> summary").click()
    expect(first.locator(".qa-answer")).to_be_visible()
    for control in (".qa-all", ".qa-copy", ".search-button", ".scheme-button"):
        assert not page.locator(control).first.is_visible(), control


def test_print_opens_every_answer_and_hides_the_frame(open_page: Open) -> None:
    page = open_page(STATISTICS)
    page.emulate_media(media="print")
    count = page.locator("details.qa").count()
    assert page.locator("details.qa:not([open]) .qa-spoken:visible").count() == count
    for chrome in (".site-header", ".site-nav", ".toc", ".qa-tools", ".qa-all", ".site-footer"):
        assert not page.locator(chrome).first.is_visible(), chrome
    page.set_viewport_size({"width": 680, "height": 900})  # a sheet of A4 in px
    cut = page.evaluate(
        "[...document.querySelectorAll('.formula, pre')].filter(e => e.scrollWidth > document.documentElement.clientWidth).map(e => e.textContent)"
    )
    assert cut == []
