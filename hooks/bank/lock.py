"""`questions.lock`: the ids that were ever published. One a line, sorted; a moved one as `old -> new`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from bank.model import Finding
from bank.records import Lock
from bank.scan import normalise

HEADER = """\
# Кожен ідентифікатор запитання, який будь-коли було опубліковано: на нього ведуть посилання, тому рядки звідси не зникають.
# Переїхало запитання під інший ідентифікатор — допишіть куди: старий -> новий. Решту веде make fix.
"""
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 60
"""Characters of an id, the name of a folder of the site: file systems take 255, and the longest here has 36."""
ENTRY = re.compile(rf"(?P<id>{KEBAB.pattern})(?:\s*->\s*(?P<moved>{KEBAB.pattern}))?")
LINE = re.compile(r"(?P<text>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")


def is_id(text: str) -> bool:
    """Whether a text may be the id of a question."""
    return len(text) <= LONGEST_ID and bool(KEBAB.fullmatch(text))


def read_lock(path: Path) -> Lock:
    """Read the lock; a missing file is an empty lock, a line that cannot be read becomes a finding."""
    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        finding = Finding(path, 1, f"файл не читається як UTF-8 ({error}); відновіть його з Git")
        return Lock(path, unreadable=(finding,))
    return parse_lock(path, text)


def parse_lock(path: Path, text: str) -> Lock:
    """The lock that a text holds; path is what its findings name."""
    lines: dict[str, int] = {}
    moves: dict[str, str] = {}
    unreadable = []
    for line, content in enumerate(normalise(text).split("\n"), 1):
        content = content.partition("#")[0].strip()
        if not content:
            continue
        entry = ENTRY.fullmatch(content)
        if not entry:
            message = f"рядок «{content}» не читається; має бути «ідентифікатор» або «старий -> новий»"
            unreadable.append(Finding(path, line, message))
        elif long := next((name for name in entry.groups() if name and not is_id(name)), None):
            message = f"ідентифікатор «{long}» довший за {LONGEST_ID} знаків; скоротіть його"
            unreadable.append(Finding(path, line, message))
        elif entry["id"] in lines:
            message = f"«{entry['id']}» уже є в рядку {lines[entry['id']]}; залиште один"
            unreadable.append(Finding(path, line, message))
        else:
            lines[entry["id"]] = line
            if entry["moved"]:
                moves[entry["id"]] = entry["moved"]
    return Lock(path, lines, moves, tuple(unreadable))


def completed(text: str, ids: Iterable[str]) -> str:
    """The text of a lock with a line for every id: the new ones in their alphabetical places, all else as it was.

    Comments, order, line ends and a byte-order mark stay.
    """
    if not text.strip("\ufeff\r\n\t "):
        return render_lock(ids, {})
    lock = parse_lock(Path(), text)
    missing = sorted({*ids} - {*lock.lines})
    if not missing:
        return text
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix(mark)
    lines = [(match["text"], match["end"]) for match in LINE.finditer(text) if match[0]]
    end = lines[0][1] or "\n"
    added: dict[int, list[str]] = {}  # line after which they go → ids
    first = min(lock.lines.values(), default=len(lines) + 1) - 1
    for question_id in missing:
        before = (line for known, line in lock.lines.items() if known < question_id)
        added.setdefault(max(before, default=first), []).append(question_id)
    pieces = [mark, *(f"{question_id}{end}" for question_id in added.get(0, ()))]
    for line, (content, line_end) in enumerate(lines, 1):
        pieces.append(content + (line_end or (end if line in added else "")))
        pieces += [f"{question_id}{end}" for question_id in added.get(line, ())]
    return "".join(pieces)


def render_lock(ids: Iterable[str], moves: dict[str, str]) -> str:
    """The text of a lock that holds ids and moves, sorted."""
    entries = {i: f"{i} -> {moves[i]}" if i in moves else i for i in {*ids, *moves}}
    return HEADER + "".join(f"{entries[i]}\n" for i in sorted(entries))
