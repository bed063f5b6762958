"""A mock interview as it runs: the set of a link, the clocks, what survives a reload, grades."""

import json
import re

import pytest
from interview_page import LINK, MINUTE, all_asked, answer, asked, copied, interview, start
from playwright.sync_api import expect
from session_page import LINES

from browser import PHONE, Held, Open


def test_a_link_gives_the_same_questions_in_a_fresh_profile(open_page: Open) -> None:
    page = interview(open_page)
    expect(page.locator(".portion-count")).to_have_text(re.compile("5.запитань"))
    link = copied(page, "[data-do=link]")
    first = all_asked(page)
    assert len(set(first)) == 5
    assert all_asked(interview(open_page)) == first
    assert re.search(r"&q=[0-9a-z]{20}$", link)
    exact = "interview/" + link.partition("/interview/")[2].replace("&s=k3f9", "&s=aaaa")
    assert all_asked(interview(open_page, exact)) == first, "the codes decide, not the seed"
    assert all_asked(interview(open_page, LINK.replace("k3f9", "aaaa"))) != first


def test_what_is_chosen_before_the_scripts_come_stays(open_page: Open) -> None:
    page = open_page("about/", PHONE)
    held = Held(page, "**/interview/page.js")
    with page.expect_request("**/interview/page.js"):
        page.goto(page.url.replace("about/", "interview/"), wait_until="commit")
    page.get_by_label("Middle").check()
    page.get_by_label("Хвилин").fill("12")
    held.release()
    expect(page.locator(".promise")).to_contain_text("12 хвилин")
    expect(page.get_by_label("Middle")).to_be_checked()
    page.locator("[name=topics][value=nlp]").check()
    expect(page).to_have_url(re.compile(r"\?l=middle&t=nlp&m=12&s=[0-9a-z]{4}$"))


def test_the_form_makes_the_link(open_page: Open) -> None:
    page = interview(open_page, "interview/")
    page.get_by_label("Хвилин").fill("30")
    page.get_by_label("Middle").check()
    page.locator("[name=topics][value=nlp]").check()
    expect(page).to_have_url(re.compile(r"\?l=middle&t=nlp&m=30&s=[0-9a-z]{4}$"))
    before = page.url
    page.get_by_role("button", name="Інші запитання").click()
    expect(page).not_to_have_url(before)
    page.get_by_label("HR").check()
    page.get_by_label("Middle").uncheck()
    expect(page.locator(".portion-count")).to_have_text("Жодного запитання")
    expect(page.get_by_role("button", name="Почати")).to_be_disabled()


def test_a_link_whose_questions_are_gone_says_so(open_page: Open) -> None:
    page = interview(open_page)
    link = copied(page, "[data-do=link]")
    page.goto(link + "zzzz")
    expect(page.locator(".promise")).to_contain_text(re.compile("5.запитань"))
    expect(page.locator(".promise")).to_contain_text(
        re.compile("Ще 1.запитання з посилання на сайті вже немає")
    )


def test_the_clocks_count_answering_and_nothing_else(open_page: Open) -> None:
    page = interview(open_page)
    start(page)
    clocks = page.locator(".clocks dd")
    page.clock.run_for(65_000)
    expect(clocks.first).to_have_text("1:05 / 3:00")
    page.keyboard.press("Escape")
    expect(page.locator(".pause h2")).to_be_focused()
    expect(page.locator(".card-question")).to_be_hidden()
    page.clock.run_for(5 * MINUTE)
    page.keyboard.press("Escape")
    page.clock.run_for(10_000)
    expect(clocks.first).to_have_text("1:15 / 3:00")
    page.clock.run_for(2 * MINUTE)
    page.keyboard.press("Enter")
    expect(page.locator(".card-answer > p").first).to_be_focused()
    page.clock.run_for(MINUTE)  # for the answer, and so no time of the question
    page.keyboard.press("3")
    page.clock.run_for(MINUTE)
    expect(clocks.nth(0)).to_have_text("1:00 / 3:00")
    expect(clocks.nth(1)).to_have_text("4:15 / 15:00")
    page.clock.run_for(2 * MINUTE + 1000)
    expect(page.locator(".run [role=status]")).to_have_text("Час на це запитання вийшов.")


