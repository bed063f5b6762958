"""Style sheets without the blanks that are there for those who write them."""

from __future__ import annotations

import re

BLANKS = re.compile(
    r"""("[^"\n]*"|'[^'\n]*')|(?<!\s)\s+(?=[{}])|(?<=[{};,])\s+|(?<=[a-z]:) (?=[^ ;}])|;(?=\s*})"""
)
"""A string, which stays, or blanks around a brace, after a semicolon, a comma or the name of a property, and the last semicolon;
a blank before one may be the value of an empty variable."""


def tight(styles: str) -> str:
    """The same rules in fewer bytes: a thirtieth of what is sent, gzipped."""
    return BLANKS.sub(lambda found: found[1] or "", styles)
