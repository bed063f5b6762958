"""Scripts and styles of the theme as the site serves them: without comments, which are for those who read the source."""

from __future__ import annotations

import re

KINDS = (".js", ".css")
ALONE = re.compile(r"^[ \t]*(?://.*|/\*(?s:.*?)\*/[ \t]*)\n", re.M)
"""Comments that have their lines for themselves."""
BEHIND = re.compile(r"(?<=[;,{}]) (?:// [^\"'`\n]*|/\*[^\"'*\n]*\*/)$", re.M)
"""A comment behind the code of its line; with a quote in it, it could be the end of a string."""


def served(text: str) -> str:
    """A script or a style sheet without its comments; the code stays as it is."""
    return BEHIND.sub("", ALONE.sub("", text))
