"""What a reader keeps outlives all that can be foreseen: copies, erasing, storage that fails; and own answers."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from session_page import KEPT, LINES, again, answer, plan, practice, start

from browser import PHONE, Open

DATE = "2026-12-07"
BROKEN = {
    "blocked": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
}


def copied(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator(".copies [data-do=copy]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def write_note(page: Page, uk: str, en: str) -> None:
    page.keyboard.press("Enter")
    page.locator(".own").evaluate("fold => fold.open = true")
    page.get_by_label("Українською").fill(uk)
    page.get_by_label("Англійською").fill(en)


def test_copy_erase_and_back_with_nothing_missing(open_page: Open, tmp_path: Path) -> None:
    page = practice(open_page, accept_downloads=True)
    plan(page, DATE, ("hr",))
    start(page)
    write_note(page, "Мій проєкт", "My project")
    page.keyboard.press("Escape")
    page.keyboard.press("3")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    key = page.evaluate("`ml:${new URL('..', location.href).pathname}:mark:gil`")
    page.evaluate("key => localStorage.setItem(key, '1764576000000')", key)
    for name in ("ml:/ml-interview/:interview", "ml:place:/ml-interview/", "of another site"):
        page.evaluate("name => sessionStorage.setItem(name, '{}')", name)
    again(page)
    expect(page.locator(".copies-told")).to_contain_text("1\u00a0відповідь, 1\u00a0нотатка, 1\u00a0закладка")
    before = page.evaluate(KEPT)
    file = copied(page, tmp_path)
    assert file.name == "ml-progress-2026-12-01.json"
    page.locator("[data-do=erase]").click()
    sheet = page.locator("dialog.erase")
    expect(sheet.get_by_role("button").first).to_have_text("Спершу зберегти копію")
    sheet.get_by_role("button", name="Не стирати").click()
    assert len(page.evaluate(LINES)) == 1
    page.locator("[data-do=erase]").click()
    sheet.get_by_role("button", name="Стерти", exact=True).click()
    assert page.evaluate(KEPT) == {}
    assert page.evaluate("Object.keys(sessionStorage)") == ["of another site"]
    expect(page.locator("[name=date]")).to_have_value("")
    expect(page.locator(".copies-told")).to_have_text("Тут ще нічого не збережено.")
    page.locator("[name=copy]").set_input_files(file)
    expect(page.locator(".announce")).to_contain_text("Додано: відповідей — 1, нотаток — 1, закладок — 1")
    after = page.evaluate(KEPT)
    for name, value in before.items():
        if name.startswith("log:"):
            assert page.evaluate(LINES) == [value]
        elif name.startswith("note:"):
            assert json.loads(after[name]) == json.loads(value)
        elif name != "copy":
            assert after[name] == value
    expect(page.locator("[name=date]")).to_have_value(DATE)
    again(page)
    expect(page.locator(".portion-told")).to_contain_text("зроблено 1")


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "пошкоджено"), ("[]", "не копія"), ('{"format":"ml-progress","v":9}', "новіша")],
    ids=["spoiled", "foreign", "newer"],
)
def test_a_file_that_is_no_copy_changes_nothing(open_page: Open, text: str, said: str) -> None:
    page = practice(open_page)
    plan(page, DATE)
    before = page.evaluate(KEPT)
    file = {"name": "x.json", "mimeType": "application/json", "buffer": text.encode()}
    page.locator("[name=copy]").set_input_files(file)
    expect(page.locator(".announce")).to_contain_text(said)
    assert page.evaluate(KEPT) == before


@pytest.mark.parametrize("state", BROKEN)
def test_storage_that_fails_is_told_and_practice_goes_on(open_page: Open, tmp_path: Path, state: str) -> None:
    page = open_page("practice/", PHONE, accept_downloads=True)
    page.add_init_script(BROKEN[state])
    again(page)
    plan(page, DATE, ("junior",))
    expect(page.locator(".state")).to_contain_text("доки відкрито сторінку")
    start(page)
    answer(page, 3)
    answer(page, 1)
    expect(page.locator(".session [role=status]")).to_contain_text("доки відкрито сторінку")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".portion-told")).to_contain_text("зроблено 2")
    assert len(json.loads(copied(page, tmp_path).read_text("utf-8"))["log"]) == 2


def test_garbage_in_the_log_is_told_and_kept(open_page: Open) -> None:
    page = practice(open_page)
    key = page.evaluate("`ml:${new URL('..', location.href).pathname}:log:2026-11-30:abcd`")
    page.evaluate("key => localStorage.setItem(key, '\\u0000{\\n1a2b3 3 gone-away')", key)
    again(page)
    expect(page.locator(".state")).to_contain_text("не вдалося прочитати")
    expect(page.locator(".copies-told")).to_contain_text("на запитання, яких уже немає: 1")
    start(page)
    answer(page, 3)
    assert {"\0{", "1a2b3 3 gone-away"} <= set(page.evaluate(LINES))


def test_once_a_month_a_copy_is_offered(open_page: Open) -> None:
    page = practice(open_page)
    reminder = page.locator(".reminder")
    start(page)
    answer(page, 3)
    again(page)
    expect(reminder).to_be_hidden()
    page.clock.set_system_time("2027-01-05T10:00:00+02:00")
    again(page)
    expect(reminder).to_be_visible()
    reminder.get_by_role("button", name="Не зараз").click()
    again(page)
    expect(reminder).to_be_hidden()
    page.clock.set_system_time("2027-02-10T10:00:00+02:00")
    again(page)
    expect(reminder).to_be_visible()


def test_an_own_answer_is_saved_as_it_is_typed_and_counted(open_page: Open) -> None:
    page = practice(open_page)
    plan(page, DATE, ("hr",))
    start(page)
    page.keyboard.press("Enter")
    own = page.locator(".own")
    assert own.evaluate("fold => fold.open"), "a frame to fill in stands open"
    uk = page.get_by_label("Українською")
    assert uk.get_attribute("placeholder") == page.locator(".card-spoken p").inner_text()
    assert page.get_by_label("Англійською").get_attribute("lang") == "en"
    uk.fill("слово " * 60)
    expect(own.locator("small").first).to_have_text("60\u00a0слів, близько 30 с")
    uk.fill("слово " * 80)
    expect(own.locator("small").first).to_contain_text("довше за 30 с")
    page.clock.run_for(1000)
    expect(own.locator(".own-status")).to_have_text("Збережено")
    (note,) = [json.loads(value) for name, value in page.evaluate(KEPT).items() if name.startswith("note:")]
    assert note["uk"] == "слово " * 80
    uk.fill("інше")
    page.reload()  # before the wait is over
    page.locator(".card-question").wait_for()
    page.keyboard.press("Enter")
    expect(uk).to_have_value("інше")


def test_a_note_of_another_tab_stays_beside(open_page: Open) -> None:
    page = practice(open_page)
    plan(page, DATE, ("hr",))
    start(page)
    write_note(page, "перша", "")
    page.clock.run_for(1000)
    key = page.evaluate("Object.keys(localStorage).find(key => key.includes(':note:'))")
    page.evaluate(
        """key => localStorage.setItem(key, '{"v":1,"uk":"чужа","en":"","at":1900000000000,"other":[]}')""",
        key,
    )
    page.get_by_label("Українською").fill("друга")
    page.clock.run_for(1000)
    others = page.locator(".own-others")
    expect(others).to_contain_text("чужа")
    others.get_by_role("button", name="Взяти цю").click()
    expect(page.get_by_label("Українською")).to_have_value("чужа")
    expect(others).to_contain_text("друга")
    others.get_by_role("button", name="Прибрати інші версії").click()
    expect(others).to_be_empty()
    assert (
        json.loads(page.evaluate(KEPT)[key.partition("note:")[1] + key.partition("note:")[2]])["uk"] == "чужа"
    )


def test_a_topic_page_shows_the_same_note(open_page: Open, address: str) -> None:
    page = open_page("junior/statistics/")
    shown = """async (module) => {
      const { attach } = await import(module);
      const question = document.querySelector("details.qa");
      question.open = true;
      const place = question.querySelector(".qa-spoken").appendChild(document.createElement("div"));
      place.className = "place";
      await attach(place, question.dataset.question);
    }"""
    module = f"{address}assets/practice/notes-view.js"
    page.evaluate(shown, module)
    own = page.locator(".place .own")
    assert not own.evaluate("fold => fold.open")
    own.locator("summary").click()
    own.get_by_label("Українською").fill("моя")
    own.get_by_label("Українською").blur()
    page.reload()
    page.evaluate(shown, module)
    assert own.evaluate("fold => fold.open")
    expect(own.get_by_label("Українською")).to_have_value("моя")
