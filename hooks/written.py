"""The folder that a build writes the site to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, int]:
    """Write files, path below the folder and bytes, with the folders that they need; returns how many bytes each has."""
    sizes = {}
    for name, content in files:
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        sizes[name] = path.write_bytes(content)
    return sizes


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Path below the folder and bytes of each file in it, in the order of the paths; hidden ones are no part of the site."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    for name, path in sorted(paths.items()):
        if not any(part.startswith(".") for part in name.split("/")):
            yield name, path.read_bytes()
