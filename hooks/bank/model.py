"""The values everything else works with: questions, topics, the bank, and problems found in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bank import published, scan
from bank.parts import BY_LABEL, FULL, PARTS, SPOKEN
from bank.problems import Finding as Finding
from bank.problems import Problem as Problem
from bank.records import Change, Changes, Lock, Start
from bank.topics import LEVELS, LISTED


@dataclass(frozen=True, slots=True)
class Label:
    """A bold phrase at the start of a paragraph, such as `**Пастка.**`: its line in the file, its place in the body."""

    text: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A Markdown heading as it stands: its level (number of #), text after them, and line in the file."""

    depth: int
    text: str
    line: int


@dataclass(frozen=True)
class Question:
    """One question of a topic page.

    number and id are what the heading says (0 and "" where it does not say them), so that a broken question
    can still be reported with its neighbours. spoken and body are Markdown; line is that of the heading.
    """

    number: int
    text: str
    id: str
    line: int
    heading: str
    spoken: str
    body: str
    labels: tuple[Label, ...]

    @cached_property
    def parts(self) -> dict[str, str]:
        """Key of a part → its Markdown without the label, for the parts that the answer has."""
        known = [label for label in self.labels if label.text in BY_LABEL]
        ends = [*(label.start for label in known), len(self.body)]
        texts = {SPOKEN.key: self.spoken, FULL.key: self.body[: ends[0]]}
        for label, end in zip(known, ends[1:], strict=True):
            texts.setdefault(BY_LABEL[label.text].key, self.body[label.end : end])
        return {part.key: texts[part.key].strip() for part in PARTS if texts.get(part.key, "").strip()}


@dataclass(frozen=True)
class Document:
    """A Markdown file, newlines normalised, and what a scan of it finds; used as it is for pages without questions."""

    path: Path
    text: str

    @cached_property
    def masked(self) -> str:
        """The text with its code blanked."""
        return scan.without_code(self.text)

    @cached_property
    def prose(self) -> str:
        """The text with all but what is read as prose blanked."""
        return scan.words_only(self.masked)

    @cached_property
    def formulas(self) -> tuple[scan.Formula, ...]:
        """The formulas of the file in order."""
        return tuple(scan.formulas(self.masked))

    @cached_property
    def links(self) -> tuple[scan.Link, ...]:
        """The Markdown links and images of the file."""
        return tuple(scan.links(scan.without_formulas(self.masked)))

    @cached_property
    def internal(self) -> tuple[tuple[scan.Link, str, str], ...]:
        """The links that stay on the site, each with the path of the file and the fragment that it names."""
        return tuple(scan.internal(self.links, self.path.as_posix()))

    def forget(self) -> None:
        """Let go of what scans have found: it takes four times the room of the text, and is found again when it is asked for."""
        for name in ("masked", "prose", "formulas", "links", "internal", "_newlines"):
            vars(self).pop(name, None)

    @cached_property
    def _newlines(self) -> list[int]:
        return [newline.start() for newline in re.finditer("\n", self.text)]

    def line(self, offset: int) -> int:
        """The line, from 1, of a character of the text."""
        return bisect_left(self._newlines, offset) + 1


@dataclass(frozen=True)
class Topic(Document):
    """A topic page: its place in the bank and its questions in order of appearance."""

    level: str
    name: str
    title: str
    questions: tuple[Question, ...]
    headings: tuple[Heading, ...]
    """Headings that belong to no question."""

    def question_at(self, line: int) -> Question | None:
        """The question whose section holds a line, if any."""
        index = bisect_right(self.questions, line, key=lambda question: question.line)
        return self.questions[index - 1] if index else None

    @property
    def key(self) -> str:
        """`level/topic`: the address of the page below the site's root and the name of its brief."""
        return f"{self.level}/{self.name}"


@dataclass(frozen=True)
class Term:
    """An entry of the glossary: what it is called, what it means (in Markdown), which questions treat it.

    english is "" for a term without one beside its title; links are those of the line `Запитання:`, the most central first.
    """

    title: str
    english: str
    id: str
    line: int
    letter: str
    """The section heading that it stands under."""
    definition: str
    variants: tuple[str, ...]
    links: tuple[scan.Link, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that the concept is called."""
        return tuple(filter(None, (self.title, self.english, *self.variants)))

    @property
    def questions(self) -> tuple[str, ...]:
        """Ids of the questions that it links to."""
        return tuple(link.target.partition("#")[2] for link in self.links)


@dataclass(frozen=True)
class Bank:
    """All topic pages, in order of level and topic, with the other pages, the terms of the glossary and the lock."""

    docs: Path
    topics: tuple[Topic, ...]
    pages: tuple[Document, ...]
    terms: tuple[Term, ...]
    lock: Lock
    unreadable: tuple[Finding, ...] = ()
    base: Lock | None = None
    """The lock of the commit that a change starts from, where one is named."""
    configuration: Document | None = None
    """`mkdocs.yml` beside docs/, if there is one."""
    start: Start = Start(Path("start.yml"))
    changes: Changes = field(default_factory=lambda: Changes(Path("changes.lock")))

    @property
    def documents(self) -> tuple[Document, ...]:
        """Every Markdown file: topic pages first."""
        return (*self.topics, *self.pages)

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """What the site would publish of docs."""
        return tuple(published.files(self.docs))

    @cached_property
    def drawings(self) -> tuple[tuple[Path, str], ...]:
        """The SVG figures with their texts."""
        return tuple(published.drawings(self.files))

    @cached_property
    def questions(self) -> dict[str, tuple[Topic, Question]]:
        """Id → its topic and question; of a repeated id the first one, of a missing id none."""
        by_id: dict[str, tuple[Topic, Question]] = {}
        for topic in self.topics:
            for question in topic.questions:
                if question.id:
                    by_id.setdefault(question.id, (topic, question))
        return by_id

    @cached_property
    def by_level(self) -> dict[str, tuple[Topic, ...]]:
        """Level → its topics in order; every level is present."""
        return {level: tuple(t for t in self.topics if t.level == level) for level in LEVELS}

    @property
    def listed(self) -> int:
        """How many questions come from the public list; the others are additional."""
        return sum(min(len(topic.questions), LISTED.get(topic.key, 0)) for topic in self.topics)

    def forget(self) -> None:
        """Let go of what only the rules need."""
        for document in self.documents:
            document.forget()
        vars(self).pop("drawings", None)
        scan.forget()

    def resolve(self, question_id: str) -> str:
        """Follow recorded moves from question_id; returns the id itself when it has not moved."""
        seen = {question_id}
        while (after := self.lock.moves.get(question_id)) and after not in seen:
            question_id = after
            seen.add(after)
        return question_id

    def first_id(self, question_id: str) -> str:
        """The id under which a question was first published: whatever it moves to, readers' progress is kept under it."""
        if question_id in self.changes.entries:
            return question_id
        return self._first_ids.get(question_id, question_id)

    def change(self, question_id: str) -> Change | None:
        """When a question was published and last changed; None where `changes.lock` does not know it yet."""
        return self.changes.entries.get(self.first_id(question_id))

    @cached_property
    def _first_ids(self) -> dict[str, str]:
        """Id of today → of the ids that have moved to it, the one that was published first."""
        known = self.changes.entries
        first: dict[str, str] = {}
        for old in sorted(
            (old for old in self.lock.moves if old in known), key=lambda old: (known[old].published, old)
        ):
            first.setdefault(self.resolve(old), old)
        return first
