"""A session of practice: one question at a time, thought about, revealed, graded, by keyboard too."""

import re

from playwright.sync_api import expect
from session_page import DATE, LINES, TWO, again, answer, asked, plan, practice, start

from browser import LAPTOP, Open


def test_what_was_not_known_comes_again_the_same_day(open_page: Open) -> None:
    page = practice(open_page)
    plan(page, DATE, **TWO)
    start(page)
    first = answer(page, 1)
    second = answer(page, 3)
    assert first != second
    assert asked(page) == first
    expect(page.locator(".card-about")).to_contain_text("ще раз")
    answer(page, 3)
    end = page.locator(".session-end")
    expect(end.locator("h2")).to_be_focused()
    expect(end).to_contain_text("Сьогодні більше нічого повторювати")
    expect(end.locator(".tomorrow")).to_contain_text("Завтра")


def test_a_second_grade_within_a_minute_counts(open_page: Open) -> None:
    page = practice(open_page)
    page.clock.pause_at("2026-12-01T11:00:00+02:00")
    again(page)
    plan(page, DATE, **TWO)
    start(page)
    for grade in ("1", "1", "1", "1"):
        page.keyboard.press("Enter")
        page.keyboard.press(grade)
    assert len(set(page.evaluate(LINES))) == 4  # of equal lines a replay reads one


def test_the_portion_of_the_day_ends_and_can_be_exceeded(open_page: Open) -> None:
    page = practice(open_page)
    page.locator("[name=minutes]").fill("5")
    page.locator("[name=minutes]").press("Tab")
    expect(page.locator(".portion-count")).to_have_text(re.compile("^2.запитання"))
    start(page)
    answer(page, 3)
    answer(page, 2)
    end = page.locator(".session-end")
    expect(end.locator("h2")).to_have_text("На сьогодні все")
    assert end.locator("dd").all_inner_texts() == ["0", "1", "1", "0"]
    assert end.locator(".weak li").count() == 1
    end.get_by_role("button", name="Ще 5 запитань").click()
    expect(page.locator(".session-left")).to_have_text("лишилося 5")
    expect(page.locator(".card-question")).to_be_focused()


def test_the_last_grade_can_be_taken_back(open_page: Open) -> None:
    page = practice(open_page)
    start(page)
    undo = page.get_by_role("button", name="Скасувати оцінку")
    expect(undo).to_be_hidden()
    question = answer(page, 1)
    assert asked(page) != question
    undo.click()
    assert asked(page) == question
    assert page.evaluate(LINES) == []
    expect(page.locator(".card-spoken")).to_be_focused()
    expect(page.locator(".session [role=status]")).to_contain_text("Оцінку скасовано")
    page.keyboard.press("4")
    assert [line[-len(question) - 2 :] for line in page.evaluate(LINES)] == [f"4 {question}"]


def test_back_ends_and_a_reload_resumes(open_page: Open) -> None:
    page = practice(open_page)
    start(page)
    answer(page, 3)
    question = asked(page)
    page.reload()
    expect(page.locator(".card-question")).to_be_focused()
    assert asked(page) == question
    page.go_back()
    expect(page.locator("dialog.session")).to_be_hidden()
    expect(page.locator("[data-do=start]")).to_be_focused()
    expect(page.locator(".portion-told")).to_contain_text("зроблено 1")
    page.locator("[data-do=start]").click()
    page.locator("[data-do=leave]").first.click()
    expect(page.locator("dialog.session")).to_be_hidden()
    expect(page).to_have_url(re.compile("^[^#]*$"))


def test_a_whole_session_by_keyboard_with_focus_and_words_for_each_step(open_page: Open) -> None:
    page = practice(open_page, LAPTOP)
    plan(page, "", **TWO)
    page.locator("[data-do=start]").focus()
    page.keyboard.press("Enter")
    question = page.locator(".card-question")
    expect(question).to_be_focused()
    said = page.locator(".session [role=status]")
    expect(said).to_have_text("Запитання, нове; лишилося 2.")
    page.keyboard.press("2")
    assert page.evaluate(LINES) == [], "no grade before the answer"
    page.keyboard.press("Space")
    expect(page.locator(".card-spoken")).to_be_focused()
    expect(said).to_contain_text("Відповідь відкрито")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the own answer
    page.keyboard.press("Tab")
    page.keyboard.type("1234")
    assert page.evaluate(LINES) == [], "digits are typed, not grades"
    page.keyboard.press("Escape")
    expect(page.locator(".card-spoken")).to_be_focused()
    page.keyboard.press("3")
    expect(said).to_have_text("Запитання, нове; лишилося 1.")
    expect(question).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("4")
    expect(page.locator(".session-end h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.session")).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") in ("BUTTON", "MAIN")


def test_follow_ups_are_asked_first_and_answered_on_demand(open_page: Open) -> None:
    page = practice(open_page)
    start(page)
    expect(page.locator(".card-answer")).to_be_hidden()
    page.get_by_role("button", name="Показати відповідь").click()
    for part in (".card-spoken p", ".card-trap", ".card-next summary"):
        expect(page.locator(part).first).to_be_visible()
    reply = page.locator(".card-next li p").first
    expect(reply).to_be_hidden()
    page.locator(".card-next summary").first.click()
    expect(reply).to_be_visible()
    link = page.locator(".card-full")
    assert link.get_attribute("target") == "_blank"
    assert page.request.get((link.get_attribute("href") or "").partition("#")[0]).ok


def test_time_to_think_runs_out_in_words(open_page: Open) -> None:
    page = practice(open_page)
    page.locator("[name=think]").select_option("30")
    again(page)
    start(page)
    ring = page.locator(".ring")
    expect(ring.locator("span")).to_have_text("30")
    page.clock.run_for(12_000)
    expect(ring.locator("span")).to_have_text("18")
    assert 55 < float(ring.locator(".ring-left").evaluate("c => 100 - c.style.strokeDashoffset")) < 65
    page.emulate_media(reduced_motion="reduce")
    expect(ring.locator("svg")).to_be_hidden()
    expect(ring.locator("span")).to_be_visible()
    page.clock.run_for(19_000)
    expect(page.locator(".session [role=status]")).to_have_text("Час. Відкривайте відповідь.")
    page.keyboard.press("Enter")
    expect(ring).to_be_hidden()


def test_questions_come_with_the_session_for_its_levels_alone(open_page: Open) -> None:
    page = practice(open_page)
    asked_for: list[str] = []
    page.on("request", lambda r: asked_for.append(r.url.rpartition("/")[2]) if "/study/" in r.url else None)
    plan(page, DATE, ("hr", "senior"), ("nlp",))
    assert asked_for == []
    start(page)
    assert asked_for == ["senior.json"]
