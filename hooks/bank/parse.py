"""Markdown files → Bank. Reads everything, judges nothing: what is malformed is kept for the rules to report."""

from __future__ import annotations

import re
from pathlib import Path

from bank import glossary
from bank.changes import NAME, read_changes
from bank.headings import headings, parts
from bank.lock import read_lock
from bank.model import Bank, Document, Finding, Heading, Label, Question, Topic
from bank.records import Lock
from bank.scan import normalise, without_code
from bank.start import read as read_start
from bank.topics import LEVELS, TOPICS

LABEL = re.compile(r"(?:\A\n*|\n[ \t]*\n)\*\*(?P<text>[^*\n]+)\*\*")


def load(docs: Path, lock: Path, base: Lock | None = None) -> Bank:
    """Read every Markdown file under docs and the lock of ids; base is the lock that a change starts from; `changes.lock`
    lies beside the lock.

    Topic pages are `docs/<level>/<topic>.md`; `index.md` and everything else are plain pages. A file that
    cannot be read becomes a Finding of the bank, never an exception.
    """
    topics: list[Topic] = []
    pages: list[Document] = []
    unreadable: list[Finding] = []
    for path in sorted(docs.rglob("*.md")):
        try:
            text = _read(path)
        except (OSError, UnicodeDecodeError) as error:
            unreadable.append(
                Finding(path, 1, f"файл не читається як UTF-8 ({error}); збережіть його в UTF-8")
            )
            continue
        where = path.relative_to(docs)
        if len(where.parts) == 2 and where.parts[0] in LEVELS and where.stem != "index":
            topics.append(parse_topic(path, where.parts[0], where.stem, text))
        else:
            pages.append(Document(path, text))
    levels, names = list(LEVELS), list(TOPICS)
    topics.sort(
        key=lambda t: (levels.index(t.level), names.index(t.name) if t.name in names else len(names), t.name)
    )
    terms = next((glossary.read(page) for page in pages if page.path == docs / glossary.PAGE), ())
    return Bank(
        docs,
        tuple(topics),
        tuple(pages),
        terms,
        read_lock(lock),
        tuple(unreadable),
        base,
        _configuration(docs),
        read_start(docs),
        read_changes(lock.with_name(NAME)),
    )


def _read(path: Path) -> str:
    return normalise(path.read_bytes().decode("utf-8"))


def _configuration(docs: Path) -> Document | None:
    """The settings of the site; None where there are none or MkDocs itself cannot read them."""
    path = docs.parent / "mkdocs.yml"
    try:
        return Document(path, _read(path))
    except (OSError, UnicodeDecodeError):
        return None


def parse_topic(path: Path, level: str, name: str, text: str) -> Topic:
    """Split the text of a topic page (newlines normalised) into its questions."""
    masked = without_code(text)
    lines, masked_lines = text.split("\n"), masked.split("\n")
    title = ""
    others: list[Heading] = []
    starts: list[tuple[int, str, bool]] = []  # line index, heading text, whether it is a question
    for heading in headings(masked):
        shown = lines[heading.line - 1].lstrip("#") if heading.depth < 3 else heading.text
        if heading.depth == 1 and not title and not starts:
            title = shown.strip()
        elif heading.depth == 2 and parts(heading.text)[3]:
            starts.append((heading.line - 1, shown, True))
        else:
            others.append(heading)
            if heading.depth <= 2:
                starts.append((heading.line - 1, shown, False))
    questions = []
    for index, (start, shown, is_question) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(lines)
        if is_question:
            questions.append(_question(shown, start, lines[start + 1 : end], masked_lines[start + 1 : end]))
    return Topic(path, text, level, name, title, tuple(questions), tuple(others))


def _question(heading: str, start: int, lines: list[str], masked: list[str]) -> Question:
    number, text, question_id, _ = parts(heading)
    first = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    last = first
    while last < len(lines) and lines[last].startswith(">"):
        last += 1
    spoken = "\n".join(re.sub(r"^>[ \t]?", "", line) for line in lines[first:last])
    while last < len(lines) and not lines[last].strip():
        last += 1
    body_masked = "\n".join(masked[last:])
    labels = tuple(
        Label(
            match["text"],
            start + last + body_masked.count("\n", 0, match.start("text")) + 2,
            match.start("text") - 2,
            match.end("text") + 2,
        )
        for match in LABEL.finditer(body_masked)
    )
    return Question(
        number=number,
        text=text,
        id=question_id,
        line=start + 1,
        heading=heading.strip(),
        spoken=spoken.strip(),
        body="\n".join(lines[last:]).rstrip("\n"),
        labels=labels,
    )
