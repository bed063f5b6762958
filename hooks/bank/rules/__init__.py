"""The rules of the bank: each a generator of problems with a code and a docstring that says what it protects.

The docstrings are for authors and stand in CONTRIBUTING.md; so they, like the messages, are in Ukrainian.
"""

from bank.rules import (
    addresses,
    blocks,
    emphasis,
    fences,
    figures,
    files,
    folded,
    formula_places,
    formula_signs,
    formulas,
    glossary,
    headings,
    html,
    language,
    link_codes,
    links,
    lock,
    markup,
    navigation,
    odd_markup,
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
    "emphasis",
    "fences",
    "figures",
    "files",
    "folded",
    "formula_places",
    "formula_signs",
    "formulas",
    "glossary",
    "headings",
    "html",
    "language",
    "link_codes",
    "links",
    "lock",
    "markup",
    "navigation",
    "odd_markup",
    "pages",
    "structure",
    "text",
]
