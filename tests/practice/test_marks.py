"""Marks on the pages to read: how did you answer, a sign beside the question, bookmarks, filters, own answers."""

import json
import re
from pathlib import Path

import pytest
from marked_page import GRADES, QUESTION, TOPIC, at, fold, grade, put, row, sign, topic
from playwright.sync_api import Route, expect
from session_page import LINES

import weight
from browser import LAPTOP, PHONE, Open, violations

FAILING = {
    "blocked": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
}
NARROW = {"width": 320, "height": 640}


def test_without_a_log_hardly_anything_is_fetched(open_page: Open, site: Path) -> None:
    page = open_page(TOPIC)
    fetched = "() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)"
    page.wait_for_load_state("networkidle")
    before = set(page.evaluate(fetched))
    assert not [name for name in before if "/practice/" in name or "catalogue" in name]
    fold(page).locator("> summary").click()
    row(page).wait_for()
    page.wait_for_load_state("networkidle")
    own = {
        name for name in set(page.evaluate(fetched)) - before if "/practice/" in name or "catalogue" in name
    }
    files = {name: site / name.partition("/ml-interview/")[2] for name in own}
    assert {path.name for path in files.values()} == {"ask.js", "pressed.js"}
    assert sum(weight.packed(path) for path in files.values()) < 2000


def test_a_key_grades_the_answer_that_has_the_focus(open_page: Open) -> None:
    page = topic(open_page)
    page.locator("h1").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("3")
    page.wait_for_timeout(100)
    assert page.evaluate(LINES) == []
    closed = fold(page, "bayes-theorem").locator("> summary")
    closed.focus()
    page.keyboard.press("3")
    page.wait_for_timeout(100)
    assert page.evaluate(LINES) == []
    fold(page).locator("> summary").focus()
    page.keyboard.press("3")
    expect(page.locator(".announce")).to_have_text("Записано: знав")
    expect(sign(page)).to_have_accessible_name("знаю")
    expect(row(page).get_by_role("button", name="знав", exact=True)).to_have_attribute("aria-pressed", "true")
    (line,) = page.evaluate(LINES)
    assert re.fullmatch(rf"[0-9a-z]+ 3 {QUESTION}", line)
    page.keyboard.press("1")
    expect(sign(page)).to_have_accessible_name("слабко")
    assert [line.split(" ", 1)[1] for line in page.evaluate(LINES)] == [f"1 {QUESTION}"], (
        "the last one counts"
    )


def test_a_grade_can_be_taken_back_for_five_seconds_and_by_its_key_after(open_page: Open) -> None:
    page = topic(open_page)
    undo = row(page).get_by_role("button", name="Скасувати")
    expect(undo).to_be_hidden()
    grade(page, 3)
    undo.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".announce")).to_have_text("Оцінку скасовано")
    expect(undo).to_be_hidden()
    expect(row(page).get_by_role("button", name="не знав")).to_be_focused()
    expect(sign(page)).to_have_count(0)
    assert page.evaluate(LINES) == []
    grade(page, 4)
    undo.focus()
    page.clock.run_for(4800)
    expect(undo).to_be_visible()
    page.clock.run_for(400)
    expect(undo).to_be_hidden()
    expect(row(page).get_by_role("button", name="не знав")).to_be_focused()
    page.keyboard.press("0")
    expect(sign(page)).to_have_count(0)
    assert page.evaluate(LINES) == []


