"""Reload and return bring back what was open and where the reader was; whatever storage holds does no harm."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser import PHONE, Open

STATISTICS = "junior/statistics/"
TB = "tuberculosis-test"
PLACE = """() => ({
  open: [...document.querySelectorAll("details.qa[open]")].map((q) => q.dataset.question),
  inner: document.querySelectorAll("details.qa[open] details[open]").length,
  at: Math.round(document.querySelector("details.qa[open] .qa-tools")?.getBoundingClientRect().top ?? NaN),
})"""
SAME = f"""(place) => {{
  const now = ({PLACE})();
  return String(now.open) === String(place.open) && now.inner === place.inner && Math.abs(now.at - place.at) <= 3;
}}"""


def leave_open(page: Page) -> dict[str, object]:
    """Open three questions and a fold within one, scroll into the middle; returns the place."""
    for name in ("p-value", TB, "bayes-theorem"):
        page.locator(f"details.qa[data-question='{name}'] > summary").click()
        page.wait_for_function("name => location.hash === '#' + name", arg=name)
    page.locator(f"details.qa[data-question='{TB}'] .qa-next summary").first.click()
    page.evaluate("name => document.querySelector(`[data-question='${name}'] .qa-next`).scrollIntoView()", TB)
    page.wait_for_timeout(300)
    place: dict[str, object] = page.evaluate(PLACE)
    assert place["open"] == ["bayes-theorem", TB, "p-value"]
    assert place["inner"] == 1
    return place


def same_place(page: Page, place: dict[str, object]) -> None:
    page.wait_for_function(SAME, arg=place)
    page.wait_for_timeout(300)
    assert page.evaluate(SAME, place), "it does not stay so"
    expect(page).to_have_url(re.compile("#bayes-theorem$"))
    expect(page).to_have_title(page.locator("#bayes-theorem .qa-text").inner_text() + " — ML-співбесіда")


def test_reload_and_return_bring_back_the_place(open_page: Open, address: str) -> None:
    page = open_page(STATISTICS, PHONE)
    place = leave_open(page)
    page.reload()
    same_place(page, place)
    page.goto(f"{address}about/")
    page.go_back()
    same_place(page, place)
    page.reload()
    same_place(page, place)


def test_a_new_visit_begins_anew(open_page: Open, address: str) -> None:
    page = open_page(STATISTICS)
    leave_open(page)
    page.goto(f"{address}about/")
    page.goto(f"{address}{STATISTICS}")
    page.wait_for_timeout(200)
    assert page.locator("details.qa[open]").count() == 0
    page.goto(f"{address}about/")
    page.goto(f"{address}{STATISTICS}#{TB}")
    expect(page.locator("details.qa[open]")).to_have_count(1)
    page.wait_for_timeout(200)
    assert page.locator("details.qa[open]").count() == 1


def test_where_another_question_was_read_since_the_reader_arrives_at_the_named(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    for path in ("about/", f"{STATISTICS}#p-value", "about/"):
        page.goto(f"{address}{path}")
    for _ in range(3):
        page.go_back()
    expect(page).to_have_url(re.compile(f"#{TB}$"))
    expect(page.locator(f"details.qa[data-question='{TB}']")).to_have_attribute("open", "")
    page.wait_for_timeout(300)
    assert page.evaluate(PLACE)["open"] == [TB]
    header = page.locator(".site-header").bounding_box()
    question = page.locator(f"details.qa[data-question='{TB}']").bounding_box()
    assert header
    assert question
    assert 0 <= question["y"] - header["height"] <= 4


@pytest.mark.parametrize(
    "kept", ["", "{", "null", "7", "[]", '{"hash":"#p-value"}', '{"hash":"#p-value","top":"x","open":{}}',
             '{"hash":"#p-value","top":3,"open":{"p-value":7,"no-such":[]}}']
)  # fmt: skip
def test_what_this_page_did_not_write_does_no_harm(open_page: Open, kept: str) -> None:
    page = open_page(f"{STATISTICS}#p-value")
    page.wait_for_function("() => Object.keys(sessionStorage).length")
    page.evaluate(
        """kept => ["pagehide", "visibilitychange"].forEach((leaving) => addEventListener(leaving, () => {
             for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, kept);
           }))""",
        kept,
    )
    page.reload()
    page.wait_for_function("() => document.querySelector('[data-question=p-value]').open")
    page.wait_for_timeout(200)
    assert page.locator("details.qa[open]").count() == 1
    assert page.locator("#p-value").is_visible()


def test_storage_that_is_forbidden_does_no_harm(open_page: Open) -> None:
    page = open_page("about/")
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.goto(page.url.replace("about/", f"{STATISTICS}#{TB}"))
    expect(page.locator(f"[data-question='{TB}'] .qa-copy")).to_be_visible()
    page.reload()
    expect(page.locator(f"[data-question='{TB}'] .qa-copy")).to_be_visible()
    assert page.evaluate("history.scrollRestoration") == "auto"


def test_the_page_about_the_site_names_all_that_reading_keeps(open_page: Open, address: str) -> None:
    page = open_page(STATISTICS)
    page.locator(".scheme-button").click()
    page.get_by_role("button", name="Гарячі клавіші").click()
    page.locator("dialog.keys input").click()
    page.keyboard.press("Escape")
    question = page.locator("details.qa").first
    question.locator("summary").first.click()
    question.locator(".bookmark").click()
    question.locator(".grade").first.click()
    expect(question).to_have_attribute("data-grade", "1")
    page.reload()
    kept = page.evaluate("[localStorage, sessionStorage].flatMap((storage) => Object.keys(storage))")
    root = address.partition("://")[2].partition("/")[2]
    names = {re.sub(rf"^ml:/{root}:(\w+).*", r"ml:<шлях сайту>:\1", key) for key in kept}
    names = {re.sub("^ml:place:.*", "ml:place", name) for name in names}
    assert names == {
        "scheme",
        "ml:keys",
        "ml:place",
        *(f"ml:<шлях сайту>:{name}" for name in ("last", "log", "mark")),
    }
    page.goto(f"{address}about/#privacy")
    told = page.locator("#privacy ~ ul").first.inner_text().replace(" ", " ")
    assert {name for name in names if name.rpartition(":")[2] not in told} == set()
    assert {
        name for name in ("scheme", "ml:keys", "ml:place", "ml:<шлях сайту>:last") if name not in told
    } == set()
