"""The files that the site would publish as they are: everything below `docs/` but hidden files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def files(docs: Path) -> Iterator[Path]:
    """Every file below docs that the site would publish, and every link in it to elsewhere; hidden ones are not published."""
    for folder, folders, names in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            if Path(folder, name).is_symlink():
                yield Path(folder, name)
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(folder, name)


def drawings(paths: tuple[Path, ...]) -> Iterator[tuple[Path, str]]:
    """The SVG figures among files, each with its text, but for those that cannot be read."""
    for path in paths:
        if path.suffix.lower() == ".svg":
            try:
                yield path, path.read_text("utf-8")
            except (OSError, UnicodeDecodeError):
                continue  # R009 says so