def test_another_day_adds_a_line_and_nothing_is_pressed(open_page: Open) -> None:
    page = topic(open_page)
    grade(page, 3)
    page.clock.set_system_time("2026-12-02T10:00:00+02:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
    button = row(page).get_by_role("button", name="знав", exact=True)
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(sign(page)).to_have_attribute("title", "знаю: знав, 1\u00a0день тому")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert len(page.evaluate(LINES)) == 2


def test_the_state_is_to_be_seen_by_its_shape(open_page: Open) -> None:
    page = topic(open_page)
    ids = [q.get_attribute("data-question") or "" for q in page.locator("details.qa").all()[:4]]
    for value, question in enumerate(ids, 1):
        grade(page, value, question)
    names = [sign(page, question).get_attribute("aria-label") for question in ids]
    assert names == ["слабко", "слабко", "знаю", "знаю"]
    shapes = [sign(page, question).inner_html() for question in ids]
    assert shapes[0] == shapes[1] != shapes[2] == shapes[3]
    page.clock.set_system_time("2027-12-01T10:00:00+02:00")
    page.reload()
    expect(sign(page, ids[2])).to_have_accessible_name("час повторити")
    assert sign(page, ids[2]).inner_html() not in shapes
    assert "365\u00a0днів тому" in (sign(page, ids[2]).get_attribute("title") or "")


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


@pytest.mark.parametrize("state", FAILING)
def test_storage_that_fails_is_told_and_marks_last_as_long_as_the_page(open_page: Open, state: str) -> None:
    page = open_page("about/")
    page.add_init_script(FAILING[state])
    at(page, f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    for value, words in ((3, "знаю"), (1, "слабко")):
        page.keyboard.press(str(value))
        expect(sign(page)).to_have_accessible_name(words)
        expect(page.locator(".announce")).to_contain_text("доки відкрито сторінку")


def test_what_cannot_be_read_is_told_once_and_kept(open_page: Open) -> None:
    page = topic(open_page)
    put(page, "log:2026-11-30:abcd", "\0{\nzz 3 gone-away")
    page.evaluate("localStorage.setItem('ml:/other/:log:2026-12-01:aaaa', 'foreign')")
    page.reload()
    page.keyboard.press("3")
    expect(page.locator(".announce")).to_contain_text("не вдалося прочитати")
    page.keyboard.press("4")
    expect(page.locator(".announce")).to_have_text("Записано: легко")
    page.wait_for_timeout(200)
    expect(page.locator(".announce")).to_have_text("Записано: легко")
    lines = page.evaluate(LINES)
    assert {"\0{", "zz 3 gone-away", "foreign"} <= set(lines)
    assert len(lines) == 4
    expect(page.locator(".page-level")).to_contain_text("1\u2009/\u2009")


def test_a_mark_of_one_tab_shows_in_the_other(open_page: Open) -> None:
    page = topic(open_page)
    grade(page, 3)
    other = page.context.new_page()
    other.goto(page.url)
    expect(sign(other)).to_have_accessible_name("знаю")
    grade(other, 1, "bayes-theorem")
    expect(sign(page, "bayes-theorem")).to_have_accessible_name("слабко")
    grade(page, 3, "naive-bayes")
    expect(sign(other, "naive-bayes")).to_be_visible()
    assert len(page.evaluate(LINES)) == 3


def test_marks_follow_an_id_that_has_moved(open_page: Open) -> None:
    page = topic(open_page)

    def moved(route: Route) -> None:
        catalogue = route.fetch().json()
        catalogue["moves"]["old-name"] = QUESTION
        route.fulfill(json=catalogue)

    page.route("**/catalogue.json", moved)
    put(page, "log:2026-12-01:abcd", "10000 3 old-name")
    put(page, "mark:old-name", "1764576000000")
    page.reload()
    expect(sign(page)).to_have_accessible_name(re.compile("закладка$"))
    expect(sign(page)).to_have_attribute("title", re.compile("знав"))
    row(page).get_by_role("button", name="Закладка").click()
    expect(sign(page)).not_to_have_accessible_name(re.compile("закладка"))


def test_without_the_catalogue_marks_are_written_all_the_same(open_page: Open) -> None:
    page = open_page("about/", expect="errors")
    page.route("**/catalogue.json", lambda route: route.abort())
    at(page, f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    page.keyboard.press("3")
    expect(sign(page)).to_have_accessible_name("знаю")
    assert len(page.evaluate(LINES)) == 1


def test_what_cannot_be_fetched_is_told(open_page: Open) -> None:
    page = open_page("about/", expect="errors")
    page.route("**/marks.js", lambda route: route.abort())
    at(page, f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    page.keyboard.press("3")
    expect(page.locator(".announce")).to_contain_text("Не завантажилося")


def test_the_own_answer_is_written_under_the_spoken_one(open_page: Open) -> None:
    page = topic(open_page)
    assert page.locator(".own").count() == 0
    row(page).get_by_role("button", name="Моя відповідь").click()
    text = page.get_by_label("Українською")
    expect(text).to_be_focused()
    expect(text).to_be_in_viewport()
    assert fold(page).locator(".qa-spoken + .qa-own").count() == 1
    page.keyboard.type("моя 1")
    assert page.evaluate(LINES) == [], "keys write here"
    text.blur()
    at(page, f"{TOPIC}#{QUESTION}")
    expect(page.get_by_label("Українською")).to_have_value("моя 1")
    at(page, f"{TOPIC}#bayes-theorem")
    row(page, "bayes-theorem").wait_for()
    page.wait_for_load_state("networkidle")
    assert page.locator(".own").count() == 0


def test_where_answers_are_to_be_written_the_field_stands_open(open_page: Open) -> None:
    page = open_page("hr/experience/")
    assert page.locator(".own").count() == 0
    for question in page.locator("details.qa").all()[:2]:
        question.locator("> summary").click()
        expect(question.locator(".own")).to_have_attribute("open", "")
        expect(question.get_by_label("Англійською")).to_be_visible()


def test_paper_has_none_of_it(open_page: Open) -> None:
    page = topic(open_page)
    grade(page, 3)
    row(page).get_by_role("button", name="Моя відповідь").click()
    expect(page.locator(".own")).to_be_visible()
    page.emulate_media(media="print")
    for name in (".qa-marks", ".state", ".qa-own", ".qa-all select"):
        assert page.locator(name).count(), name
        assert page.locator(f"{name}:visible").count() == 0, name


def test_axe_finds_nothing(view: Open) -> None:
    page = view(f"{TOPIC}#{QUESTION}")
    row(page).wait_for()
    grade(page, 3)
    row(page).get_by_role("button", name="Закладка").click()
    row(page).get_by_role("button", name="Моя відповідь").click()
    expect(page.locator(".own")).to_be_visible()
    expect(sign(page)).to_have_accessible_name("знаю, закладка")
    grade(page, 1, "bayes-theorem")
    assert violations(page) == []
    for path in ("", "junior/", "questions/"):
        at(page, path)
        expect(page.locator("[data-count]", has_text="/").first).to_be_visible()
        assert violations(page) == [], path


@pytest.mark.parametrize("viewport", [NARROW, PHONE, LAPTOP], ids=["narrow", "phone", "laptop"])
def test_the_row_fits_and_its_buttons_are_large_enough(open_page: Open, viewport: dict[str, int]) -> None:
    page = topic(open_page, viewport)
    grade(page, 3)
    for button in row(page).locator("button:visible").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= viewport["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    marks = row(page).bounding_box()
    assert marks
    assert marks["height"] < (60 if viewport is LAPTOP else 110)


def test_in_forced_colours_what_is_pressed_differs(open_page: Open) -> None:
    page = topic(open_page, forced_colors="active")
    grade(page, 3)
    ground = "e => getComputedStyle(e).backgroundColor"
    buttons = row(page).locator(".grade")
    expect(buttons.nth(2)).to_have_attribute("aria-pressed", "true")
    assert buttons.nth(2).evaluate(ground) != buttons.nth(1).evaluate(ground)


def test_every_grade_has_its_key_and_its_words(open_page: Open) -> None:
    page = topic(open_page)
    buttons = row(page).locator(".grade")
    assert buttons.all_inner_texts() == GRADES[1:]
    assert [b.get_attribute("aria-keyshortcuts") for b in buttons.all()] == ["1", "2", "3", "4"]
    assert row(page).get_attribute("aria-label") == "Як відповіли?"
