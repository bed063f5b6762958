"""What stands around the text on every page: head, menu, links of the frame, order of headings."""

import json
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest

from dom import classed, meta, one, text

BASE = "https://example.org/small/"
EDIT = "https://github.com/you/fork/edit/main/docs/"
SOURCES = {
    "": "index.md",
    "about/": "about.md",
    "practice/": "practice.md",
    "interview/": "interview.md",
    "questions/": "questions.md",
    "glossary/": "glossary.md",
    "take/": "take.md",
    "new/": "new.md",
    "figures/": "figures.md",
    "junior/": "junior/index.md",
    "junior/statistics/": "junior/statistics.md",
    "junior/python/": "junior/python.md",
}
"""Address of a page → the file of its text."""
everywhere = pytest.mark.parametrize("address", SOURCES)


def links(page: Element, rel: str) -> list[str]:
    return [link.attrib["href"] for link in page.iter("link") if link.get("rel") == rel]


def test_all_pages_are_looked_at(doms: dict[str, Element]) -> None:
    assert {a for a in doms if not a.startswith("q/")} == {*SOURCES, "404.html"}


@everywhere
def test_a_page_names_its_address_and_describes_itself(doms: dict[str, Element], address: str) -> None:
    page = doms[address]
    assert links(page, "canonical") == [BASE + address] == [meta(page, "og:url")]
    assert meta(page, "description") == meta(page, "og:description")
    shown = text(one(page, ".//title"))
    assert shown.endswith("ML-співбесіда")
    assert meta(page, "og:title") == (shown.removesuffix(" — ML-співбесіда"))
    assert (meta(page, "og:type"), meta(page, "og:locale")) == ("website", "uk_UA")
    assert meta(page, "og:site_name") == "ML-співбесіда"
    assert meta(page, "viewport") == "width=device-width,initial-scale=1"
    assert meta(page, "color-scheme") == "light dark"


@everywhere
def test_a_page_is_ukrainian_and_knows_its_root_and_level(doms: dict[str, Element], address: str) -> None:
    root = one(doms[address], "html")
    assert root.get("lang") == "uk"
    assert urljoin(BASE + address, root.attrib["data-base"]) == BASE
    assert root.get("data-level") == ("junior" if address.startswith("junior/") else None)


@everywhere
def test_a_page_leads_to_the_source_of_its_text(doms: dict[str, Element], address: str) -> None:
    (edit,) = classed(doms[address], "edit")
    assert one(edit, "a").get("href") == EDIT + SOURCES[address]


@everywhere
def test_the_menu_says_where_the_reader_is(doms: dict[str, Element], address: str) -> None:
    menu = one(doms[address], ".//nav[@id='site-nav']")
    here = {urljoin(BASE + address, a.attrib["href"]): a.get("aria-current") for a in menu.iter("a")}
    assert {place for place, current in here.items() if current == "page"} == {BASE + address}
    assert set(here) == {BASE + address for address in SOURCES}


@everywhere
def test_the_first_link_skips_to_the_text(doms: dict[str, Element], address: str) -> None:
    first = next(doms[address].iter("a"))
    main = one(doms[address], ".//main")
    assert (first.get("class"), first.get("href")) == ("skip", f"#{main.get('id')}")
    assert main.get("tabindex") == "-1"


@everywhere
def test_headings_go_down_one_step_at_a_time(doms: dict[str, Element], address: str) -> None:
    depths = [int(e.tag[1]) for e in one(doms[address], ".//main").iter() if e.tag in ("h1", "h2", "h3")]
    assert depths[0] == 1
    assert depths.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(depths))


@everywhere
def test_pages_that_are_likely_next_are_fetched_ahead(doms: dict[str, Element], address: str) -> None:
    rules = json.loads(one(doms[address], ".//script[@type='speculationrules']").text or "")
    (rule,) = rules["prefetch"]
    assert rule["eagerness"] == "moderate"
    wanted = {part.strip().split()[0] for part in rule["where"]["selector_matches"].split(",")}
    classes = {
        f".{name}" for page in doms.values() for e in page.iter() for name in e.get("class", "").split()
    }
    assert wanted == {".site-nav", ".matrix", ".question-list", ".qa-see"}
    assert wanted <= classes


