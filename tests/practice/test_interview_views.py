"""The other views of a mock interview: report, who asks, storage that fails, what does not load, looks, limits."""

import json
import re
from pathlib import Path

import pytest
from interview_page import LINK, all_asked, answer, copied, interview, start
from playwright.sync_api import Page, expect
from session_page import LINES
from test_kept import BROKEN

import weight
from accessibility import violations
from browser import LAPTOP, PHONE, Open
from limits import LIMITS


def test_the_report_adds_up_with_the_weakest_first(open_page: Open) -> None:
    page = interview(open_page, viewport=LAPTOP)
    start(page)
    good = answer(page, 4, 3, minutes=2)
    poor = answer(page, 1, minutes=1)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Завершити").click()
    report = page.locator(".report")
    expect(report.locator("h2")).to_be_focused()
    expect(report.locator(".report-told")).to_contain_text(re.compile("2.запитання з 5 за 3:00 із 15:00"))
    hrefs = [link.get_attribute("href") or "" for link in report.locator(".report-questions li > a").all()]
    assert [href.partition("#")[2] for href in hrefs] == [poor, good]
    facts = report.locator(".report-questions small").all_inner_texts()
    assert re.match(r"не знав · 0.% · 1:00", facts[0])
    assert re.match(r"легко · [1-9]\d*.% · 2:00", facts[1])
    rows = [row.locator("td").all_inner_texts() for row in report.locator("tbody tr").all()]
    assert [(count, spent) for count, _, spent in rows] == [("1", "1:00"), ("1", "2:00")]
    assert report.locator(".report-left li").count() == 3
    text = copied(page, "[data-do=copy]")
    assert text.startswith("# Пробна співбесіда, 1 грудня 2026")
    assert text.index(poor) < text.index(good)
    assert re.search(rf"1\. \[.+\]\(http\S+#{poor}\) — не знав, 0 %, 1:00\n    - \[ \] ", text)
    page.emulate_media(media="print")
    expect(report.get_by_role("button").first).to_be_hidden()
    expect(report.locator(".report-questions")).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Нова співбесіда").click()
    expect(page.locator("#setup")).to_be_focused()
    expect(page).not_to_have_url(re.compile("s=k3f9"))


def test_who_asks_sees_questions_and_points_and_leaves_no_grades(open_page: Open) -> None:
    expected = all_asked(interview(open_page))
    page = interview(open_page, f"{LINK}&role=ask", LAPTOP)
    entries = page.locator(".asked")
    expect(entries).to_have_count(5)
    links = [entry.locator("a").first.get_attribute("href") or "" for entry in entries.all()]
    assert [link.partition("#")[2] for link in links] == expected
    left, right = (entries.first.locator(f".asked-{part}").bounding_box() for part in ("question", "points"))
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    expect(page.locator(".setup")).to_be_hidden()
    entries.nth(1).locator("input").first.check()
    page.reload()
    expect(entries.nth(1).locator("input").first).to_be_checked()
    expect(entries.nth(0).locator("input").first).not_to_be_checked()
    assert copied(page, ".ask [data-do=link]").endswith(page.url.partition("?")[2].removesuffix("&role=ask"))
    assert page.evaluate(LINES) == []


@pytest.mark.parametrize("how", BROKEN)
def test_it_works_where_nothing_can_be_kept(open_page: Open, how: str) -> None:
    page = open_page("about/", PHONE)
    script = BROKEN[how] + ";" + BROKEN[how].replace("localStorage", "sessionStorage") * (how == "blocked")
    page.add_init_script(script)
    page.goto(page.url.replace("about/", LINK))
    all_asked_at_once(page)
    expect(page.locator(".report-told")).to_contain_text(re.compile("5.запитань"))
    expect(page.locator(".state")).to_contain_text("не дає сайту нічого зберігати")


def all_asked_at_once(page: Page) -> None:
    start(page)
    for _ in range(5):
        page.keyboard.press("Enter")
        page.keyboard.press("3")


