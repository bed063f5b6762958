"""The books: what stands on their pages, where links lead, and that nothing is missing. EPUBCheck judges the form."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from sites import ADDRESS, site_of
from test_anki import FILES

import paths
from bank.formulas import to_mathml
from exports import epub
from exports.xhtml import checked
from support import write_changes, written

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
MATHML = "{http://www.w3.org/1998/Math/MathML}"
Book = dict[str, bytes]


def books(root: Path) -> dict[str, Book]:
    """Path of every book → its files in their order."""
    found = {}
    for path, content in epub.export(site_of(root)):
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            found[path] = {name: file.read(name) for name in file.namelist()}
    return found


def page(book: Book, name: str) -> Element:
    return fromstring(book[f"EPUB/{name}"])


def text(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


@pytest.fixture
def folder() -> Iterator[Path]:
    with written(FILES) as root:
        yield root


def test_there_is_one_of_the_bank_and_one_of_every_level(folder: Path) -> None:
    made = books(folder)
    assert set(made) == {paths.book(), paths.book("junior"), paths.book("middle")}
    assert {name for name in made[paths.book("junior")] if "/q-" in name} == {
        "EPUB/q-first.xhtml",
        "EPUB/q-second.xhtml",
    }


def test_the_package_lists_every_file_and_its_pages_in_their_order(folder: Path) -> None:
    for book in books(folder).values():
        package = page(book, "package.opf")
        listed = {item.attrib["href"]: item for item in package.iter(f"{OPF}item")}
        assert {f"EPUB/{name}" for name in listed} == {
            name for name in book if name.startswith("EPUB/") and not name.endswith(".opf")
        }
        by_id = {item.attrib["id"]: name for name, item in listed.items()}
        spine = [by_id[item.attrib["idref"]] for item in package.iter(f"{OPF}itemref")]
        assert spine == [name for name in listed if name.endswith(".xhtml")]
        assert spine[:2] == ["cover.xhtml", "nav.xhtml"]
        for name, item in listed.items():
            has_formula = name.endswith(".xhtml") and b"<math" in book[f"EPUB/{name}"]
            assert ("mathml" in item.get("properties", "")) == has_formula


def test_every_link_inside_arrives_and_the_others_are_whole(folder: Path) -> None:
    for path, book in books(folder).items():
        for name in (name for name in book if name.endswith(".xhtml")):
            for element in fromstring(book[name]).iter():
                for link in filter(None, (element.get("href"), element.get("src"))):
                    target = posixpath.join("EPUB", link.partition("#")[0])
                    assert link.startswith(("https://", "#")) or target in book, (path, name, link)
    junior = page(books(folder)[paths.book("junior")], "q-first.xhtml")
    links = [a.attrib["href"] for a in junior.iter(f"{HTML}a")]
    assert links[1:3] == ["q-second.xhtml", f"{ADDRESS}q/third/"]


def test_an_answer_is_open_and_in_order(folder: Path) -> None:
    book = books(folder)[paths.book()]
    shown = page(book, "q-first.xhtml")
    words = text(shown)
    order = [
        "Мало",
        "Докладно",
        "Глибше Є тонкість. Ось вона.",
        "Пастка Не плутайте.",
        "Далі спитають Чому? Бо",
    ]
    assert sorted(order, key=words.index) == order
    assert not list(shown.iter(f"{HTML}details"))
    assert len(list(shown.iter(f"{MATHML}math"))) == 4
    (image,) = shown.iter(f"{HTML}img")
    assert image.attrib["alt"] == "Рис & ще"
    assert book[f"EPUB/{image.attrib['src']}"].decode() == FILES["docs/assets/figures/Рис 1.svg"]
    contents = text(page(book, "nav.xhtml"))
    assert re.search("Junior Статистика Скільки .* Друге.* Middle Мова Третє", contents)


def test_a_figure_that_is_gone_is_its_description(folder: Path) -> None:
    Path("docs/assets/figures/Рис 1.svg").unlink()
    write_changes(folder)
    assert "[Рис & ще]" in text(page(books(folder)[paths.book()], "q-first.xhtml"))


def test_its_bytes_depend_on_the_texts_alone(folder: Path) -> None:
    made = dict(epub.export(site_of(folder)))
    assert made == dict(epub.export(site_of(folder)))
    with zipfile.ZipFile(io.BytesIO(made[paths.book()])) as file:
        first, *others = file.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {entry.date_time for entry in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2026-01-01T00:00:00Z" in books(folder)[paths.book()]["EPUB/package.opf"]


@pytest.mark.parametrize(
    "tex", [r"\begin{aligned}a&=\tfrac12\\b&=1\end{aligned}", r"\tbinom{n}{k}", r"\sin x", r"\sum_{i=1}^n i"]
)
def test_formulas_keep_to_mathml_3(tex: str) -> None:
    """In it, only a style and a table say how large their content is, and only a style at what depth it stands."""
    root = fromstring(checked(to_mathml(tex, display=True)))
    assert root.tag == f"{MATHML}math"
    for element in root.iter():
        name = element.tag.removeprefix(MATHML)
        assert "scriptlevel" not in element.attrib or name == "mstyle"
        assert "displaystyle" not in element.attrib or name in ("mstyle", "mtable", "math")


def test_a_bank_of_one_question_is_a_book() -> None:
    with written({"docs/middle/nlp.md": FILES["docs/middle/nlp.md"]}) as root:
        assert "1 запитання" in books(root)[paths.book()]["EPUB/cover.svg"].decode()
