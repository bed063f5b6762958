"""Scripts as the site serves them: without comments and indentation; who reads the code has the source."""

from __future__ import annotations

import re

COMMENT = re.compile(
    r"""^[ \t]*(?://[^\n]*|/\*\*(?:[^*/]|\*(?!/)|/(?!\*))*\*/[ \t]*)(?:\n|\Z)|(?<![ \t])[ \t]+//[ ][^"'`\n]*$|^[ \t]+|^\n""",
    re.M,
)
"""Comments on lines of their own, comments at the end of a line, indentation, empty lines. No text may span lines."""


def served(script: str) -> str:
    """A script that does the same in two thirds of the bytes."""
    return COMMENT.sub("", script)
