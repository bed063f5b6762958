"""Zip files whose bytes depend on nothing but what is in them: no clock, no owner, no order but the given one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

MODE = 0o644
STORED = frozenset({"mimetype"})
"""What readers look for at a fixed place and so is not compressed."""


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of names with their contents, in their order; every entry is of 1 January 1980, the first day that zip knows."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name, content in files:
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = MODE << 16
            entry.compress_type = zipfile.ZIP_STORED if name in STORED else zipfile.ZIP_DEFLATED
            target.writestr(entry, content, compresslevel=9)
    return buffer.getvalue()
