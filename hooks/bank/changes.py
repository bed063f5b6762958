"""`changes.lock`: when each question was published and when it last changed.

A line is `id date hash`, of a question that has changed since then `id date date hash`. A second change on the same day
is `2026-12-01.2`: readers who took the deck in the morning get what changed in the afternoon.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from bank.lock import KEBAB
from bank.model import Bank, Finding, Question, Topic
from bank.records import Change, Changes
from bank.scan import normalise

NAME = "changes.lock"
HEADER = """\
# Коли кожне запитання опубліковано й коли востаннє змінено: ідентифікатор, дата, дата зміни (якщо була), геш тексту.
# Звідси дати стрічки новин, карти сайту й карток Anki. Веде make fix; руками тут нічого не пишуть.
"""
EARLIEST = "2026-01-01"
"""No question is older; a clock that says less is wrong."""
DAY = r"\d{4}-\d{2}-\d{2}"
ENTRY = re.compile(
    rf"(?P<id>{KEBAB.pattern}) (?P<published>{DAY})(?: (?P<changed>{DAY}))?(?:\.(?P<revision>\d{{1,4}}))? (?P<digest>[0-9a-f]{{12}})"
)


def read_changes(path: Path) -> Changes:
    """Read the file; a line that cannot be read becomes a finding, and so does a missing file."""
    try:
        text = normalise(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return Changes(path, unreadable=(Finding(path, 1, "файла немає; його створить make fix"),))
    except (OSError, UnicodeDecodeError) as error:
        return Changes(
            path,
            unreadable=(Finding(path, 1, f"файл не читається як UTF-8 ({error}); відновіть його з Git"),),
        )
    return parse_changes(path, text)


def parse_changes(path: Path, text: str) -> Changes:
    """What a text says of the questions; path is what its findings name."""
    entries: dict[str, Change] = {}
    lines: dict[str, int] = {}
    unreadable = []
    for line, content in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        content = " ".join(content.partition("#")[0].split())
        if not content:
            continue
        entry = ENTRY.fullmatch(content)
        if message := _fault(content, entry, lines):
            unreadable.append(Finding(path, line, message))
        elif entry:
            published, changed = entry["published"], entry["changed"] or entry["published"]
            entries[entry["id"]] = Change(published, changed, int(entry["revision"] or 1), entry["digest"])
            lines[entry["id"]] = line
    return Changes(path, entries, lines, tuple(unreadable))


def _fault(content: str, entry: re.Match[str] | None, lines: Mapping[str, int]) -> str:
    """What is wrong with a line, in words for authors; nothing of a line that is right."""
    if entry is None:
        return f"рядок «{content}» не читається; має бути «ідентифікатор дата геш», як-от «p-value 2026-12-01 0123456789ab»; відновіть його з Git або вилучіть, і make fix напише новий"
    for day in (entry["published"], entry["changed"]):
        if day and not _is_day(day):
            return f"дати {day} не буває (перша можлива — {EARLIEST}); відновіть рядок «{entry['id']}» з Git"
    if entry["changed"] and entry["changed"] <= entry["published"]:
        return f"«{entry['id']}» змінено {entry['changed']}, не після публікації {entry['published']}; відновіть рядок з Git"
    if entry["id"] in lines:
        return f"«{entry['id']}» уже є в рядку {lines[entry['id']]}; залиште один"
    return ""


def _is_day(day: str) -> bool:
    try:
        return date.fromisoformat(day).isoformat() >= EARLIEST
    except ValueError:
        return False


def digests(bank: Bank) -> dict[str, str]:
    """Id of a question → hash of its place, its text and its figures; its number and the ends of its lines do not count."""
    figures: dict[str, list[bytes]] = {}
    for topic in bank.topics:
        for link in topic.links if "![" in topic.text else ():
            question = topic.question_at(topic.line(link.start)) if link.image else None
            if question:
                figures.setdefault(question.id, []).append(_figure(topic, link.target))
    return {
        question_id: _digest(topic, question, figures.get(question_id, ()))
        for question_id, (topic, question) in bank.questions.items()
        if KEBAB.fullmatch(question_id)
    }


def _digest(topic: Topic, question: Question, figures: Iterable[bytes]) -> str:
    text = "\n".join((topic.key, question.text, question.spoken, question.body))
    hashed = hashlib.sha256("\n".join(line.rstrip() for line in text.split("\n")).encode())
    for figure in figures:
        hashed.update(figure)
    return hashed.hexdigest()[:12]


def _figure(topic: Topic, target: str) -> bytes:
    """The bytes of a figure; none of one that is not there, which another rule tells."""
    try:
        return Path(posixpath.join(topic.path.parent.as_posix(), unquote(target))).read_bytes()
    except (OSError, ValueError):
        return b""


def completed(bank: Bank, current: Mapping[str, str], today: str) -> dict[str, Change]:
    """The entries as they are to be: those of bank with one for every question in current (id → hash) that is new or has changed.

    A question whose id has moved keeps the line of its first id. A line is dropped only where its question has
    become part of another that has one. No day is before the latest that the file knows.
    """
    entries = {key: entry for key, entry in bank.changes.entries.items() if not superseded(bank, key)}
    today = max([today, EARLIEST, *(entry.changed for entry in entries.values())])
    for question_id, digest in current.items():
        first = bank.first_id(question_id)
        known = entries.get(first)
        if known is None:
            entries[first] = Change(today, today, 1, digest)
        elif known.digest != digest:
            revision = known.revision + 1 if known.changed == today else 1
            entries[first] = Change(known.published, today, revision, digest)
    return entries


def superseded(bank: Bank, key: str) -> bool:
    """Whether the line of an id is of no use: its question has moved into one with a line of its own."""
    now = bank.resolve(key)
    return key not in bank.questions and now in bank.questions and bank.first_id(now) != key


def render_changes(entries: Mapping[str, Change]) -> str:
    """The text of the file, sorted."""
    return HEADER + "".join(f"{key} {_shown(entries[key])}\n" for key in sorted(entries))


def _shown(entry: Change) -> str:
    days = entry.published if entry.changed == entry.published else f"{entry.published} {entry.changed}"
    return f"{days}{f'.{entry.revision}' if entry.revision > 1 else ''} {entry.digest}"
