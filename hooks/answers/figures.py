"""Files that the site publishes as they are: sizes of figures, so that a page reserves their room, and bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from answers.tree import is_external
from bank import images


def sizes(docs: Path) -> Callable[[str], tuple[int, int] | None]:
    """A function from the path of a figure below docs to its width and height; None for what does not say them."""

    @cache
    def size(path: str) -> tuple[int, int] | None:
        return None if is_external(path) else images.size(docs / unquote(urlsplit(path).path))

    return size


def published(path: str, folders: Sequence[str]) -> bytes | None:
    """The bytes of the file at a path below the first of the folders that has it; None where none has."""
    for folder in folders:
        try:
            return Path(folder, unquote(urlsplit(path).path)).read_bytes()
        except (OSError, ValueError):
            continue
    return None
