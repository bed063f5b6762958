"""Single keys: they work on a fresh page, are listed under `?`, and can be switched off (WCAG 2.1.4)."""

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations
from browser import LAPTOP, PHONE, Held, Open

STATISTICS = "junior/statistics/"


def press(page: Page, **event: object) -> None:
    """Press a key as a layout that the test's keyboard has not makes it."""
    page.evaluate(
        "event => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event }))",
        event,
    )


def test_steps_begin_where_the_reader_is(open_page: Open) -> None:
    page = open_page(STATISTICS)
    page.keyboard.press("k")
    page.wait_for_timeout(100)
    assert page.locator("details.qa[open]").count() == 0
    page.keyboard.press("j")
    page.wait_for_function("() => location.hash === '#bayes-theorem'")
    page.goto(page.url.partition("#")[0] + "?")
    read = page.locator("details.qa").nth(9)
    read.evaluate("e => scrollBy(0, e.getBoundingClientRect().top - 60)")
    around = [page.locator("details.qa").nth(n).get_attribute("data-question") for n in (8, 10)]
    page.keyboard.press("j")
    expect(page.locator("details.qa").nth(10).locator("summary").first).to_be_focused()
    page.evaluate("document.activeElement.blur()")
    page.locator("details.qa").nth(9).evaluate("e => scrollBy(0, e.getBoundingClientRect().top - 60)")
    page.keyboard.press("k")
    page.wait_for_function("name => location.hash === '#' + name", arg=around[0])


@pytest.mark.parametrize(
    "event",
    [
        {"key": "?", "code": "Slash", "shiftKey": True},
        {"key": ",", "code": "Slash", "shiftKey": True},  # Ukrainian
        {"key": "?", "code": "Digit7", "shiftKey": True},  # Ukrainian, the sign itself
    ],
)
def test_the_list_opens_by_its_key_in_every_layout(open_page: Open, event: dict[str, object]) -> None:
    page = open_page("about/")
    press(page, **event)
    expect(page.get_by_role("dialog", name="Гарячі клавіші")).to_be_visible()


def test_the_list_is_not_loaded_before_it_is_asked_for(open_page: Open) -> None:
    page = open_page("about/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    assert not page.evaluate(
        "performance.getEntriesByType('resource').some(e => e.name.includes('shortcuts'))"
    )
    press(page, key=",", code="Comma")
    page.wait_for_timeout(100)
    assert [name for name in asked if name != "favicon.svg"] == []
    page.get_by_role("button", name="Гарячі клавіші").click()
    expect(page.locator("dialog.keys")).to_be_visible()
    assert sorted(set(asked) - {"favicon.svg"}) == ["shortcuts.css", "shortcuts.js", "stylesheet.js"]
    page.keyboard.press("j")
    page.keyboard.press("/")
    expect(page.locator("dialog.search")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.keys")).to_be_hidden()


def test_a_list_that_comes_late_does_not_cover_the_search(open_page: Open) -> None:
    page = open_page("about/")
    held = Held(page, "**/shortcuts.css")
    with page.expect_request("**/shortcuts.css"):
        page.keyboard.press("?")
    page.keyboard.press("/")
    expect(page.locator("dialog.search")).to_be_visible()
    with page.expect_response("**/shortcuts.css"):
        held.release()
    page.wait_for_timeout(200)
    expect(page.locator("dialog.keys")).to_be_hidden()
    expect(page.locator("input[type=search]")).to_be_focused()


def test_keys_can_be_switched_off_and_on_again(open_page: Open, address: str) -> None:
    page = open_page(STATISTICS)
    box = page.get_by_role("checkbox")

    def switch() -> None:
        page.get_by_role("button", name="Гарячі клавіші").click()
        box.click()
        page.get_by_role("button", name="Закрити", exact=True).click()

    switch()
    for _ in range(2):
        for key in ("j", "/", "s", "?"):
            page.keyboard.press(key)
            page.wait_for_timeout(50)
        assert page.locator("dialog[open]").count() == 0
        assert page.locator("details.qa[open]").count() == 0
        page.goto(f"{address}{STATISTICS}?again")
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.press("Escape")
    switch()
    assert page.locator("dialog.keys input").is_checked()
    page.keyboard.press("j")
    page.wait_for_function("() => location.hash")


@pytest.mark.parametrize("kept", ["", "{", "OFF", "null"])
def test_what_else_storage_holds_leaves_the_keys_on(open_page: Open, kept: str) -> None:
    page = open_page(STATISTICS)
    page.evaluate("kept => localStorage.setItem('ml:keys', kept)", kept)
    page.reload()
    page.keyboard.press("j")
    page.wait_for_function("() => location.hash")


def test_without_storage_a_choice_lasts_as_long_as_the_page(open_page: Open) -> None:
    page = open_page("about/")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.reload()
    page.keyboard.press("?")
    page.get_by_role("checkbox").click()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.wait_for_timeout(100)
    assert page.locator("dialog[open]").count() == 0


def test_every_key_that_does_something_is_listed(open_page: Open, address: str) -> None:
    page = open_page(f"{STATISTICS}#p-value")
    page.locator(".qa-marks").wait_for()  # keys of an open answer come with it
    listed = page.evaluate(
        "async (base) => (await import(base + 'assets/core/shortcuts.js')).SHORTCUTS.map(({ key }) => key).filter(Boolean)",
        address,
    )
    doing = page.evaluate(
        "async (base) => Object.keys((await import(base + 'assets/core/keys.js')).actions)", address
    )
    assert sorted(listed) == sorted(doing)


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "dark"), (LAPTOP, "light")], ids=["phone", "laptop"]
)
def test_the_list_is_accessible_and_inside_the_screen(
    open_page: Open, viewport: dict[str, int], scheme: str
) -> None:
    page = open_page(STATISTICS, viewport, scheme)
    page.keyboard.press("?")
    dialog = page.locator("dialog.keys")
    expect(dialog.locator("kbd").first).to_be_visible()
    assert violations(page) == []
    box = dialog.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= viewport["width"]
