"""Markdown files → Bank. Reads everything, judges nothing: what is malformed is kept for the rules to report."""

from __future__ import annotations

import re
from pathlib import Path

from bank.lock import read_lock
from bank.model import LEVELS, TOPICS, Bank, Document, Heading, Label, Problem, Question, Topic
from bank.scan import normalise, without_code

HEADING = re.compile(r"^(?P<marks>#{1,6})(?P<text>.*)$|^(?P<over>[^\s>|#].*)\n(?P<rule>=+|-+)[ \t]*$", re.M)
QUESTION = re.compile(
    r"^\s*(?:(?P<number>\d+)\.)?\s*(?P<text>.*?)\s*(?:\{:?\s*(?P<attributes>[^{}]*)\})?\s*$"
)
LABEL = re.compile(r"(?:\A\n*|\n[ \t]*\n)\*\*(?P<text>[^*\n]+)\*\*")


def load(docs: Path, lock: Path) -> Bank:
    """Read every Markdown file under docs and the lock of ids.

    Topic pages are `docs/<level>/<topic>.md`; `index.md` and everything else are plain pages. A file that
    cannot be read becomes a Problem of the bank, never an exception.
    """
    topics: list[Topic] = []
    pages: list[Document] = []
    unreadable: list[Problem] = []
    for path in sorted(docs.rglob("*.md")):
        try:
            text = normalise(path.read_bytes().decode("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            unreadable.append(
                Problem(path, 1, "B001", f"файл не читається як UTF-8 ({error}); збережіть його в UTF-8")
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
    return Bank(docs, tuple(topics), tuple(pages), read_lock(lock), tuple(unreadable))


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
        elif heading.depth == 2 and _is_question(heading.text):
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


def headings(masked: str) -> list[Heading]:
    """All headings, in both Markdown styles, of a text whose code is blanked."""
    found = []
    line, offset = 1, 0
    for match in HEADING.finditer(masked):
        line += masked.count("\n", offset, match.start())
        offset = match.start()
        if match["marks"]:
            found.append(Heading(len(match["marks"]), match["text"].strip(), line))
        else:
            found.append(Heading(1 if match["rule"][0] == "=" else 2, match["over"].strip(), line))
    return found


def _is_question(text: str) -> bool:
    match = QUESTION.match(text)
    return bool(match and (match["number"] or "#" in (match["attributes"] or "")))


def _question(heading: str, start: int, lines: list[str], masked: list[str]) -> Question:
    match = QUESTION.match(heading)
    assert match, "QUESTION matches any text"
    ids = re.findall(r"#([^\s}]+)", match["attributes"] or "")
    first = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    last = first
    while last < len(lines) and lines[last].startswith(">"):
        last += 1
    spoken = "\n".join(re.sub(r"^>[ \t]?", "", line) for line in lines[first:last])
    body_masked = "\n".join(masked[last:])
    labels = tuple(
        Label(found["text"], start + last + body_masked.count("\n", 0, found.start("text")) + 2)
        for found in LABEL.finditer(body_masked)
    )
    return Question(
        number=int(match["number"] or 0),
        text=match["text"],
        id=ids[0] if ids else "",
        line=start + 1,
        heading=heading.strip(),
        spoken=spoken.strip(),
        body="\n".join(lines[last:]).strip("\n"),
        labels=labels,
    )
