"""The page against the bank: what the rules checked is what the reader sees, or the author hears of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import zip_longest
from xml.etree.ElementTree import Element

from answers.codes import MARKUP, PARTS, QUESTIONS, WORDS
from answers.model import TopicPage
from bank import scan
from bank.model import Document, Problem, Topic
from bank.parts import SPOKEN

UNREAD = frozenset({"pre", "code", "tex"})
"""Elements whose text the bank does not hold as prose."""
WORD = re.compile(r"[^\W_]+")
ADDRESS = re.compile(r"https?://[^\s\x1f]+")
"""Prose of the bank holds no addresses."""
ENTITY = re.compile(r"&[A-Za-z][A-Za-z0-9]{1,31};|&#\d{1,7};|&#[xX][0-9a-fA-F]{1,6};")
ITEM = re.compile(r"^([ \t>]*)\d+\.(?=[ \t])", re.M)
NUMBER = re.compile(r"\n[ \t]*\d+\.(?=[ \t])")
"""A line within a paragraph that looks as if it began a list item."""
SEAM = "\x1f"
"""Between two pieces of one line."""
INLINE = frozenset({"a", "em", "strong", "span", "sub", "sup", "kbd", "code", "td", "th"})
MARKS = re.compile(
    r"\*\*|`|\$|\]\(|!\[|~~|</?[A-Za-z]|\{ ?[#:.]|^[ \t]*(?:#{1,6}\s|[-*+]\s|[>|])|\|[ \t]*$", re.M
)
"""Marks of Markdown that no reader should see."""
ESCAPED = re.compile(r"\\([!-/:-@[-`{-~])")


def compare_text(document: Document, page: Element) -> Iterator[Problem]:
    """Where the rendered text of a page differs from what the bank holds: words that are lost or added, marks left as typed."""
    pieces: list[str] = []
    _collect(page, pieces)
    shown = "".join(pieces)
    if difference := _first_difference(document, shown):
        line, word, other = difference
        message = f"на сторінці замість слова «{word}» стоїть «{other}»; перевірте розмітку цього рядка і того, що перед ним"
        yield Problem(document.path, line, WORDS, message)
    escaped = {match[1] for match in ESCAPED.finditer(document.masked)}
    if "&" in document.masked:
        escaped |= {
            sign for match in ENTITY.finditer(document.masked) if (sign := unescape(match[0])).strip()
        }
    if "[" in escaped:
        escaped |= {"]"}
    for mark in MARKS.finditer(shown):
        if escaped.isdisjoint(mark[0]):
            start = max(mark.start() - 20, shown.rfind("\n", 0, mark.start() + 1) + 1)
            around = shown[start : mark.end() + 20].replace(SEAM, "").split()
            message = (
                f"розмітку видно на сторінці: «{' '.join(around)}»; виправте її або візьміть у зворотні лапки"
            )
            yield Problem(document.path, _line_of(document, max(around, key=len)), MARKUP, message)


def compare_topic(topic: Topic, page: TopicPage) -> Iterator[Problem]:
    """Where a rendered topic page differs from its topic in the bank: ids, numbers, order, parts."""
    for question, answer in zip_longest(topic.questions, page.answers):
        if question is None:
            message = f"сторінка показує запитання «{answer.id}», якого немає в банку; перевірте рядки, схожі на заголовки"
            yield Problem(topic.path, topic.questions[-1].line if topic.questions else 1, QUESTIONS, message)
            return
        if answer is None or (question.id, question.number) != (answer.id, answer.number):
            shown = f"«{answer.number}. {answer.question}»" if answer else "нічого"
            message = f"замість запитання «{question.id}» сторінка показує {shown}; перевірте, що стоїть перед заголовком"
            yield Problem(topic.path, question.line, QUESTIONS, message)
            return
        if list(question.parts) != list(answer.parts):
            message = (
                f"у тексті відповіді «{question.id}» є частини {', '.join(question.parts)}, "
                f"а на сторінці — {', '.join(answer.parts)}; перевірте порожні рядки довкола міток"
            )
            yield Problem(topic.path, question.line, PARTS, message)
        elif _words_of(question.spoken) != _words_on(answer.parts.get(SPOKEN.key, ())):
            message = f"усна відповідь на «{question.id}» на сторінці довша або коротша, ніж у тексті; почніть кожен її рядок з «> » і відокремте її порожнім рядком"
            yield Problem(topic.path, question.line, PARTS, message)


def _collect(node: Element, pieces: list[str]) -> None:
    """The text of a tree outside code and formulas, with what is said of images: a line begins only where a block or the
    author begins one."""
    if node.tag == "img":
        pieces += (SEAM, node.get("alt", ""), SEAM, node.get("title", ""))
    elif node.tag not in UNREAD:
        pieces += (SEAM if node.tag in INLINE else "\n", _text(node.text))
        for child in node:
            _collect(child, pieces)
        if node.tag == "a":
            pieces += (SEAM, node.get("title", ""))
    pieces += (SEAM, _text(node.tail))


def _text(text: str | None) -> str:
    """The text between two tags, with the numbers blanked that `_readable` takes for those of list items."""
    return NUMBER.sub("\n", text) if text and "\n" in text else text or ""


def _first_difference(document: Document, shown: str) -> tuple[int, str, str] | None:
    """The first word of a text that its page does not show in its place: its line, itself, what is shown instead."""
    prose = _readable(document.prose)
    words = WORD.findall(ADDRESS.sub(SEAM, shown))
    if WORD.findall(prose) == words:
        return None
    for word, other in zip_longest(WORD.finditer(prose), words):
        if word is None or word[0] != other:
            start = word.start() if word else len(prose)
            return document.line(start), word[0] if word else "", other or ""
    return None


def _readable(prose: str) -> str:
    """Prose of the bank with the numbers of list items and the names of entities blanked: the page shows neither as words."""
    prose = ITEM.sub(lambda m: m[1] + scan.blank(m[0][len(m[1]) :]), prose)
    return ENTITY.sub(lambda m: scan.blank(m[0]), prose)


def _words_of(markdown: str) -> list[str]:
    return WORD.findall(_readable(scan.words_only(scan.without_code(markdown))))


def _words_on(nodes: Iterable[Element]) -> list[str]:
    pieces: list[str] = []
    for node in nodes:
        _collect(node, pieces)
    return WORD.findall(ADDRESS.sub(SEAM, "".join(pieces)))


def _line_of(document: Document, word: str) -> int:
    return document.line(max(document.text.find(word), 0))