@pytest.mark.parametrize("lost", ["catalogue.json", "study/*.json"])
def test_what_does_not_load_is_told_and_tried_again(open_page: Open, lost: str) -> None:
    page = open_page("about/", PHONE, expect="a failed request")
    page.route(f"**/{lost}", lambda route: route.abort())
    page.goto(page.url.replace("about/", LINK))
    if lost.startswith("study"):
        page.get_by_role("button", name="Почати").click()
    expect(page.get_by_role("alert")).to_contain_text("Перевірте з’єднання")
    page.unroute(f"**/{lost}")
    page.get_by_role("button", name="Спробувати ще раз").click()
    if lost.startswith("catalogue"):
        page.get_by_role("button", name="Почати").click()
    expect(page.locator(".card-question")).to_be_focused()


def test_without_javascript_the_page_says_what_it_would_do(open_page: Open) -> None:
    page = open_page("interview/", PHONE, java_script_enabled=False)
    expect(page.locator(".practice-room")).to_be_hidden()
    expect(page.locator(".notice").first).to_contain_text("Без JavaScript")
    assert page.locator(".notice a").first.get_attribute("href") == "../questions/"


def states(page: Page) -> list[str]:
    """Go through all views; says what axe finds in each, and where something is wider than the screen."""
    found: list[str] = []

    def look(view: str) -> None:
        page.wait_for_timeout(250)
        found.extend(f"{view}: {rule} {nodes}" for rule, nodes in violations(page, "main"))
        wide = "[document.documentElement, document.querySelector('.session-body')].some(e => e.scrollWidth > e.clientWidth)"
        if page.evaluate(wide):
            found.append(f"{view}: wider than the screen")

    expect(page.locator("[data-do=start]")).to_be_enabled()
    look("form")
    start(page)
    look("question")
    page.keyboard.press("Enter")
    page.evaluate("document.querySelectorAll('.points details').forEach(fold => fold.open = true)")
    page.locator(".point input").first.check()
    look("points")
    page.keyboard.press("1")
    page.keyboard.press("Escape")
    look("pause")
    page.locator("[data-do=end]").click()
    look("report")
    page.goto(f"{page.url}&role=ask")
    expect(page.locator(".asked")).to_have_count(5)
    look("who asks")
    return found


def test_every_view_is_accessible_and_inside_the_screen(view: Open) -> None:
    assert states(view(LINK)) == []


def test_it_fits_a_narrow_screen(open_page: Open) -> None:
    assert states(open_page(LINK, {"width": 320, "height": 512})) == []


def test_code_keeps_to_its_limit_and_is_named_ahead(site: Path) -> None:
    first = weight.first_visit(site, "interview/")
    own = sum(size for name, size in first.items() if "assets/interview/" in name)
    assert 0 < own <= 1000 * LIMITS["practice"]["interview_code_kb"]
    named = {
        link.removeprefix("../")
        for link in weight.LINKED.findall((site / "interview/index.html").read_text("utf-8"))
    }
    root = site.resolve()
    needed = weight.with_imports([site / "assets/interview/page.js"])
    assert {path.relative_to(root).as_posix() for path in needed} <= named


def test_the_privacy_page_names_what_is_kept(open_page: Open) -> None:
    page = interview(open_page)
    start(page)
    keys = page.evaluate("Object.keys(sessionStorage).map((key) => key.replace(/^ml:.*:/, ''))")
    assert keys == ["interview"]
    record = json.loads(page.evaluate("Object.values(sessionStorage)[0]"))
    assert record["v"] == 1
    page.goto(page.url.partition("/interview/")[0] + "/about/#privacy")
    expect(page.get_by_role("main")).to_contain_text("ml:<шлях сайту>:interview")


def test_the_codes_of_a_link_are_no_search(open_page: Open) -> None:
    page = interview(open_page, f"{LINK}&q=bgjj")
    expect(page.get_by_role("button", name="Почати")).to_be_enabled()
    expect(page.locator("dialog.search")).to_be_hidden()
    before = page.url
    page.keyboard.press("/")
    page.keyboard.type("баєс")
    page.locator("[data-search-results] a").first.wait_for()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page).to_have_url(before)
