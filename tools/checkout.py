"""What a build reads, and a copy of it to break, to fill with other texts, or to measure."""

import shutil
from collections.abc import Callable, Collection
from pathlib import Path

INPUTS = ("docs", "hooks", "theme", "mkdocs.yml", "questions.lock", "changes.lock")
"""Everything that `mkdocs build` reads, as paths below the root."""

Ignore = Callable[[str, list[str]], Collection[str]]
"""What `shutil.copytree` calls ignore: a folder and its names → the names that are not copied."""


def copied(root: Path, target: Path, ignore: Ignore | None = None, inputs: Collection[str] = INPUTS) -> Path:
    """Copy what a build reads, or some of it, from the checkout at root to target; returns target."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        return {"__pycache__", *(ignore(folder, names) if ignore else ())}

    for name in inputs:
        if (root / name).is_dir():
            shutil.copytree(root / name, target / name, ignore=left_out)
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, target / name)
    return target
