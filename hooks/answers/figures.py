"""Files that the site publishes as they are: sizes of figures, so that a page reserves their room and their labels are about as
large as its text, and bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from answers.tree import is_external
from bank import images


def sizes(docs: Path) -> Callable[[str], tuple[int, int] | None]:
    """A function from the path of a figure below docs to the width and height to show it in; None for what does not say them.

    An SVG that names a size of its type is shown so large that this is the size of the text around.
    """

    @cache
    def size(path: str) -> tuple[int, int] | None:
        file = docs / unquote(urlsplit(path).path)
        drawn = None if is_external(path) else images.size(file)
        if drawn is None or file.suffix.lower() != ".svg":
            return drawn
        scale = images.TEXT / (images.label_size(file.read_text("utf-8", errors="replace")) or images.TEXT)
        return max(1, round(drawn[0] * scale)), max(1, round(drawn[1] * scale))

    return size


def published(path: str, folders: Sequence[str]) -> bytes | None:
    """The bytes of the file at a path below the first of the folders that has it; None where none has."""
    for folder in folders:
        try:
            return Path(folder, unquote(urlsplit(path).path)).read_bytes()
        except (OSError, ValueError):
            continue
    return None
