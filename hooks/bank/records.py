"""What the files beside the texts record: published ids, dates of changes, what to begin with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bank.problems import Finding


@dataclass(frozen=True)
class Lock:
    """`questions.lock`: every id ever published, and for a moved id the one that replaced it."""

    path: Path
    lines: dict[str, int] = field(default_factory=dict)
    """id → its line in the file."""
    moves: dict[str, str] = field(default_factory=dict)
    """old id → new id."""
    unreadable: tuple[Finding, ...] = ()
    """The file or the lines of it that could not be read."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A question to begin with: its id, why, and the line in the file."""

    id: str
    reason: str
    line: int


@dataclass(frozen=True)
class Start:
    """`docs/start.yml`: for each level that it names, the questions to begin with, in their order."""

    path: Path
    picks: dict[str, tuple[Pick, ...]] = field(default_factory=dict)
    unreadable: tuple[Finding, ...] = ()
    """The file or the entries of it that could not be read."""


@dataclass(frozen=True, slots=True)
class Change:
    """When a question was published and last changed: days as `2026-12-01`, the same one if it never has.

    revision counts the changes of the last day from 1; digest is the hash of the text as it was then.
    """

    published: str
    changed: str
    revision: int
    digest: str

    @property
    def seconds(self) -> int:
        """The moment of the last change in seconds since 1970: midnight of its day, a second more for each change before."""
        return (date.fromisoformat(self.changed) - date(1970, 1, 1)).days * 86400 + self.revision - 1


@dataclass(frozen=True)
class Changes:
    """`changes.lock`: the first id of a question → when it was published and last changed."""

    path: Path
    entries: dict[str, Change] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    """id → its line in the file."""
    unreadable: tuple[Finding, ...] = ()
    """The file or the lines of it that could not be read."""
