"""Progress on the pages to read: numbers of what is known, filters, what home goes on with."""

import json
import re

from marked_page import QUESTION, TOPIC, at, fold, grade, put, row, sign, topic
from playwright.sync_api import expect

from browser import Open


def test_numbers_of_what_is_known_where_numbers_stand(open_page: Open) -> None:
    page = topic(open_page)
    count = page.locator("details.qa").count()
    head = page.locator(".page-level")
    before = head.inner_text()
    grade(page, 3)
    known = f"1\u2009/\u2009{count}"
    expect(head).to_contain_text(known)
    assert head.inner_text() == before + known
    assert head.evaluate("e => getComputedStyle(e.lastElementChild, '::before').content") == '" · "'
    page.keyboard.press("0")
    expect(head).to_have_text(before)
    grade(page, 3)
    grade(page, 1, "bayes-theorem")
    at(page, "junior/")
    section = page.locator("section", has=page.locator("#statistics"))
    expect(section.locator(".count")).to_have_text(known)
    expect(section.locator("li .state")).to_have_count(2)
    at(page, "")
    cell = page.locator(f'.matrix a[href="{TOPIC}"][data-count]')
    expect(cell).to_have_text(known)
    expect(cell).to_have_accessible_name(f"Статистика, Junior: 1 із {count}")
    expect(page.locator(".level [data-count=junior]")).to_have_text(re.compile("^1\u2009/\u2009"))
    assert page.locator(".matrix a", has_text="/").count() == 1


def test_a_bookmark_and_what_the_filters_of_a_topic_show(open_page: Open) -> None:
    page = topic(open_page)
    questions = page.locator("details.qa")
    count = questions.count()
    assert page.locator(".qa-all select").count() == 0
    bookmark = row(page).get_by_role("button", name="Закладка")
    bookmark.click()
    expect(bookmark).to_have_attribute("aria-pressed", "true")
    expect(sign(page)).to_have_accessible_name("закладка")
    grade(page, 2, "bayes-theorem")
    grade(page, 3, "naive-bayes")
    shown = page.get_by_label("Показати")
    expect(shown.locator("option")).to_have_text(
        [
            f"Усі запитання: {count}",
            f"Ще не відповідали: {count - 2}",
            "Слабкі й призабуті: 1",
            "Із закладкою: 1",
        ]
    )
    shown.select_option(index=2)
    expect(page.locator("details.qa:visible")).to_have_count(1)
    expect(fold(page, "bayes-theorem")).to_be_visible()
    grade(page, 3, "bayes-theorem")
    expect(shown.locator("option").nth(2)).to_have_text("Слабкі й призабуті: 0")
    expect(fold(page, "bayes-theorem")).to_be_visible()
    shown.select_option(index=1)
    expect(page.locator("details.qa:visible")).to_have_count(count - 2)
    page.evaluate(f"location.hash = '{QUESTION}'")
    page.wait_for_timeout(100)
    ids = page.locator("details.qa:visible").evaluate_all("all => all.map(e => e.dataset.question)")
    page.keyboard.press("j")
    page.wait_for_function("id => location.hash === `#${id}`", arg=ids[ids.index(QUESTION) + 1])
    assert fold(page, "bayes-theorem").is_hidden()
    page.evaluate("location.hash = 'bayes-theorem'")
    expect(fold(page, "bayes-theorem").locator("> summary")).to_be_in_viewport()
    row(page).get_by_role("button", name="Закладка").click()
    expect(sign(page)).to_have_count(0)
    expect(shown.locator("option").nth(3)).to_be_disabled()


def test_steps_leave_out_what_is_filtered(open_page: Open) -> None:
    page = topic(open_page)
    ids = page.locator("details.qa").evaluate_all("all => all.map(e => e.dataset.question)")
    for question in (ids[0], ids[2]):
        grade(page, 3, question)
    page.get_by_label("Показати").select_option(index=1)
    fold(page, ids[1]).locator("> summary").focus()
    page.keyboard.press("j")
    page.wait_for_function("id => location.hash === `#${id}`", arg=ids[3])
    assert fold(page, ids[2]).is_hidden()


def test_the_filter_of_all_questions_leaves_out_empty_topics(open_page: Open) -> None:
    page = open_page("questions/")
    assert page.locator(".list-filter").is_hidden()
    page = topic(open_page)
    row(page).get_by_role("button", name="Закладка").click()
    expect(sign(page)).to_be_visible()
    at(page, "questions/")
    page.get_by_label("Показати").select_option(label="Із закладкою: 1")
    assert page.locator(".question-list:visible h2").all_inner_texts() == [
        page.locator("#junior-statistics").inner_text()
    ]
    expect(page.locator(".question-list li:visible")).to_have_count(1)
    expect(page.locator(".toc li:visible")).to_have_count(1)
    page.get_by_label("Показати").select_option(index=0)
    assert page.locator(".question-list:visible").count() > 20


def test_home_goes_on_with_the_question_opened_last(open_page: Open) -> None:
    page = open_page("")
    assert page.locator(".go-on").is_hidden()
    page = topic(open_page)
    page.locator("[data-all=open]").click()
    row(page, "bayes-theorem").wait_for()
    at(page, "")
    link = page.get_by_role("link", name=re.compile("^Продовжити: Що таке p-значення"))
    assert page.get_by_role("link", name="Моя підготовка").is_hidden(), "nothing is kept but that"
    link.click()
    page.wait_for_url(f"**/{TOPIC}#{QUESTION}")
    expect(fold(page)).to_have_attribute("open", "")
    put(page, "last", "javascript:alert(1) x")
    at(page, "")
    expect(page.locator(".last")).to_have_count(0)


def test_home_gone_back_to_has_what_was_done_meanwhile(open_page: Open) -> None:
    page = open_page("")
    page.locator(f'.matrix a[href="{TOPIC}"][data-count]').click()
    grade(page, 3)
    page.go_back()
    expect(page.locator(".last")).to_be_visible()
    expect(page.locator(f'.matrix a[href="{TOPIC}"][data-count]')).to_contain_text("/")


def test_home_says_how_much_of_a_plan_is_left_today(open_page: Open) -> None:
    page = topic(open_page)
    grade(page, 3)
    at(page, "")
    link = page.locator(".today")
    expect(link).to_have_text("Моя підготовка")
    put(
        page,
        "plan",
        json.dumps({"v": 1, "date": "", "levels": ["junior"], "topics": ["statistics"], "minutes": 20}),
    )
    page.reload()
    expect(link).to_have_text("Сьогодні: 9\u00a0запитань")
    link.click()
    expect(page.locator(".portion-count")).to_have_text("9\u00a0запитань")
