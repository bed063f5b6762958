"""The search sheet as a reader uses it: opens, finds, filters, leads to the open answer, survives what goes wrong."""

import json
import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from browser.conftest import PHONE, Open

FIELD = "input[type=search]"
SHIFTS = """new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value)).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


def results(page: Page) -> Locator:
    return page.locator("[data-search-results] a")


def status(page: Page) -> Locator:
    return page.locator(".search-status")


def search(page: Page, text: str) -> None:
    """Open the sheet as a finger does and type."""
    if not page.locator(FIELD).is_visible():
        page.locator("[data-search-open]").click()
    page.locator(FIELD).fill(text)


def chosen(page: Page) -> Locator:
    return page.locator('[role=option][aria-selected="true"]')


# Finding


def test_nothing_of_it_loads_before_it_is_used(open_page: Open) -> None:
    page = open_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [url for url in requests if "/search/" in url] == []
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
    page = view("junior/statistics/")
    for text in ("", "градієнтним спуском", "htuekzhbpfwsz", "жщшцк"):
        search(page, text)
        page.wait_for_timeout(300)
        violations = Axe().run(page, context="dialog.search").response["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == [], text
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_moves_when_lines_of_answers_come_late(open_page: Open) -> None:
    page = open_page("junior/statistics/", PHONE)
    page.route("**/search/shown.json", lambda route: (page.wait_for_timeout(900), route.continue_()))
    page.keyboard.press("/")
    page.keyboard.type("gradient descent")
    expect(results(page).first.locator(".search-line")).not_to_be_empty()
    expect(page.locator("a.search-term")).to_contain_text("Градієнтний спуск")
    assert page.evaluate(SHIFTS) < 0.02


def test_on_a_phone_it_fills_the_screen(open_page: Open) -> None:
    page = open_page("", PHONE)
    search(page, "мережа")
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
    expect(results(page).first).to_be_visible()
    marks = {mark.lower() for mark in page.locator(".search-title mark").all_inner_texts()}
    assert {"overfitting", "перенавчання"} <= marks


def test_a_glossary_term_is_told_apart(open_page: Open) -> None:
    page = open_page()
    search(page, "батч норма")
    term = page.locator("a.search-term")
    expect(term).to_contain_text("Пакетна нормалізація")
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
    found = int(re.sub(r"\D", "", status(page).inner_text()))
    for _ in range(found // 10 + 2):
        page.locator("#search-list").evaluate("list => list.scrollTo(0, list.scrollHeight)")
        page.wait_for_timeout(80)
    expect(results(page)).to_have_count(found)
    ids = page.locator("[role=option]").evaluate_all("all => all.map(option => option.id)")
    assert len(set(ids)) == len(ids)


# Keys


@pytest.mark.parametrize("key", ["/", "s", "і", "Control+k"])
def test_keys_open_it_and_escape_closes_it(open_page: Open, key: str) -> None:
    page = open_page("junior/statistics/")
    if key == "і":  # the same key in the Ukrainian layout
        page.evaluate(
            "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'і', code: 'KeyS', bubbles: true }))"
        )
    else:
        page.keyboard.press(key)
    expect(page.locator("dialog.search")).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.insert_text("дисперсія")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/junior/statistics/$"))


def test_arrows_choose_while_the_field_keeps_the_focus(open_page: Open) -> None:
    page = open_page()
    search(page, "регресія")
    expect(results(page).nth(1)).to_be_visible()
    field = page.locator(FIELD)
    expect(field).to_have_attribute("role", "combobox")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.locator("[role=listbox] [role=option]")
    for place in (0, 1, 2):
        page.keyboard.press("ArrowDown")
        expect(options.nth(place)).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", options.nth(place).get_attribute("id") or "")
        expect(chosen(page)).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_count(1)  # from the field round to the end
    expect(field).to_be_focused()
    href = chosen(page).get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(href)


def test_typing_on_takes_the_choice_back(open_page: Open) -> None:
    page = open_page()
    search(page, "регрес")
    expect(results(page).nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.insert_text("ія")
    expect(chosen(page)).to_have_count(0)
    expect(page.locator(FIELD)).not_to_have_attribute("aria-activedescendant", re.compile(".*"))


def test_enter_before_anything_is_found_does_nothing(open_page: Open) -> None:
    page = open_page()
    page.route("**/search/index.json", lambda route: None)  # still on its way
    page.locator("[data-search-open]").click()
    page.keyboard.insert_text("gil")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search")).to_be_visible()


# Filters


def test_filters_by_level_and_topic_have_counts(open_page: Open) -> None:
    page = open_page()
    search(page, "градієнт")
    levels = page.locator(".search-levels button")
    expect(levels.first).to_be_visible()
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


# The address


def test_a_search_can_be_sent_and_back_returns_to_it(open_page: Open, address: str) -> None:
    page = open_page("middle/nlp/")
    search(page, "увага в трансформері")
    expect(page).to_have_url(re.compile(r"/middle/nlp/\?q=[^&]+$"))
    shared = page.url
    before = results(page).evaluate_all("all => all.map(link => link.href)")
    results(page).first.click()
    page.wait_for_url(re.compile(r"/#[a-z0-9-]+$"))
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("увага в трансформері")
    expect(results(page).first).to_be_visible()
    friend = open_page(shared.removeprefix(address))
    expect(friend.locator(FIELD)).to_have_value("увага в трансформері")
    expect(results(friend).nth(2)).to_be_visible()
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


# Nothing found, bad input


def test_no_result_offers_near_terms_and_all_questions(open_page: Open) -> None:
    page = open_page()
    search(page, "гіперпарамеризатор")
    search(page, "автокофемашинізатор")
    expect(status(page)).to_contain_text("Нічого не знайдено")
    near = page.locator(".search-suggestion")
    expect(near.first).to_be_visible()
    near.first.click()
    expect(results(page).first).to_be_visible()
    search(page, "жщшцкжщшцк")
    expect(page.locator(".search-suggestion").first).to_be_visible()
    page.get_by_role("link", name="список усіх запитань").click()
    page.wait_for_url("**/questions/")
    assert page.locator(".question-list li a").count() >= 271


def test_function_words_alone_ask_for_more(open_page: Open) -> None:
    page = open_page()
    search(page, "що це таке ")
    expect(status(page)).to_contain_text("Додайте термін")
    assert results(page).count() == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "а",
        "z",
        "🙂🙃",
        "перенавчання " * 800,
        "ї" * 10_000,
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script> модель",
        "^(a+)+$ [x] \\d{1,9} .*",
        "constructor __proto__ toString",
        "\u0000\u0007\u200b\u202e модель",
        "' \" ` ; --",
        "%00%FF &amp; &#x27;",
        "e\u0301" * 50,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_odd_queries_do_no_harm(open_page: Open, text: str) -> None:
    page = open_page()
    search(page, text)
    expect(status(page)).not_to_be_empty()
    page.wait_for_timeout(350)
    assert page.locator("dialog.search :is(img, script, iframe)").count() == 0
    search(page, "дисперсія")
    expect(results(page).first).to_be_visible()


def broken(text: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(body=text, content_type="application/json")


def garbled(route: Route) -> None:
    data = json.loads(route.fetch().text())
    data["words"] = data["words"].replace("A", "!").replace("B", "?")
    route.fulfill(body=json.dumps(data), content_type="application/json")


@pytest.mark.parametrize(
    "answer",
    [
        broken("{"),
        broken(""),
        broken("null"),
        broken("[]"),
        broken('{"format": 99}'),
        broken('{"format": 1}'),
        broken(
            '{"format":1,"topics":[],"questions":[],"stop":"","stems":"","endings":[],"paradigms":"AA","words":"","names":"","concepts":""}'
        ),
        lambda route: route.fulfill(status=404, body="<html>"),
        lambda route: route.fulfill(status=500, body=""),
    ],
    ids=["cut", "empty", "null", "list", "newer", "hollow", "short", "404", "500"],
)
def test_a_broken_index_is_said(open_page: Open, answer: Callable[[Route], None]) -> None:
    page = open_page("about/", expect="a failing request")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/search/index.json", answer)
    search(page, "баєс")
    expect(status(page)).to_contain_text("Покажчик пошуку не читається")
    expect(status(page).get_by_role("link")).to_have_attribute("href", re.compile("/questions/$"))
    page.unroute("**/search/index.json")
    page.keyboard.press("Escape")
    page.locator("[data-search-open]").click()
    expect(results(page).first).to_be_visible()
    assert errors == []


def test_a_garbled_index_does_not_break_the_page(open_page: Open) -> None:
    page = open_page("about/", expect="what it finds is anybody's guess")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/search/index.json", garbled)
    for text in ("баєс", "модель навчання", "регулярізація", "htuekzhbpfwsz"):
        search(page, text)
        expect(status(page)).not_to_be_empty()
        page.wait_for_timeout(200)
    assert errors == []


@pytest.mark.parametrize("part", ["search/index.json", "search/sheet.js", "search/query.js"])
def test_what_cannot_be_fetched_is_said_and_tried_again(open_page: Open, part: str) -> None:
    page = open_page("about/", expect="a failing request")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route(f"**/{part}", lambda route: route.abort())
    search(page, "баєс")
    expect(status(page)).to_contain_text("Пошук не завантажився")
    page.unroute(f"**/{part}")
    assert errors == []
    if part.endswith("json"):
        page.keyboard.press("Escape")
        page.locator("[data-search-open]").click()
        expect(results(page).first).to_be_visible()


def test_without_the_lines_of_answers_results_are_results(open_page: Open) -> None:
    page = open_page("about/", expect="a failing request")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/search/shown.json", lambda route: route.abort())
    search(page, "баєс")
    expect(results(page).first).to_be_visible()
    page.wait_for_timeout(200)
    page.unroute("**/search/shown.json")
    search(page, "дисперсія")
    expect(results(page).first.locator(".search-line")).not_to_be_empty()
    assert errors == []


def test_of_two_racing_searches_the_last_typed_wins(open_page: Open) -> None:
    page = open_page()
    held: list[Route] = []
    page.route("**/search/index.json", lambda route: held.append(route))
    page.locator("[data-search-open]").click()
    page.locator(FIELD).fill("туберкульоз")
    page.keyboard.press("Escape")
    page.locator("[data-search-open]").click()
    page.locator(FIELD).fill("gil")
    page.wait_for_timeout(100)
    assert len(held) == 1
    held[0].continue_()
    expect(results(page).first).to_have_attribute("href", re.compile("#gil$"))
    page.evaluate(
        """() => { const field = document.querySelector('input[type=search]');
        for (const text of ['п', 'пе', 'дисперсія', 'svm']) { field.value = text; field.dispatchEvent(new Event('input')); } }"""
    )
    expect(results(page).first).to_have_attribute("href", re.compile("#support-vector-machine$"))


def test_without_javascript_there_is_a_page_with_all_questions(open_page: Open) -> None:
    page = open_page("questions/", java_script_enabled=False)
    links = page.locator(".question-list li a")
    assert links.count() >= 271
    expect(page.locator("[data-search-open]")).to_be_hidden()
    links.filter(has_text="туберкульоз").click()
    page.wait_for_url("**/junior/statistics/#tuberculosis-test")
