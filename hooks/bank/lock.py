"""`questions.lock`: the ids that were ever published. One a line, sorted; a moved one as `old -> new`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from bank.model import Finding, Lock
from bank.scan import normalise

HEADER = """\
# Кожен ідентифікатор запитання, який будь-коли було опубліковано: на нього ведуть посилання, тому рядки звідси не зникають.
# Переїхало запитання під інший ідентифікатор — допишіть куди: старий -> новий. Решту веде make fix.
"""
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ENTRY = re.compile(rf"(?P<id>{KEBAB.pattern})(?:\s*->\s*(?P<moved>{KEBAB.pattern}))?")


def read_lock(path: Path) -> Lock:
    """Read the lock; a missing file is an empty lock, a line that cannot be read becomes a finding."""
    try:
        text = normalise(path.read_bytes().decode("utf-8")) if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        return Lock(
            path,
            unreadable=(Finding(path, 1, f"файл не читається як UTF-8 ({error}); відновіть його з Git"),),
        )
    lines: dict[str, int] = {}
    moves: dict[str, str] = {}
    unreadable = []
    for number, line in enumerate(text.split("\n"), 1):
        content = line.partition("#")[0].strip()
        if not content:
            continue
        entry = ENTRY.fullmatch(content)
        if not entry:
            message = f"рядок «{content}» не читається; має бути «ідентифікатор» або «старий -> новий»"
            unreadable.append(Finding(path, number, message))
        elif entry["id"] in lines:
            message = f"«{entry['id']}» уже є в рядку {lines[entry['id']]}; залиште один"
            unreadable.append(Finding(path, number, message))
        else:
            lines[entry["id"]] = number
            if entry["moved"]:
                moves[entry["id"]] = entry["moved"]
    return Lock(path, lines, moves, tuple(unreadable))


def render_lock(ids: Iterable[str], moves: dict[str, str]) -> str:
    """The text of a lock that holds ids and moves, sorted."""
    entries = {i: f"{i} -> {moves[i]}" if i in moves else i for i in {*ids, *moves}}
    return HEADER + "".join(f"{entries[i]}\n" for i in sorted(entries))
