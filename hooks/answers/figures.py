"""Sizes of figures, so that a page reserves their room."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

VIEW_BOX = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


def sizes(docs: Path) -> Callable[[str], tuple[int, int] | None]:
    """A function from the path of an SVG below docs to its width and height, from its viewBox; None for what has none."""

    @cache
    def size(path: str) -> tuple[int, int] | None:
        source = docs / unquote(urlsplit(path).path)
        if source.suffix != ".svg" or not source.is_file():
            return None
        box = VIEW_BOX.search(source.read_text("utf-8", errors="replace"))
        return (int(box[1]), int(box[2])) if box else None

    return size
