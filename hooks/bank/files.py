"""Writing a file that a person also edits: whole or not at all."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from pathlib import Path

from bank.scan import normalise

CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.M)


def replace(path: Path, text: str) -> None:
    """Write text as UTF-8 in place of the file: readers see the old one or the new one; its mode stays.

    A symbolic link stays one: what it leads to is written. Raises OSError when the file may not be written.
    """
    path = path.resolve()
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None and not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError("файл лише для читання")
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        os.chmod(name, stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def conflict(text: str) -> int:
    """The line of the first mark of a merge conflict, 0 if there is none."""
    normal = normalise(text)
    mark = CONFLICT.search(normal)
    return normal.count("\n", 0, mark.start()) + 1 if mark else 0


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
