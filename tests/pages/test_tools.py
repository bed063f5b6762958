"""What is done to a question: its link copied, printed, stepped on by keys that nobody else uses."""

import re

import pytest
from playwright.sync_api import Dialog, Page, expect

from browser import Open

STATISTICS = "junior/statistics/"
TB = "tuberculosis-test"
KEY = """([code, key, modifier]) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { code, key, bubbles: true, cancelable: true, ...(modifier && { [modifier]: true }) }))"""


def copy(page: Page) -> None:
    page.locator(f"details.qa[data-question='{TB}'] .qa-copy").click()


def opened(page: Page) -> list[str]:
    return page.locator("details.qa[open]").evaluate_all("all => all.map(q => q.dataset.question)")


def test_where_the_clipboard_is_refused_the_link_is_offered_to_copy(open_page: Open, address: str) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no')); }")
    offered: list[tuple[str, str, str]] = []

    def answer(dialog: Dialog) -> None:
        offered.append((dialog.type, dialog.message, dialog.default_value))
        dialog.dismiss()

    page.on("dialog", answer)
    copy(page)
    page.wait_for_timeout(200)
    assert offered == [("prompt", "Скопіюйте посилання:", f"{address}q/{TB}/")]
    expect(page.locator(".announce")).to_be_empty()


