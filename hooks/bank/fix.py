"""What a machine can mend: the numbers of questions, the lock of ids and that of changes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from bank import changes
from bank.files import conflict, replace
from bank.lock import completed, is_id, read_lock
from bank.model import Bank, Finding, Topic
from bank.parse import load

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
NUMBERED = re.compile(r"(?P<before>\ufeff?##[^\S\r\n]*)\d+(?P<after>\.(?!\d).*)", re.S)
UNNUMBERED = re.compile(r"(?P<before>\ufeff?##[^\S\r\n]*)(?P<after>[^\d№\s].*)", re.S)


@dataclass
class Outcome:
    """What `fix` did: the files that it changed, and what it left alone and why."""

    changed: list[Path] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)

    def write(self, path: Path, text: str) -> None:
        """Replace a file, or note that it cannot be written."""
        try:
            replace(path, text)
        except OSError as error:
            reason = error.strerror or str(error)
            self.left.append(Finding(path, 1, f"файл не записано ({reason}); дозвольте його змінювати"))
        else:
            self.changed.append(path)


def fix(docs: Path, lock_path: Path, today: str | None = None) -> Outcome:
    """Number the questions of every page 1..N in their order, write every id into the lock, and date what is new or has changed.

    today is a day as `2026-12-01`; without one, the day by the clock, everywhere the same.

    On the pages, touches nothing but the numbers (spaces, line ends and byte-order marks stay), never takes anything from the lock,
    and leaves alone what it cannot read or what is in the middle of a merge. Running it again changes nothing.
    """
    outcome = Outcome()
    bank = load(docs, lock_path)
    outcome.left += bank.unreadable
    ids: set[str] = set()
    for topic in bank.topics:
        text = _text(topic.path)
        if line := conflict(text):
            outcome.left.append(_conflict(topic.path, line))
            continue
        ids |= {question.id for question in topic.questions if is_id(question.id)}
        outcome.left += _unclear(topic, text)
        better = numbered(topic, text)
        if better != text:
            outcome.write(topic.path, better)
    complete_lock(lock_path, ids, outcome)
    date_changes(bank, ids, today or datetime.now(UTC).date().isoformat(), outcome)
    return outcome


def _unclear(topic: Topic, text: str) -> list[Finding]:
    """Headings that begin with a number in some other form, which may as well be part of the question."""
    return [
        Finding(
            topic.path, question.line, f"номер у «{question.heading}» не має форми «N. »; виправте його самі"
        )
        for question in topic.questions
        if not can_number(text, question.line)
    ]


def can_number(text: str, line: int) -> bool:
    """Whether `fix` would number the heading in a line of a text; one that begins with a number in another form it leaves."""
    heading = _lines(text)[line - 1]
    return bool(NUMBERED.fullmatch(heading) or UNNUMBERED.fullmatch(heading))


@lru_cache(maxsize=1)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(LINE.findall(text))


def numbered(topic: Topic, text: str) -> str:
    """The text of a topic page, line ends as they are, with its questions numbered in their order."""
    lines = LINE.findall(text)
    for number, question in enumerate(topic.questions, 1):
        heading = lines[question.line - 1]
        if match := NUMBERED.fullmatch(heading):
            if question.number != number:
                lines[question.line - 1] = f"{match['before']}{number}{match['after']}"
        elif match := UNNUMBERED.fullmatch(heading):
            space = "" if match["before"][-1].isspace() else " "
            lines[question.line - 1] = f"{match['before']}{space}{number}. {match['after']}"
    return "".join(lines)


def complete_lock(path: Path, ids: Iterable[str], outcome: Outcome) -> None:
    """Add ids to the lock, unless it cannot be read."""
    lock = read_lock(path)
    if lock.unreadable:
        outcome.left += lock.unreadable
        return
    text = _text(path) if path.exists() else ""
    better = completed(text, ids)
    if better != text:
        outcome.write(path, better)


def date_changes(bank: Bank, ids: Collection[str], today: str, outcome: Outcome) -> None:
    """Give each question among ids that is new or has changed its day in `changes.lock`, unless a lock cannot be read.

    A new id gets no line while some other id is gone and nobody has said where: the question may be the same, and
    with a line of its own it would count as another.
    """
    path = bank.changes.path
    if bank.lock.unreadable or (bank.changes.unreadable and path.exists()):
        outcome.left += bank.changes.unreadable if path.exists() else ()
        return
    gone = [old for old in bank.lock.lines if old not in bank.questions and old not in bank.lock.moves]
    current = {}
    for question_id, digest in changes.digests(bank).items():
        if gone and bank.change(question_id) is None:
            message = f"«{question_id}» ще без дати: спершу скажіть у {bank.lock.path.name}, куди поділося «{gone[0]}»"
            outcome.left.append(Finding(path, 1, message))
        elif question_id in ids:
            current[question_id] = digest
    entries = changes.completed(bank, current, today)
    if entries != bank.changes.entries or not path.exists():
        outcome.write(path, changes.render_changes(entries))


def _text(path: Path) -> str:
    """The file as it is, line ends and byte-order mark included."""
    return path.read_bytes().decode("utf-8")


def _conflict(path: Path, line: int) -> Finding:
    return Finding(path, line, "позначка конфлікту злиття; розв’яжіть його і виконайте make fix ще раз")
