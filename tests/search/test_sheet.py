"""The search sheet as a reader uses it: finds, filters, leads to the open answer, can be sent to a friend."""

import re

import pytest
from playwright.sync_api import expect
from sheet import FIELD, complete, results, search, status

from accessibility import violations
from browser import PHONE, Held, Open

WATCH_SHIFTS = """() => {
  window.shifts = [];
  const note = list => shifts.push(...list.getEntries().map(entry => entry.value));
  window.observer = new PerformanceObserver(note);
  observer.observe({ type: "layout-shift" });
}"""
"""From here on, whatever moves counts: also what would be forgiven for following a key."""
SHIFTED = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
  shifts.push(...observer.takeRecords().map(entry => entry.value));
  done(shifts.reduce((sum, value) => sum + value, 0));
}, 100)))"""


def test_nothing_of_it_loads_before_it_is_used(open_page: Open) -> None:
    page = open_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.reload()
    page.wait_for_timeout(500)  # longer than anything that waits for the browser to be idle
    assert [url for url in requests if "/search/" in url and not url.endswith("/open.js")] == []
    page.locator("[data-search-open]").click()
    expect(status(page)).to_contain_text("Термін")
    assert len([url for url in requests if url.endswith("index.json")]) == 1
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("svm")
    expect(results(page).first).to_be_visible()
    assert len([url for url in requests if url.endswith("index.json")]) == 1


def test_finds_a_question_and_opens_its_answer(view: Open) -> None:
    page = view()
    search(page, "туберкульозом")
    expect(results(page).first).to_contain_text("туберкульоз")
    page.keyboard.press("Enter")
    page.wait_for_url("**/junior/statistics/#tuberculosis-test")
    expect(page.locator('[data-question="tuberculosis-test"]')).to_have_attribute("open", "")


def test_the_sheet_looks_and_reads_right(view: Open) -> None:
    page = view("about/")  # the sheet is the same over every page, and axe reads the page under it too
    for text in ("", "градієнтним спуском", "htuekzhbpfwsz", "жщшцк"):
        search(page, text)
        page.wait_for_timeout(300)
        assert violations(page, "dialog.search") == [], text
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_moves_when_lines_of_answers_come_late(open_page: Open) -> None:
    page = open_page("junior/statistics/", PHONE)
    held = Held(page, "**/search/shown.json")
    page.keyboard.press("/")
    page.keyboard.type("gradient descent")
    lines = results(page).first.locator(".search-line")
    expect(results(page).nth(2)).to_be_visible()
    page.wait_for_timeout(400)  # the sheet itself has come, and what was typed last is found
    assert lines.text_content() == ""
    page.evaluate(WATCH_SHIFTS)
    held.release()
    expect(lines).not_to_be_empty()
    expect(page.locator("a.search-term")).to_contain_text("Градієнтний спуск")
    assert page.evaluate(SHIFTED) < 0.02


def test_on_a_phone_it_fills_the_screen(open_page: Open) -> None:
    page = open_page("", PHONE)
    search(page, "мережа")
    complete(page)
    expect(results(page).first).to_be_visible()
    assert page.locator("dialog.search").bounding_box() == {"x": 0, "y": 0, **PHONE}
    small = page.eval_on_selector_all(
        "[data-search-results] a, .search-filters button, .search-filters select, .search-field button",
        "all => all.map(e => e.getBoundingClientRect().height).filter(height => height < 36)",
    )
    assert small == []


def test_a_result_shows_question_place_and_a_line_of_the_answer(open_page: Open) -> None:
    page = open_page()
    search(page, "матриць невідповідностей")
    complete(page)
    first = results(page).first
    expect(first.locator(".search-title")).to_contain_text("матриц")
    expect(first.locator(".search-place")).to_have_text(re.compile(r"^(HR|Junior|Middle|Senior) · .+"))
    expect(first.locator(".search-line")).not_to_be_empty()
    marks = first.locator(".search-title mark").all_inner_texts()
    assert any(mark.lower().startswith("матриц") for mark in marks)
    assert re.fullmatch(r".*/[a-z]+/[a-z-]+/#[a-z0-9-]+", first.get_attribute("href") or "")


@pytest.mark.parametrize("text", ["overfitting", "оверфіт", "перенавчанню"])
def test_words_are_marked_in_whatever_form_and_language_they_stand(open_page: Open, text: str) -> None:
    page = open_page()
    search(page, text)
    complete(page)
    marks = {mark.lower() for mark in page.locator(".search-title mark").all_inner_texts()}
    assert {"overfitting", "перенавчання"} <= marks


def test_a_glossary_term_is_told_apart(open_page: Open) -> None:
    page = open_page()
    search(page, "батч норма")
    term = page.locator("a.search-term")
    expect(term).to_contain_text("Батч-нормалізація")
    expect(term).to_contain_text("Глосарій")
    assert results(page).filter(has_text="Глосарій").count() == 0
    term.click()
    page.wait_for_url("**/glossary/#batch-normalization")


def test_another_keyboard_layout_is_said(open_page: Open) -> None:
    page = open_page()
    search(page, "htuekzhbpfwsz")
    expect(status(page)).to_contain_text("Показано результати для «регуляризація»")
    expect(results(page).first).to_contain_text("егуляризаці")


def test_long_lists_go_on_when_scrolled(open_page: Open) -> None:
    page = open_page()
    search(page, "регресія")
    expect(results(page)).to_have_count(10)
    complete(page)
    found = int(re.sub(r"\D", "", status(page).inner_text()))
    for _ in range(found // 10 + 2):
        page.locator("#search-list").evaluate("list => list.scrollTo(0, list.scrollHeight)")
        page.wait_for_timeout(80)
    expect(results(page)).to_have_count(found)
    ids = page.locator("[role=option]").evaluate_all("all => all.map(option => option.id)")
    assert len(set(ids)) == len(ids)


def test_filters_by_level_and_topic_have_counts(open_page: Open) -> None:
    page = open_page()
    search(page, "градієнт")
    levels = page.locator(".search-levels button")
    complete(page)
    counts = {name: int(count) for name, count in (text.split() for text in levels.all_inner_texts())}
    assert counts.pop("Усі") == sum(counts.values())
    middle = page.get_by_role("button", name="Middle")
    middle.click()
    expect(page.get_by_role("button", name="Middle")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Middle")).to_be_focused()
    expect(status(page)).to_have_text(f"Знайдено: {counts['Middle']}")
    assert set(page.locator(".search-place").all_inner_texts()) <= {
        text
        for text in page.locator(".search-place").all_inner_texts()
        if text.startswith(("Middle", "Глосарій"))
    }
    topic = page.get_by_label("Тема")
    name = topic.locator("option").nth(1).inner_text()
    topic.select_option(index=1)
    expect(status(page)).to_have_text(f"Знайдено: {re.findall('[0-9]+', name)[-1]}")
    expect(page).to_have_url(re.compile(r"level=middle.*topic=|topic=.*level=middle"))


def test_filters_that_leave_nothing_can_be_taken_off(open_page: Open) -> None:
    page = open_page("?q=туберкульоз&level=hr")
    expect(status(page)).to_have_text("З такими фільтрами нічого немає.")
    page.get_by_role("button", name="Шукати без фільтрів").click()
    expect(results(page).first).to_contain_text("туберкульоз")


def test_a_search_can_be_sent_and_back_returns_to_it(open_page: Open, address: str) -> None:
    page = open_page("middle/nlp/")
    search(page, "увага в трансформері")
    expect(page).to_have_url(re.compile(r"/middle/nlp/\?q=[^&]+$"))
    complete(page)
    shared = page.url
    before = results(page).evaluate_all("all => all.map(link => link.href)")
    results(page).first.click()
    page.wait_for_url(re.compile(r"/#[a-z0-9-]+$"))
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("увага в трансформері")
    expect(results(page).first).to_be_visible()
    friend = open_page(shared.removeprefix(address))
    expect(friend.locator(FIELD)).to_have_value("увага в трансформері")
    complete(friend)
    assert results(friend).evaluate_all("all => all.map(link => link.href)") == before
    friend.locator(".search-field button").click()
    expect(friend.locator("dialog.search")).to_be_hidden()
    expect(friend).to_have_url(re.compile(r"/middle/nlp/$"))


@pytest.mark.parametrize(
    "state", ["?q=", "?q=%FF%FE", "?q=gil&level=boss&topic=%00", "?q=<img src=x>&level=__proto__", "?q&level"]
)
def test_a_broken_address_is_no_trouble(open_page: Open, state: str) -> None:
    page = open_page(state)
    expect(status(page)).not_to_be_empty()
    assert page.locator("dialog.search img").count() == 0
