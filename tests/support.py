"""What several tests need: a small bank written to disk and read back."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bank.lock import render_lock
from bank.model import Bank
from bank.parse import load
from bank.rules import check

ROOT = Path(__file__).parent.parent
NOT_UTF8 = "!!binary-not-utf8"


@contextmanager
def written(files: dict[str, str]) -> Iterator[Path]:
    """A folder that holds files (path → text) as the working directory; without a lock of their own, with a full one."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"\xff\xfe\x00" if text == NOT_UTF8 else text.encode())
        before = Path.cwd()
        os.chdir(folder)
        try:
            if "questions.lock" not in files:
                ids = set(read().questions)
                Path("questions.lock").write_text(render_lock(ids, {}), "utf-8")
            yield Path(folder)
        finally:
            os.chdir(before)


def read() -> Bank:
    """The bank of the working directory."""
    return load(Path("docs"), Path("questions.lock"))


def problems_of(files: dict[str, str]) -> list[str]:
    """What the rules say of a bank made of files."""
    with written(files):
        return [str(problem) for problem in check(read())]
