"""Everyday wordings of the questions: how people ask who do not know the term."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("wordings")


def read(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Id of a question → its wordings, of every file of a folder in the order of names.

    A file has a line `id:` for a question and a line `- wording` for each of its wordings.
    """
    for path in sorted(folder.rglob("*.yml")):
        wordings: list[str] = []
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("- "):
                wordings.append(line[2:])
            elif line.endswith(":"):
                wordings = []
                yield line[:-1], wordings


@cache
def wordings() -> dict[str, str]:
    """Id of a question → all its wordings as one text."""
    return {question_id: " . ".join(texts) for question_id, texts in list(read(FOLDER))}
