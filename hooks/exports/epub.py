"""`book/*.epub`: the answers as a book of EPUB 3, the whole bank and by level: a page a question, everything unfolded."""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from posixpath import splitext
from typing import Any

import paths
from answers.model import Answer
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
TO_QUESTION = re.compile(r'href="q-([a-z0-9-]+)\.xhtml"')
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


@dataclass(frozen=True)
class Chapter:
    """The page of a question in the book of the whole bank, and the figures that it shows by their names."""

    page: str
    figures: Mapping[str, bytes]

    def beside(self, inside: Collection[str], site: Site) -> str:
        """The page in a book of some questions: links to the others lead to the site."""
        return TO_QUESTION.sub(
            lambda link: link[0] if link[1] in inside else f'href="{_on_site(site, link[1])}"', self.page
        )


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """The book of the whole bank, and one of every level that has questions."""
    chapters = {answer_id: _chapter(site, answer) for answer_id, answer in site.answers.items()}
    for level in ("", *LEVELS):
        topics = site.bank.by_level[level] if level else site.bank.topics
        if topics:
            yield paths.book(level), archive(_files(site, level, topics, chapters))


def _chapter(site: Site, answer: Answer) -> Chapter:
    figures: dict[str, bytes] = {}

    def link(target: str) -> str:
        if figure := figure_at(site, target):
            figures[figure[0]] = figure[1]
            return figure[0]
        question_id = question_at(site, target)
        return page_of(site.answers[question_id]) if question_id in site.answers else permanent(site, target)

    values = {
        "topic": site.bank.questions[answer.id][0],
        "answer": answer,
        "writer": book_writer(link, lambda path: figure_at(site, path) is not None),
        "topic_page": topic_page,
        "on_site": _on_site(site, answer.id),
    }
    return Chapter(site.render("exports/book/question.xhtml", values), figures)


def _files(
    site: Site, level: str, topics: Sequence[Topic], chapters: Mapping[str, Chapter]
) -> list[tuple[str, bytes]]:
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
    inside = {answer.id for those in answers.values() for answer in those}
    figures = {
        name: content for answer_id in sorted(inside) for name, content in chapters[answer_id].figures.items()
    }
    pages = {"cover.xhtml": render("cover.xhtml"), "nav.xhtml": render("nav.xhtml")}
    for topic in topics:
        pages[topic_page(topic)] = render("topic.xhtml", topic=topic)
        for answer in answers[topic.key]:
            pages[page_of(answer)] = chapters[answer.id].beside(inside, site)
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


def _on_site(site: Site, question_id: str) -> str:
    return paths.absolute(paths.short(question_id), site.address)
