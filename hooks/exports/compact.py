"""Data for scripts: JSON without blanks, its letters as they are."""

from __future__ import annotations

import json


def compact(content: object) -> bytes:
    """The bytes of a file that holds content, in the order in which it is given."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
