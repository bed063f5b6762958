"""The search sheet when nothing is found, when queries are odd, when its files are broken, late or missing."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect
from sheet import FIELD, results, search, status

from browser import Held, Open


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
    held = Held(page, "**/search/index.json")
    page.locator("[data-search-open]").click()
    page.locator(FIELD).fill("туберкульоз")
    page.keyboard.press("Escape")
    page.locator("[data-search-open]").click()
    page.locator(FIELD).fill("gil")
    page.wait_for_timeout(100)
    held.release()
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
