"""The page of what can be taken along: every file is there, and its size is that of the file."""

from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest

import paths
from accessibility import violations
from browser import PHONE, Open
from dom import classed, text
from small_site import SMALL
from templates import file_size


def test_every_file_has_its_size(doms: dict[str, Element], small: Path) -> None:
    listed = {}
    for item in (li for part in classed(doms["take/"], "take-files") for li in part.iter("li")):
        (link,) = item.iter("a")
        path = urljoin(SMALL + "take/", link.attrib["href"]).removeprefix(SMALL)
        listed[path] = [text(span) for span in item.findall("span")]
    wanted = (paths.deck(), paths.book(), paths.FEED, paths.BANK, paths.BANK_SCHEMA, paths.LLMS)
    assert set(listed) == {*wanted, paths.cheat_sheet()}  # of one level there is no choice
    for path in wanted:
        assert listed[path] == [file_size((small / path).stat().st_size).replace("\u00a0", " ")], path


def test_levels_have_files_of_their_own(pages: dict[str, str], site: Path, bank: object) -> None:
    html = pages["take/index.html"]
    for level in ("", "hr", "junior", "middle", "senior"):
        for path in (paths.deck(level), paths.book(level)):
            size = file_size((site / path).stat().st_size)
            assert f'<a href="../{path}" download>' in html
            assert f"<span>{size}</span>" in html
        assert f'<a href="../{paths.cheat_sheet(level)}">' in html


def test_it_is_found_from_the_home_page_and_from_about(
    doms: dict[str, Element], pages: dict[str, str]
) -> None:
    rooms = [a.get("href") for a in classed(doms[""], "rooms")[0].iter("a")]
    assert {"take/", "new/"} <= set(rooms)
    assert 'href="../take/"' in pages["about/index.html"]
    assert 'href="../new/"' in pages["about/index.html"]


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 КБ"), (640_400, "640 КБ"), (999_499, "999 КБ"), (999_500, "1,0 МБ"), (1_240_000, "1,2 МБ")],
)
def test_sizes_are_written_for_people(size: int, words: str) -> None:
    assert file_size(size).replace("\u00a0", " ") == words


@pytest.mark.parametrize("path", ["take/", "new/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_fits_a_phone(open_page: Open, path: str, scheme: str) -> None:
    page = open_page(path, PHONE, scheme)
    assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
