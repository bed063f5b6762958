"""The search sheet: opens, finds, leads to the open answer, survives what goes wrong."""

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Open


def results(page: Page):
    return page.locator("[data-search-results] a")


def search(page: Page, text: str) -> None:
    page.keyboard.press("/")
    expect(page.locator("input[type=search]")).to_be_focused()
    page.keyboard.insert_text(text)


def test_nothing_of_it_loads_before_it_is_used(open_page: Open, address: str) -> None:
    page = open_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not [
        url for url in requests if "search_index" in url or "worker" in url or url.endswith("search.js")
    ]


def test_finds_a_question_and_opens_its_answer(view: Open) -> None:
    page = view()
    page.locator("[data-search-open]").click()
    page.keyboard.insert_text("туберкульоз")
    expect(results(page).first).to_contain_text("туберкульоз")
    page.keyboard.press("Enter")
    page.wait_for_url("**/junior/statistics/#tuberculosis-test")
    expect(page.locator('[data-question="tuberculosis-test"]')).to_have_attribute("open", "")


@pytest.mark.parametrize("key", ["/", "s", "Control+k"])
def test_keys_open_it_and_escape_closes_it(open_page: Open, key: str) -> None:
    page = open_page("junior/statistics/")
    page.keyboard.press(key)
    expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()


def test_arrows_walk_through_the_results(open_page: Open) -> None:
    page = open_page()
    search(page, "регресія")
    expect(results(page).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("input[type=search]")).to_be_focused()


@pytest.mark.parametrize(
    "text", ["", " ", "zzzzqqqq", "<img src=x onerror=alert(1)>", "^~*:+-", "a" * 10000, "\u0000🙂"]
)
def test_odd_queries_do_no_harm(open_page: Open, text: str) -> None:
    page = open_page()
    search(page, text)
    page.wait_for_timeout(300)
    expect(page.locator(".search-status")).not_to_be_empty()
    assert page.locator("dialog.search img, dialog.search script").count() == 0


def test_an_index_that_cannot_be_fetched_is_said(open_page: Open) -> None:
    page = open_page("about/", expect="failed request")
    page.route("**/search_index.json", lambda route: route.abort())
    search(page, "баєс")
    expect(page.locator(".search-status")).to_contain_text("Пошук не завантажився")
