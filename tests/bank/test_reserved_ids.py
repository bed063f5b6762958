"""The ids that questions may not have are those that the templates and scripts give to parts of a page."""

import re

from bank.rules.headings import RESERVED, RESERVED_PREFIX
from support import ROOT

WRITTEN = re.compile(r"""\bid(?:="|: ?"|\s*=\s*[`"'])(?P<id>[^"`'{$]*)(?P<made>\$?\{)?""")


ROOMS = {"practice", "interview", "take", "new", "cheatsheet", "book"}
"""Pages of their own, on which no question and no text of the bank can bring an id; parts of theirs too."""


def test_the_table_is_what_the_theme_writes() -> None:
    ids, prefixes = set(), set()
    for path in (ROOT / "theme").rglob("*"):
        if path.suffix in (".html", ".js") and not (ROOMS & {path.stem, path.parent.name}):
            for found in WRITTEN.finditer(path.read_text("utf-8")):
                (prefixes if found["made"] else ids).add(found["id"])
    assert ids - {""} == RESERVED
    assert prefixes - {""} == {RESERVED_PREFIX}
