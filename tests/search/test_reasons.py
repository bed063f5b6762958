"""Why a result is a result, and what is said when it may be none: the sheet with all that comes after the first results."""

import re

import pytest
from playwright.sync_api import expect
from sheet import results, search, status

from browser import PHONE, Held, Open


def test_words_that_only_answers_hold_are_found_once_they_have_come(open_page: Open) -> None:
    page = open_page()
    held = Held(page, "**/search/later.json")
    search(page, "терасах")
    expect(status(page)).to_have_text("Шукаю в усіх відповідях…")
    search(page, "дисперсія")
    expect(results(page).first).to_be_visible()
    search(page, "terasakh")
    held.release()
    expect(status(page)).not_to_have_text("Шукаю в усіх відповідях…")


def test_without_what_comes_later_the_search_goes_on_and_asks_again(open_page: Open) -> None:
    page = open_page("about/", expect="a failing request")
    page.route("**/search/later.json", lambda route: route.abort())
    search(page, "дисперсія")
    expect(results(page).first).to_be_visible()
    search(page, "случайный лес")
    expect(status(page)).not_to_contain_text("Шукаю")
    page.unroute("**/search/later.json")
    search(page, "случайный лес ")
    expect(results(page).first).to_be_visible()
    expect(status(page)).to_contain_text("Знайдено")


def test_the_line_of_a_deep_hit_is_the_sentence_that_holds_it(open_page: Open) -> None:
    page = open_page()
    search(page, "гострокутний")
    first = results(page).first
    expect(first.locator(".search-line mark").first).to_be_visible()
    expect(first.locator(".search-title mark")).to_have_count(0)
    spoken = page.evaluate(
        """async (id) => { const root = document.documentElement.dataset.base;
        const read = async (file) => (await fetch(`${root}${file}`)).json();
        const [catalogue, shown] = [await read("catalogue.json"), await read("search/shown.json")];
        return shown.spoken[catalogue.questions.findIndex(([known]) => known === id)]; }""",
        (first.get_attribute("href") or "").partition("#")[2],
    )
    assert "гострокутн" not in spoken


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("жщшцк дисперсія ", "Не знаю слова «жщшцк»."),
        ("nginx reverse proxy 502", "Можливо, близьке"),
        ("P(A|B)", "Формулу прочитано як «теорема Баєса»."),
        ("трансфомерам", "«трансфомерам» — схоже на «трансформ"),
    ],
)
def test_the_status_says_how_the_query_was_understood(open_page: Open, typed: str, said: str) -> None:
    page = open_page()
    search(page, typed)
    expect(status(page)).to_contain_text(said)


def test_while_the_index_loads_the_sheet_says_so(open_page: Open) -> None:
    page = open_page()
    held = Held(page, "**/search/index.json")
    page.locator("[data-search-open]").click()
    expect(status(page)).to_have_text("Завантажую…")
    page.wait_for_timeout(100)
    held.release()
    expect(status(page)).to_contain_text("Термін")


def test_a_page_that_opens_with_a_search_has_its_focus_in_the_field(open_page: Open) -> None:
    page = open_page("?q=дисперсія")
    expect(results(page).first).to_be_visible()
    assert page.evaluate("document.activeElement.type") == "search"


def test_on_a_phone_filters_stand_in_one_line(open_page: Open) -> None:
    page = open_page("", PHONE)
    search(page, "градієнт")
    expect(results(page).first).to_be_visible()
    tops = page.evaluate(  # in one step: later results make the buttons anew
        """() => [...document.querySelectorAll(".search-levels button, .search-filters select")]
          .map(e => Math.round(e.getBoundingClientRect().top))"""
    )
    assert len(tops) > 3
    assert max(tops) - min(tops) < 8


def test_results_keep_half_of_a_screen_at_four_times_the_size(open_page: Open) -> None:
    page = open_page("", {"width": 320, "height": 256})
    search(page, "градієнт")
    expect(results(page).first).to_be_visible()
    assert (
        page.locator("#search-list").evaluate("list => list.getBoundingClientRect().height / innerHeight")
        >= 0.5
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_empty_state_names_what_is_not_understood(open_page: Open) -> None:
    page = open_page()
    search(page, "жщшцкжщшцк ")
    expect(status(page)).to_have_text(re.compile("Нічого не знайдено. Не знаю слова «жщшцкжщшцк»"))