def test_time_is_counted_by_timestamps(open_page: Open) -> None:
    page = interview(open_page)
    start(page)
    page.clock.set_system_time("2026-12-01T10:02:10+02:00")  # no tick in between, as in the background
    page.keyboard.press("Enter")
    expect(page.locator(".clocks dd").first).to_have_text("2:00 / 3:00")


def test_a_reload_resumes(open_page: Open) -> None:
    page = interview(open_page)
    start(page)
    answer(page, 3)
    question = asked(page)
    page.clock.run_for(MINUTE)
    page.reload()
    expect(page.locator(".card-question")).to_be_focused()
    assert asked(page) == question
    expect(page.locator(".clocks dd").first).to_have_text(re.compile("1:0. / 3:00"))
    page.keyboard.press("Enter")
    page.locator(".point input").nth(1).check()
    page.reload()
    expect(page.locator(".point input").nth(1)).to_be_checked()
    expect(page.locator(".point input").nth(0)).not_to_be_checked()
    page.keyboard.press("Escape")
    page.reload()
    expect(page.locator(".pause h2")).to_be_focused()
    page.get_by_role("button", name="Завершити").click()
    page.reload()
    expect(page.locator(".report h2")).to_be_focused()
    assert len(page.evaluate(LINES)) == 1


@pytest.mark.parametrize(
    "spoilt",
    ["{", "[]", {"at": 99}, {"spent": 1}, {"ids": ["no-such-question"]}],
    ids=["spoiled", "foreign", "place", "time", "gone"],
)
def test_a_record_that_cannot_be_read_starts_anew(open_page: Open, spoilt: str | dict[str, object]) -> None:
    page = interview(open_page)
    start(page)
    address = page.url
    page.goto(address.replace("k3f9", "aaaa"))
    (key,) = page.evaluate("Object.keys(sessionStorage).filter((key) => key.endsWith(':interview'))")
    record = json.loads(page.evaluate("key => sessionStorage.getItem(key)", key))
    text = spoilt if isinstance(spoilt, str) else json.dumps({**record, **spoilt})
    page.evaluate("([key, text]) => sessionStorage.setItem(key, text)", [key, text])
    page.goto(address)
    start(page)


def test_an_interview_of_another_link_is_kept(open_page: Open) -> None:
    page = interview(open_page)
    start(page)
    answer(page, 3)
    question = asked(page)
    page.goto(page.url.replace("k3f9", "aaaa"))
    page.clock.run_for(5 * MINUTE)
    page.get_by_role("button", name="Продовжити розпочату").click()
    expect(page.locator(".clocks dd").first).to_have_text("0:00 / 3:00")
    expect(page.locator(".card-question")).to_be_focused()
    assert asked(page) == question
    expect(page).to_have_url(re.compile("s=k3f9"))


def test_points_suggest_a_grade_and_the_reader_decides(open_page: Open) -> None:
    page = interview(open_page)
    start(page)
    page.keyboard.press("2")
    assert page.evaluate(LINES) == [], "no grade before the points"
    page.keyboard.press("Space")
    told = page.locator(".card-suggested")
    expect(told).to_contain_text("«не знав»")
    for box in page.locator(".points-spoken input").all():
        box.check()
    expect(told).to_contain_text("«знав»")
    for box in page.locator(".point input").all():
        box.check()
    expect(page.locator(".grades .suggested")).to_have_attribute("value", "4")
    expect(page.locator(".run [role=status]")).to_contain_text("«легко»")
    question = asked(page)
    page.keyboard.press("2")
    (line,) = page.evaluate(LINES)
    assert line.endswith(f" 2 {question}")
    page.get_by_role("button", name="Скасувати оцінку").click()
    assert page.evaluate(LINES) == []
    assert asked(page) == question
    expect(page.locator(".points-spoken input").first).to_be_checked()
