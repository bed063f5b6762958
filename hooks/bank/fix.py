"""What a machine can mend: the numbers of questions and the lock."""

from __future__ import annotations

import re
from pathlib import Path

from bank.lock import KEBAB, read_lock, render_lock
from bank.parse import load

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
NUMBER = re.compile(r"^(?P<marks>##)(?P<space>[ \t]*)(?:\d+\.[ \t]*)?(?P<rest>.*)$", re.S)


def fix(docs: Path, lock_path: Path) -> list[Path]:
    """Number the questions of every page 1..N in their order, and write every id into the lock.

    Touches nothing but the numbers (line ends and byte-order marks stay) and never drops an id from the lock.
    Running it again changes nothing. Returns the files that it changed.
    """
    changed = []
    bank = load(docs, lock_path)
    for topic in bank.topics:
        lines = LINE.findall(topic.path.read_bytes().decode("utf-8"))
        before = list(lines)
        for number, question in enumerate(topic.questions, 1):
            heading = NUMBER.match(lines[question.line - 1])
            if heading:
                lines[question.line - 1] = f"## {number}. {heading['rest']}"
        if lines != before:
            topic.path.write_bytes("".join(lines).encode("utf-8"))
            changed.append(topic.path)
    lock = read_lock(lock_path)
    if not lock.unreadable:
        ids = {i for i in bank.questions if KEBAB.fullmatch(i)}
        text = render_lock({*lock.lines, *ids}, lock.moves)
        if not lock_path.exists() or lock_path.read_bytes().decode("utf-8") != text:
            lock_path.write_bytes(text.encode("utf-8"))
            changed.append(lock_path)
    return changed
