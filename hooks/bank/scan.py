"""What of a Markdown text is code, what is a formula, what is prose: found without rendering it.

Every function keeps offsets: what is not asked for is blanked with spaces, newlines stay, so that a match in
the result stands on the same line and column of the file.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from bank.fences import fences
from bank.inline_links import inline_links

RAW_CLOSE = {
    "!--": re.compile("-->"),
    **{tag: re.compile(rf"</{tag}\s*>", re.I) for tag in ("pre", "script", "style", "textarea")},
}
RAW_OPEN = re.compile(r"<(?P<tag>!--|(?:pre|script|style|textarea)\b)", re.I)
BACKTICKS = re.compile(r"``*|\n[ \t]*(?=\n)")
FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?=\n|\Z)", re.S)
FORMULA = re.compile(
    r"\$(?<!\\\$)(?:\$(?P<display>[^$]+)\$\$|(?<!\$\$)(?!\$)(?P<inline>[^$\n]*(?:\n(?![ \t]*\n)[^$\n]*)*)\$)"
)
WORD = re.compile(r"[^\W_]+(?:[’'ʼ-][^\W_]+)*")
UNREAD = re.compile(
    r"\{[ :]*[#.][^{}\n]*\}|\{ data-widget=[^{}\n]*\}|<mailto:|</?[a-zA-Z](?![^<>\s]*@)[^<>\n]*>|https?://\S+"  # the page shows <name@host>
)
EXTERNAL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?P<target>[^\s>]+)>?.*$", re.M)


@dataclass(frozen=True, slots=True)
class Formula:
    """LaTeX between dollars: the source without them, whether it is displayed, its offset in the text."""

    tex: str
    display: bool
    start: int


@dataclass(frozen=True, slots=True)
class Link:
    """A Markdown link or image: its text, target and title as written, and its offset in the text."""

    text: str
    target: str
    title: str
    image: bool
    start: int


def normalise(text: str) -> str:
    """Drop the byte-order mark and turn Windows and old Mac line ends into newlines."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def blank(text: str) -> str:
    """Spaces of the same length, newlines kept."""
    return "\n".join([" " * len(line) for line in text.split("\n")]) if "\n" in text else " " * len(text)


@lru_cache(maxsize=1024)
def without_code(text: str) -> str:
    """Text with front matter, fenced blocks, HTML comments, raw blocks and code spans blanked."""
    text = FRONT_MATTER.sub(lambda m: blank(m[0]), text)
    lines = text.split("\n")
    for fence, start, end in fences(text):
        if fence.closed:
            lines[start:end] = [blank(line) for line in lines[start:end]]
    text = "\n".join(lines)
    text = blanked(text, _raw(text))
    return blanked(text, code_spans(text))


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Text with the spans, which are in order and do not overlap, blanked."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += text[at:start], blank(text[start:end])
        at = end
    return "".join([*pieces, text[at:]]) if at else text


def _raw(text: str) -> Iterator[tuple[int, int]]:
    """HTML comments and raw blocks that are closed."""
    at = 0
    unclosed = set()
    while opening := RAW_OPEN.search(text, at):
        tag = opening["tag"].lower()
        at = opening.end()
        if tag not in unclosed:
            closing = RAW_CLOSE[tag].search(text, at)
            if closing:
                yield opening.start(), closing.end()
                at = closing.end()
            else:
                unclosed.add(tag)  # nothing further on closes another one either


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Code spans: from a run of backticks to the next of the same length in its paragraph, or of fewer."""
    closers: dict[int, list[int]] = {}  # length of a run → where runs of it begin, the last of the text first
    ends: list[int] = []
    runs = []
    for match in BACKTICKS.finditer(text):
        if match[0][0] == "`":
            runs.append(match.span())
            closers.setdefault(len(match[0]), []).append(match.start())
        else:
            ends.append(match.start())
    for starts in closers.values():
        starts.reverse()
    ends.reverse()
    done = 0
    for start, end in runs:
        if start < done:
            continue
        before = start
        while before > 0 and text[before - 1] == "\\":
            before -= 1
        first = start + (start - before) % 2
        while ends and ends[-1] < start:
            ends.pop()
        for length in range(end - first, 0, -1):
            starts = closers.get(length, [])
            while starts and starts[-1] < end:
                starts.pop()
            if starts and (not ends or starts[-1] < ends[-1]):
                done = starts[-1] + length
                yield first, done
                break


def formulas(masked: str) -> Iterator[Formula]:
    """Formulas of a text whose code is blanked already."""
    for match in FORMULA.finditer(masked):
        display = match["display"] is not None
        yield Formula(match["display" if display else "inline"], display, match.start())


@lru_cache(maxsize=1024)
def without_formulas(masked: str) -> str:
    """The same text with its formulas, dollars included, blanked."""
    return FORMULA.sub(lambda m: blank(m[0]), masked)


def forget() -> None:
    """Let go of the texts that have been masked."""
    without_code.cache_clear()
    without_formulas.cache_clear()
    inline_links.cache_clear()


def links(masked: str) -> Iterator[Link]:
    """Inline links, images and link definitions of a text whose code is blanked already."""
    for link in inline_links(masked):
        yield Link(
            masked[link.start + 1 : link.text_end],
            masked[slice(*link.target)],
            masked[slice(*link.title)],
            masked.endswith("!", 0, link.start),
            link.start,
        )
    for match in DEFINITION.finditer(masked):
        yield Link("", match["target"], "", False, match.start())


def internal(links: Iterable[Link], own: str) -> Iterator[tuple[Link, str, str]]:
    """The links of a file that stay on the site, each with the path of the file and the fragment that it names; own is the path of the file."""
    for link in links:
        if not EXTERNAL.match(link.target):
            path, _, fragment = link.target.partition("#")
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(own), unquote(path))) if path else own
            )
            yield link, target, unquote(fragment)


def words_only(masked: str) -> str:
    """The text a reader sees as prose: code, formulas, link targets, attributes, tags and addresses blanked."""
    text = without_formulas(masked)
    spans = []
    for link in inline_links(text):
        spans += [
            (link.start, link.start + 1),
            (link.text_end, link.title[0]),
            (link.title[1], link.end),
        ]
    text = blanked(text, sorted(spans))
    text = DEFINITION.sub(lambda m: blank(m[0]), text)
    return UNREAD.sub(lambda m: blank(m[0]), text)
