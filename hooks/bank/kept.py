"""What the rules said of a page, kept until the page or the rules change: an author checks again after every edit."""

from __future__ import annotations

import hashlib
import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from bank.model import Document, Problem

NAME = ".cache/checked.json"
"""Where, beside the locks, it is kept from one run to the next."""
PROGRAM = Path(__file__).parent
"""The folder of what decides about a page: nothing else does, but Python and the converter of formulas."""


class Kept:
    """Problems of pages that have been checked, in memory and, where a file is named, from one run to the next.

    The file is a convenience: one that cannot be read, or was written by other rules, counts as empty, and one that
    cannot be written is left.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Take the file, if what is kept shall outlive the process."""
        self._path = path
        self._pages: dict[str, tuple[str, list[Problem]]] = {}
        self._program = ""
        self._changed = False
        if path:
            self._program = _program()
            with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
                self._read(json.loads(path.read_text("utf-8")))

    def problems(self, document: Document) -> list[Problem] | None:
        """The problems of a page whose text has not changed; None of any other."""
        digest, problems = self._pages.get(document.path.as_posix(), ("", []))
        return problems if digest == _digest(document) else None

    def keep(self, document: Document, problems: list[Problem]) -> None:
        """Remember the problems of a page."""
        self._pages[document.path.as_posix()] = _digest(document), problems
        self._changed = True

    def save(self) -> None:
        """Write the file, if there is anything new."""
        if self._path and self._changed:
            pages = {
                name: [digest, [[p.line, p.code, p.message, p.warning] for p in problems]]
                for name, (digest, problems) in self._pages.items()
            }
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                content = json.dumps({"program": self._program, "pages": pages}, ensure_ascii=False)
                self._path.write_text(content, "utf-8")
                self._changed = False

    def _read(self, content: Any) -> None:
        if content["program"] == self._program:
            self._pages = {
                name: (str(digest), [Problem(Path(name), *problem) for problem in problems])
                for name, (digest, problems) in content["pages"].items()
            }


def _digest(document: Document) -> str:
    return hashlib.sha256(document.text.encode()).hexdigest()


def _program() -> str:
    """A digest of the rules and of what they stand on."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(PROGRAM.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
