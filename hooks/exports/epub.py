"""`book/*.epub`: the answers as a book of EPUB 3, the whole bank and by level: a page a question, everything unfolded."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from posixpath import splitext
from typing import Any

import paths
from answers.model import Answer
from answers.write import Writer
from bank.changes import EARLIEST
from bank.model import Topic
from bank.topics import LEVELS
from exports.archive import archive
from exports.site import Site
from exports.targets import figure_at, permanent, question_at
from exports.xhtml import book_writer

FOLDER = "EPUB/"
PACKAGE = "package.opf"
FONT = "stix-two-math.woff2"
TYPES = {
    ".xhtml": "application/xhtml+xml",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
CONTAINER = f"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="{FOLDER}{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


@dataclass(frozen=True)
class Item:
    """A file of the book: its name, its properties for the reading system, whether it is a page to turn to."""

    name: str
    properties: str
    page: bool

    @property
    def id(self) -> str:
        """A name that XML takes for one."""
        return f"i-{self.name.replace('.', '-')}"

    @property
    def type(self) -> str:
        """Its media type."""
        return TYPES[splitext(self.name)[1]]


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """The book of the whole bank, and one of every level that has questions."""
    for level in ("", *LEVELS):
        topics = site.bank.by_level[level] if level else site.bank.topics
        if topics:
            yield paths.book(level), archive(_files(site, level, topics))


def _files(site: Site, level: str, topics: Sequence[Topic]) -> list[tuple[str, bytes]]:
    """The files of a book in their order, `mimetype` first."""
    answers = {
        topic.key: [site.answers[q.id] for q in topic.questions if q.id in site.answers] for topic in topics
    }
    book = {
        "title": ": ".join(filter(None, (site.name, LEVELS.get(level, "")))),
        "level": level,
        "topics": topics,
        "answers": answers,
        "address": site.address,
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, paths.absolute(paths.book(level), site.address)),
        "modified": _modified(site, answers),
        "count": sum(map(len, answers.values())),
        "page_of": page_of,
        "topic_page": topic_page,
    }
    render = partial(_render, site, book)
    figures: dict[str, bytes] = {}
    writer = _writer(site, {answer.id for those in answers.values() for answer in those}, figures)
    pages = {"cover.xhtml": render("cover.xhtml"), "nav.xhtml": render("nav.xhtml")}
    for topic in topics:
        pages[topic_page(topic)] = render("topic.xhtml", topic=topic)
        for answer in answers[topic.key]:
            pages[page_of(answer)] = render("question.xhtml", topic=topic, answer=answer, writer=writer)
    licence = (site.read(paths.MATH_FONT_LICENCE) or b"").decode()
    pages["colophon.xhtml"] = render("colophon.xhtml", licence=licence)
    files = {name: text.encode() for name, text in pages.items()}
    files |= {"cover.svg": render("cover.svg").encode(), "book.css": render("book.css").encode()}
    files |= {FONT: site.read(paths.MATH_FONT) or b"", **{name: figures[name] for name in sorted(figures)}}
    items = [Item(name, _properties(name, content), name in pages) for name, content in files.items()]
    package = render(PACKAGE, items=items).encode()
    return [
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER.encode()),
        *((FOLDER + name, content) for name, content in ((PACKAGE, package), *files.items())),
    ]


def _render(site: Site, book: Mapping[str, Any], template: str, **more: Any) -> str:
    return site.render(f"exports/book/{template}", {**book, **more})


def _modified(site: Site, answers: Mapping[str, Sequence[Answer]]) -> str:
    """The day on which the latest of the answers changed."""
    changes = (site.bank.change(answer.id) for those in answers.values() for answer in those)
    return max((change.changed for change in changes if change), default=EARLIEST)


def _properties(name: str, content: bytes) -> str:
    if name in ("nav.xhtml", "cover.svg"):
        return {"nav.xhtml": "nav", "cover.svg": "cover-image"}[name]
    return "mathml" if name.endswith(".xhtml") and b"<math" in content else ""


def page_of(answer: Answer) -> str:
    """The file of a question."""
    return f"q-{answer.id}.xhtml"


def topic_page(topic: Topic) -> str:
    """The file that opens a topic."""
    return f"{topic.level}-{topic.name}.xhtml"


def _writer(site: Site, inside: set[str], figures: dict[str, bytes]) -> Writer:
    """What writes the answers of a book: links lead to its pages, else to the site; figures that are used are collected."""

    def link(target: str) -> str:
        if figure := figure_at(site, target):
            figures[figure[0]] = figure[1]
            return figure[0]
        question_id = question_at(site, target)
        return page_of(site.answers[question_id]) if question_id in inside else permanent(site, target)

    return book_writer(link, lambda path: figure_at(site, path) is not None)
