"""The rules of the bank: each a generator of problems with a code and a docstring that says what it protects.

The docstrings are for authors and stand in CONTRIBUTING.md; so they, like the messages, are in Ukrainian.
"""

from bank.rules import (
    addresses,
    blocks,
    changes,
    emphasis,
    fences,
    figures,
    files,
    formula_places,
    formulas,
    glossary,
    headings,
    html,
    language,
    links,
    lock,
    markup,
    mathjax,
    pages,
    structure,
    text,
)
from bank.rules.registry import RULES, check

__all__ = [
    "RULES",
    "check",
    "addresses",
    "blocks",
    "changes",
    "emphasis",
    "fences",
    "figures",
    "files",
    "formula_places",
    "formulas",
    "glossary",
    "headings",
    "html",
    "language",
    "links",
    "lock",
    "markup",
    "mathjax",
    "pages",
    "structure",
    "text",
]