def test_where_there_is_no_clipboard_the_link_is_offered_too(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    offered: list[str] = []
    page.on("dialog", lambda dialog: (offered.append(dialog.type), dialog.dismiss()))
    copy(page)
    page.wait_for_timeout(200)
    assert offered == ["prompt"]


def test_what_was_said_goes_away_four_seconds_after_it_was_said_last(open_page: Open) -> None:
    page = open_page("about/", permissions=["clipboard-read", "clipboard-write"])
    page.clock.install()
    page.goto(page.url.replace("about/", f"{STATISTICS}#{TB}"))
    said = page.locator(".announce")
    copy(page)
    expect(said).to_have_text("Посилання скопійовано")
    page.clock.run_for(3000)
    copy(page)
    page.clock.run_for(3000)
    expect(said).to_have_text("Посилання скопійовано")
    page.clock.run_for(1500)
    expect(said).to_be_empty()
    expect(said).to_be_hidden()


SHARE = """window.shared = [];
navigator.share = async (data) => { shared.push(data); if (window.refusal) throw new DOMException("no", refusal); };"""


def shares(open_page: Open, refusal: str = "") -> Page:
    page = open_page("about/", permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(f"{SHARE} window.refusal = '{refusal}';")
    page.goto(page.url.replace("about/", f"{STATISTICS}#{TB}"))
    copy(page)
    page.wait_for_function("() => shared.length")
    page.wait_for_timeout(100)
    return page


def test_where_the_system_has_a_share_sheet_it_gets_the_link(open_page: Open, address: str) -> None:
    page = shares(open_page)
    expect(page.locator(f"details.qa[data-question='{TB}'] .qa-copy")).to_have_text("Поділитися")
    question = page.locator(f"details.qa[data-question='{TB}'] .qa-text").text_content()
    assert page.evaluate("shared") == [{"title": question, "url": f"{address}q/{TB}/"}]
    expect(page.locator(".announce")).to_be_empty()


def test_who_closes_the_share_sheet_gets_nothing_else(open_page: Open) -> None:
    page = shares(open_page, "AbortError")
    expect(page.locator(".announce")).to_be_empty()


def test_where_the_share_sheet_fails_the_link_is_copied(open_page: Open, address: str) -> None:
    page = shares(open_page, "NotAllowedError")
    expect(page.locator(".announce")).to_have_text("Посилання скопійовано")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}q/{TB}/"


@pytest.mark.parametrize("width", [320, 360, 390, 1280])
@pytest.mark.parametrize("share", ["", SHARE], ids=["copied", "shared"])
def test_the_tools_and_the_notice_stand_on_one_line(open_page: Open, width: int, share: str) -> None:
    page = open_page("about/", {"width": width, "height": 740}, permissions=["clipboard-write"])
    page.add_init_script(share or "delete Navigator.prototype.share")
    page.goto(page.url.replace("about/", f"{STATISTICS}#{TB}"))
    row = page.locator(f"details.qa[data-question='{TB}'] .qa-tools")
    tools = row.locator("> :is(a, button)")  # a date has a line of its own
    expect(tools).to_have_count(3)
    tops = tools.evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    assert len(set(tops)) == 1
    assert row.evaluate("e => e.scrollWidth <= e.clientWidth")
    heights = tools.evaluate_all("all => all.map(e => e.clientHeight)")
    assert min(heights) >= 42  # 44 with the border
    assert max(heights) < 60
    page.evaluate("document.querySelector('.announce').textContent = 'Посилання скопійовано'")
    said = page.locator(".announce").bounding_box()
    assert said
    assert said["height"] < 45
    assert said["x"] >= 0
    assert said["x"] + said["width"] <= width


def test_without_scripts_the_address_is_a_link(open_page: Open, address: str) -> None:
    page = open_page(STATISTICS, java_script_enabled=False)
    question = page.locator(f"details.qa[data-question='{TB}']")
    question.locator("> summary").click()
    link = question.get_by_role("link", name="Посилання", exact=True)
    expect(link).to_be_visible()
    assert link.evaluate("e => e.href") == f"{address}q/{TB}/"


def test_printing_opens_every_answer_for_the_while(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    count = page.locator("details.qa").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(opened(page)) == count
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened(page) == [TB]


@pytest.mark.parametrize("modifier", ["ctrlKey", "altKey", "metaKey"])
def test_a_key_with_a_modifier_is_somebody_elses(open_page: Open, modifier: str) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    for code, key in (("KeyJ", "j"), ("KeyS", "s"), ("Slash", "/")):
        page.evaluate(KEY, [code, key, modifier])
    page.wait_for_timeout(100)
    expect(page).to_have_url(re.compile(f"#{TB}$"))
    expect(page.locator("dialog.search")).to_be_hidden()
    page.evaluate(KEY, ["KeyJ", "j", ""])
    page.wait_for_function("() => location.hash === '#late-computer'")


def test_steps_go_by_the_place_of_the_key(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    page.evaluate(KEY, ["KeyJ", "о", ""])  # the same key in the Ukrainian layout
    page.wait_for_function("() => location.hash === '#late-computer'")
    page.evaluate(KEY, ["KeyK", "л", ""])
    page.wait_for_function("name => location.hash === '#' + name", arg=TB)


def test_the_arrow_turns_at_once_for_those_who_want_no_motion(open_page: Open) -> None:
    turning = "getComputedStyle(document.querySelector('.qa > summary'), '::after').transitionDuration"
    assert open_page(STATISTICS).evaluate(turning) == "0.15s"
    assert open_page(STATISTICS, reduced_motion="reduce").evaluate(turning) in ("0s", "")


def test_paper_shows_the_text_alone_in_dark_ink(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}", scheme="dark")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<p class=edit>Помилка?</p>')"
    )
    page.emulate_media(media="print", color_scheme="dark")
    for chrome in (
        ".skip",
        ".edit",
        "dialog.search",
        ".announce",
        ".site-header",
        ".site-nav",
        ".site-footer",
    ):
        expect(page.locator(chrome)).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    ink = page.evaluate("getComputedStyle(document.querySelector('main h1')).color")
    assert max(int(value) for value in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 90


def test_the_header_stays(open_page: Open) -> None:
    page = open_page(STATISTICS)
    page.evaluate("scrollTo(0, 2000)")
    page.wait_for_timeout(100)
    box = page.locator(".site-header").bounding_box()
    assert box
    assert box["y"] == 0