def test_the_page_for_missing_addresses_works_from_any_folder(doms: dict[str, Element]) -> None:
    page = doms["404.html"]
    assert one(page, "html").get("data-base") == "/small/"
    for element in page.iter():
        link = element.get("src", element.get("href", ""))
        if link and not link.startswith(("#", "https://")):
            assert link.startswith("/small/"), link
    assert links(page, "canonical") == []
    assert classed(page, "edit") == []
    ways = [urljoin(BASE, a.attrib["href"]) for a in classed(page, "ways")[0].iter("a")]
    assert ways == [BASE, BASE + "questions/", BASE + "junior/"]


def test_a_topic_page_has_its_frame(doms: dict[str, Element]) -> None:
    page = doms["junior/statistics/"]
    (level,) = classed(page, "page-level")
    assert text(level) == "Junior · 2 запитання"
    assert text(one(page, ".//title")) == "Статистика · Junior — ML-співбесіда"
    assert [button.get("data-all") for button in classed(page, "qa-all")[0]] == ["open", "close", None]
    assert one(page, ".//nav[@aria-label='Запитання на сторінці']/ol") is not None
    first, second = classed(page, "qa")
    for question, name in ((first, "odd"), (second, "second")):  # a link for those without scripts
        (tools,) = classed(question, "qa-tools")
        assert [(text(a), a.get("href")) for a in tools.iter("a")] == [("Посилання", f"../../q/{name}/")]
    assert "open" not in first.attrib
    sections = [section.get("class") for section in second.iter("section")]
    assert sections == ["qa-trap", "qa-next", "qa-see", "qa-sources"]
    see = {text(a): a.get("href") for a in classed(second, "qa-see")[0].iter("a")}
    assert see == {"перше": "#odd", "третє": "../python/#third"}


def test_the_matrix_leads_to_levels_and_topics(doms: dict[str, Element]) -> None:
    table = one(doms[""], ".//table")
    cells = {a.get("href"): (text(a), a.get("aria-label")) for a in table.iter("a")}
    assert cells == {
        "junior/": ("Junior", None),
        "junior/statistics/": ("2", "Статистика, Junior: 2"),
        "junior/python/": ("1", "Python, Junior: 1"),
    }
    assert [th.get("scope") for th in table.iter("th")].count("row") == 3
    assert text(one(table, "caption")) == "Усього 3 запитання з відповідями"
    assert [text(cell) for cell in one(table, "tfoot").iter("td")] == ["", "3", "", ""]


def test_a_list_of_questions_counts_and_leads(doms: dict[str, Element]) -> None:
    for address, first in (("junior/", "statistics/#odd"), ("questions/", "../junior/statistics/#odd")):
        part = next(e for e in classed(doms[address], "question-list") if e.get("class") == "question-list")
        assert part.get("data-level") == "junior"
        assert [text(count) for count in classed(part, "count")] == ["2"]
        assert one(part, "ol").findall(".//a")[0].get("href") == first


def test_a_short_page_leads_on_at_once(doms: dict[str, Element], small: Path) -> None:
    for old, now in (("odd", "odd"), ("old", "odd"), ("older", "odd"), ("second", "second")):
        page = doms[f"q/{old}/"]
        target = f"../../junior/statistics/#{now}"
        assert meta(page, "refresh") == f"0;url={target}"
        assert [a.get("href") for a in page.iter("a")] == [target]
        assert links(page, "canonical") == [f"{BASE}q/{now}/"] == [meta(page, "og:url")]
        # Anywhere else it would be a redirect to search engines.
        assert [[e.get("http-equiv") for e in kept] for kept in page.iter("noscript")] == [["refresh"]]
        assert (meta(page, "og:type"), meta(page, "twitter:card")) == ("article", "summary_large_image")
        assert (small / f"q/{old}" / links(page, "icon")[0]).resolve().is_file()
        assert one(page, "html").get("lang") == "uk"


def test_search_is_a_dialog_that_says_what_it_is(doms: dict[str, Element]) -> None:
    for address, page in doms.items():
        if not address.startswith("q/"):
            field = one(page, ".//dialog//input")
            assert field.get("role") == "combobox", address
            assert field.get("aria-controls") == "search-list"
            assert [p.get("class") for p in page.iter("p") if p.get("role") == "status"] == [
                "search-status",
                "announce",
            ]
