"""The home page and the pages of levels: where to start in ten seconds, and what to begin with."""

import json
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

from accessibility import violations
from bank.model import Bank
from browser import LAPTOP, PHONE, Open
from dom import classed, meta, one, text

SMALL = "https://example.org/small/"


def test_every_level_is_a_large_target_with_a_way_in(doms: dict[str, Element]) -> None:
    (levels,) = classed(doms[""], "levels")
    (level,) = levels.iter("li")
    assert level.get("data-level") == "junior"
    assert {text(a): urljoin(SMALL, a.attrib["href"]) for a in level.iter("a")} == {
        "Junior 3 запитання Текст сторінки.": f"{SMALL}junior/",
        "Почніть звідси": f"{SMALL}junior/#start",
    }
    assert [text(p) for p in one(doms[""], ".//main").iter("p")][0] == "Текст сторінки."


def test_topics_of_the_matrix_are_named_as_their_pages_and_lead_there(doms: dict[str, Element]) -> None:
    rows = [th for th in one(doms[""], ".//table").iter("th") if th.get("scope") == "row"]
    named = {a.get("href"): text(a) for th in rows for a in th.iter("a")}
    assert named == {"junior/statistics/": "Статистика", "junior/python/": "Python"}
    for address, name in named.items():
        assert text(one(doms[str(address)], ".//h1")) == name


def test_what_else_there_is_exists_and_has_an_icon_of_the_set(doms: dict[str, Element], small: Path) -> None:
    rooms = list(classed(doms[""], "rooms")[0])
    assert len(rooms) >= 3
    for room in rooms:
        (link,) = room.iter("a")
        file = small / link.attrib["href"]
        assert (file / "index.html").is_file() if link.attrib["href"].endswith("/") else file.is_file()
        assert one(room, "svg/path").get("d")
        assert text(one(room, "span")).endswith(".")


def test_a_level_says_what_to_begin_with_and_why(doms: dict[str, Element]) -> None:
    (start,) = classed(doms["junior/"], "start")
    assert one(start, "h2").get("id") == "start"
    assert text(one(start, "p")).startswith("3 запитання, які")
    items = [(one(li, "a").get("href"), text(one(li, "span"))) for li in start.iter("li")]
    assert items == [
        ("python/#third", "Питають першим: 'що' & «чому?»."),
        ("statistics/#odd", "Друге за частотою."),
        ("statistics/#second", "Наостанок."),
    ]
    assert [text(h3) for h3 in start.iter("h3")] == ["За вечір"]
    beside = {a.get("href"): text(a) for a in classed(doms["junior/"], "toc")[0].iter("a")}
    assert beside == {"#start": "Почніть звідси", "#statistics": "Статистика", "#python": "Python"}


def test_the_list_to_begin_with_is_not_published(small: Path) -> None:
    assert not (small / "start.yml").exists()


def test_a_week_begins_with_the_evening_and_counts_its_days(pages: dict[str, str], bank: Bank) -> None:
    for level, picks in bank.start.picks.items():
        part = pages[f"{level}/index.html"].partition('id="start"')[2].partition("</section>")[0]
        places = [part.index(f'/#{pick.id}"') for pick in picks]
        assert places == sorted(places)
        days = [piece.partition("<")[0] for piece in part.split('day-number">')[1:]]
        assert days == [f"День {day}" for day in range(8 - len(days), 8)] or level == "hr"
        assert f'<ol start="{part.partition("За тиждень")[0].count("<li") + 1}">' in part


def test_the_preview_of_a_topic_says_what_it_holds(doms: dict[str, Element]) -> None:
    shown = meta(doms["junior/statistics/"], "description")
    assert shown == (
        "2 запитання зі співбесіди з відповідями: "
        """Що покаже </script><b>"x" & 'y'</b> на сторінці? Друге запитання?"""
    )


def test_previews_are_short_and_begin_with_what_is_asked_most(pages: dict[str, str]) -> None:
    html = pages["junior/machine-learning/index.html"]
    shown = html.partition('<meta name="description" content="')[2].partition('"')[0]
    assert shown.startswith("54 запитання зі співбесіди з відповідями: Чим навчання з учителем відрізняється")
    assert "(" not in shown
    assert len(shown) <= 220


def test_the_home_page_leads_in_every_view(view: Open) -> None:
    page = view()
    for name, path in (("Junior", "junior/"), ("Почніть звідси, Middle", "middle/#start")):
        link = page.locator(".levels").get_by_role("link", name=name).first
        box = link.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        assert (link.get_attribute("href") or "").endswith(path)
    assert violations(page) == []


def test_a_question_by_chance_comes_without_leaving(open_page: Open, site: Path) -> None:
    page = open_page("", PHONE)
    here = page.url
    button = page.get_by_role("button", name="Випадкове запитання")
    button.click()
    shown = page.locator(".random p a")
    expect(shown).to_be_visible()
    expect(page).to_have_url(here)
    known = {row[2] for row in json.loads((site / "catalogue.json").read_text("utf-8"))["questions"]}
    assert shown.text_content() in known
    expect(page.locator(".random [aria-live] small")).to_contain_text("·")
    # Where chance would give the same again, it gives the next.
    page.evaluate("Math.random = () => 0")
    button = page.get_by_role("button", name="Інше запитання")
    button.click()
    first = shown.text_content()
    button.click()
    expect(shown).not_to_have_text(first or "")
    assert violations(page) == []
    target = shown.get_attribute("href") or ""
    shown.click()
    page.wait_for_url(target)
    expect(page.locator("details.qa[open]")).to_have_count(1)


def test_without_scripts_chance_is_the_list_of_all(open_page: Open) -> None:
    page = open_page("", LAPTOP, java_script_enabled=False)
    page.get_by_role("link", name="Випадкове запитання").click()
    expect(page.locator("h1")).to_have_text("Усі запитання")


@pytest.mark.parametrize("answer", ["404", "no JSON", "nothing"])
def test_without_the_catalogue_chance_is_the_list_of_all(open_page: Open, answer: str) -> None:
    page = open_page("", expect="a file that does not come")
    page.route(
        "**/catalogue.json",
        lambda route: {
            "404": lambda: route.fulfill(status=404, body="{}"),
            "no JSON": lambda: route.fulfill(body="<html>"),
            "nothing": lambda: route.abort(),
        }[answer](),
    )
    page.get_by_role("button", name="Випадкове запитання").click()
    page.wait_for_url("**/questions/")
