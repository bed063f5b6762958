"""A rendered page → its tree, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from answers import faults
from answers.compare import compare_text
from answers.text import plain
from answers.tree import MarkupError, parse
from bank.model import Document, Problem
from bank.sentences import first_sentence


def read_page(document: Document, html: str, address: str) -> tuple[Element, list[Problem]]:
    """The tree of a page, and where it differs from what the bank holds of the document.

    html is the text of the page as Markdown gives it, address that of the page below the root. Of a page whose tags do
    not pair nothing is shown; formulas that do not convert are shown as they were typed.
    """
    try:
        page = parse(html, address)
    except MarkupError as error:
        return Element("div"), [faults.unpaired(error, document)]
    return page, [*faults.typed(page, document), *compare_text(document, page)]


def lead(blocks: Iterable[Element]) -> str:
    """The first sentence of the first paragraph of a page, as plain text; "" where it has none."""
    paragraph = next((block for block in blocks if block.tag == "p"), None)
    return first_sentence(plain([paragraph])) if paragraph is not None else ""
