"""Filters by level and topic: what each would leave, whatever the other says."""

import re

from playwright.sync_api import Page, expect
from sheet import complete, results, search, status

from browser import Held, Open


def levels(page: Page) -> dict[str, int]:
    return {
        name: int(count)
        for name, count in (text.split() for text in page.locator(".search-levels button").all_inner_texts())
    }


def topics(page: Page) -> dict[str, int]:
    texts = page.get_by_label("Тема").locator("option").all_inner_texts()
    return {text.rpartition(" (")[0]: int(re.findall(r"\((\d+)\)$", text)[0]) for text in texts}


def test_counts_of_one_filter_heed_the_other(open_page: Open) -> None:
    page = open_page()
    search(page, "градієнт")
    complete(page)
    all_levels, all_topics = levels(page), topics(page)
    assert all_levels["Усі"] == all_topics["Усі теми"] == sum(all_levels.values()) - all_levels["Усі"]
    page.get_by_role("button", name="Middle").click()
    expect(status(page)).to_have_text(f"Знайдено: {all_levels['Middle']}")
    assert levels(page) == all_levels
    within = topics(page)
    assert within["Усі теми"] == all_levels["Middle"] == sum(within.values()) - within["Усі теми"]
    assert within != all_topics
    topic = next(name for name, count in list(within.items())[1:] if count < all_topics[name])
    page.get_by_label("Тема").select_option(label=f"{topic} ({within[topic]})")
    expect(status(page)).to_have_text(f"Знайдено: {within[topic]}")
    assert topics(page) == within
    assert levels(page)["Усі"] == all_topics[topic]
    assert levels(page)["Middle"] == within[topic]


def test_filters_outlive_the_next_search_and_can_be_taken_off(open_page: Open) -> None:
    page = open_page("?q=туберкульоз&level=hr&topic=statistics")
    expect(status(page)).to_have_text("З такими фільтрами нічого немає.")
    complete(page)
    search(page, "градієнт")
    expect(page.locator('.search-levels [aria-pressed="true"]')).to_have_text(re.compile("^HR"))
    expect(page.get_by_label("Тема")).to_have_value("statistics")
    page.get_by_role("button", name="Шукати без фільтрів").click()
    expect(results(page).first).to_be_visible()
    expect(page.locator('.search-levels [aria-pressed="true"]')).to_have_text(re.compile("^Усі"))
    expect(page.get_by_label("Тема")).to_have_value("")
    expect(page).to_have_url(re.compile(r"\?q=[^&]+$"))


def test_a_filter_keeps_the_focus_when_later_results_make_it_anew(open_page: Open) -> None:
    page = open_page()
    held = Held(page, "**/search/later.json")
    search(page, "градієнт")
    middle = page.get_by_role("button", name="Middle")
    middle.focus()
    middle.evaluate("button => { button.dataset.old = 1 }")
    held.release()
    page.wait_for_function("() => !document.querySelector('.search-levels [data-level=middle][data-old]')")
    expect(middle).to_be_focused()
    middle.press("Enter")
    expect(page.locator('.search-levels [aria-pressed="true"]')).to_be_focused()
