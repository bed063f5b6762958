"""Finding one's way on a long page: back to its top, on to the next topic, the table of contents, the menu."""

from xml.etree.ElementTree import Element

from playwright.sync_api import expect

from browser import LAPTOP, PHONE, Open
from dom import classed, text

STATISTICS = "junior/statistics/"


def test_the_way_up_is_there_after_two_screens(open_page: Open) -> None:
    for path, viewport in (("questions/", PHONE), ("glossary/", LAPTOP)):
        page = open_page(path, viewport)
        link = page.get_by_role("link", name="Вгору")
        for by, seen in ((0, False), (1.9, False), (2.2, True), (5, True)):
            page.evaluate("by => scrollTo(0, by * innerHeight)", by)
            page.wait_for_timeout(100)
            box = link.bounding_box()
            assert box
            assert (0 < box["y"] < viewport["height"] - box["height"] + 1) is seen, by
        link.click()
        page.wait_for_timeout(150)
        assert page.evaluate("scrollY") < 10
        assert page.evaluate("document.activeElement.id") == "content"


def test_a_short_page_is_not_longer_for_the_way_up(open_page: Open) -> None:
    page = open_page("404.html", {"width": 1280, "height": 2000}, expect="404")
    height = page.evaluate("document.documentElement.scrollHeight")
    page.evaluate("document.querySelector('.up').remove()")
    assert page.evaluate("document.documentElement.scrollHeight") == height


def test_a_topic_leads_to_its_neighbours(doms: dict[str, Element]) -> None:
    ways = {
        address: [(a.get("rel"), a.get("href"), text(a)) for a in classed(page, "neighbours")[0].iter("a")]
        for address, page in doms.items()
        if classed(page, "neighbours")
    }
    assert ways == {
        "junior/statistics/": [("next", "../python/", "Python →")],
        "junior/python/": [("prev", "../statistics/", "← Статистика")],
    }


def test_a_neighbour_of_another_level_is_named_with_it(pages: dict[str, str]) -> None:
    assert (
        '<a href="../../middle/general/" rel="next">Middle · Загальні запитання →</a>'
        in pages["junior/probability/index.html"]
    )
    assert 'rel="next"' not in pages["senior/live-coding/index.html"].partition('class="neighbours"')[2]


def test_the_contents_mark_what_is_read_and_take_two_lines(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#late-computer", LAPTOP)
    contents = page.locator(".toc")
    current = contents.locator("[aria-current=location]")
    expect(current).to_have_attribute("href", "#late-computer")
    page.evaluate("location.hash = 'central-limit-theorem'")
    expect(current).to_have_attribute("href", "#central-limit-theorem")
    box, around = current.bounding_box(), contents.bounding_box()
    assert box
    assert around
    assert around["y"] <= box["y"] <= around["y"] + around["height"] - box["height"]
    links = contents.locator("a")
    lines = links.evaluate_all(
        "all => all.map(a => a.offsetHeight / parseFloat(getComputedStyle(a).lineHeight))"
    )
    assert max(lines) < 2.1
    shown, whole = (links.nth(3).text_content() or ""), links.nth(3).get_attribute("title")
    assert whole == page.locator(".qa-text").nth(3).text_content()
    shorter = page.locator(".toc a[href='#p-value']")
    assert shorter.text_content() == "Що таке p-значення?"
    assert shown


def test_the_menu_is_scrolled_to_the_page(open_page: Open) -> None:
    page = open_page("senior/nlp/", LAPTOP)
    here = page.locator(".site-nav [aria-current]")
    for viewport in (LAPTOP, PHONE):
        page.set_viewport_size(viewport)
        if viewport is PHONE:
            page.reload()
            page.get_by_role("button", name="Теми").click()
            page.wait_for_timeout(200)
        box = here.bounding_box()
        assert box
        assert 60 < box["y"] < viewport["height"] - 60
