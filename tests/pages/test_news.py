"""Dates that readers see: the page of news, the date below an answer, the sitemap, what programs find."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from playwright.sync_api import Page

from browser import Open
from dom import classed, one, text
from small_site import SMALL


def test_news_stand_by_days_the_latest_first(doms: dict[str, Element]) -> None:
    days = classed(doms["new/"], "news-day")
    assert [text(one(day, "h2")) for day in days] == ["3 лютого 2026 року", "1 січня 2026 року"]
    assert [text(h3) for day in days for h3 in day.iter("h3")] == ["Оновлені відповіді 1", "Нові запитання 3"]
    links = [[(text(a), a.get("href")) for a in day.iter("a")] for day in days]
    assert links[0] == [("Друге запитання?", "../junior/statistics/#second")]
    assert [href for _, href in links[1]] == [
        "../junior/statistics/#odd",
        "../junior/statistics/#second",
        "../junior/python/#third",
    ]
    assert text(classed(days[0], "news-place")[0]) == "Junior · Статистика"
    assert days[0].find(".//li").get("data-level") == "junior"  # type: ignore[union-attr]


def test_a_day_of_many_names_topics(pages: dict[str, str]) -> None:
    html = pages["new/index.html"]
    assert '<a href="../junior/statistics/">Junior · Статистика</a> <span class="count">' in html


def test_the_feed_is_found_by_a_reader(doms: dict[str, Element], small: Path) -> None:
    for address in ("new/", "take/"):
        (link,) = [e for e in doms[address].iter("link") if e.get("type") == "application/atom+xml"]
        assert (small / address / link.attrib["href"]).resolve() == (small / "feed.xml").resolve()


def test_an_answer_that_changed_says_when_and_no_other(doms: dict[str, Element]) -> None:
    page = doms["junior/statistics/"]
    dates = [(time.get("datetime"), text(time)) for time in page.iter("time")]
    assert dates == [("2026-02-03", "Оновлено 3 лютого 2026 року")]
    first, second = classed(page, "qa-tools")
    assert [len(list(row.iter("time"))) for row in (first, second)] == [0, 1]
    assert [child.tag for child in first] == ["a"]


def test_topic_pages_of_the_sitemap_have_the_day_of_their_last_change(small: Path) -> None:
    sitemap = (small / "sitemap.xml").read_text("utf-8")
    days = dict(re.findall(r"<loc>(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", sitemap))
    assert days[f"{SMALL}junior/statistics/"] == "2026-02-03"
    assert days[f"{SMALL}junior/python/"] == "2026-01-01"
    assert days[f"{SMALL}junior/"] == days[SMALL] == "2023-11-14"


def test_a_topic_page_names_its_text(doms: dict[str, Element], small: Path) -> None:
    for address in ("junior/statistics/", "junior/python/"):
        (link,) = [e for e in doms[address].iter("link") if e.get("rel") == "alternate"]
        assert link.get("type") == "text/markdown"
        assert (small / address / link.attrib["href"]).read_text("utf-8").startswith("# ")


def test_the_date_stays_when_scripts_put_the_tools_there(open_page: Open) -> None:
    page: Page = open_page("junior/statistics/")
    page.set_viewport_size({"width": 320, "height": 700})
    row = page.locator(".qa-tools").first
    row.evaluate(
        """row => {
          row.querySelector('time')?.remove();
          row.insertAdjacentHTML('beforeend', '<time>Оновлено 3 лютого 2026 року</time>');
        }"""
    )
    page.locator("details.qa > summary").first.click()
    row.locator("button").wait_for()
    assert row.locator("time").inner_text() == "Оновлено 3 лютого 2026 року"
    date, button = (row.locator(name).bounding_box() for name in ("time", "button"))
    assert date
    assert button
    assert date["y"] + date["height"] <= button["y"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") == 320
