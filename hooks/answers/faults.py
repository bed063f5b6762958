"""What of a rendered page cannot be shown as it is: each a problem with the line where the author finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from answers.codes import FORMULAS, TAGS
from answers.tree import MarkupError
from bank.formulas import FormulaError, to_mathml
from bank.model import Document, Problem
from bank.scan import normalise

TEXT = re.compile(r"(?<![<&/\w])\w[\w ,]{3,}(?![^<]*>)")


def readable(path: Path) -> Document:
    """What can be read of a file that is no UTF-8, which the rules have told; nothing of one that is gone meanwhile."""
    try:
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        text = ""
    return Document(path, normalise(text))


def unpaired(error: MarkupError, document: Document) -> Problem:
    """The problem of a page that is no tree; its line is that of the longest text beside the place."""
    texts = sorted(TEXT.findall(str(error)), key=len, reverse=True)
    line = next((document.line(at) for text in texts if (at := document.text.find(text)) >= 0), 1)
    message = f"теги не мають пари біля «{error}»; закрийте їх або візьміть у зворотні лапки"
    return Problem(document.path, line, TAGS, message)


def typed(tree: Element, document: Document) -> Iterator[Problem]:
    """Show every formula of a page that does not convert as it is typed; a problem for each."""
    for formula in tree.iter("tex"):
        tex, display = formula.text or "", "display" in formula.attrib
        try:
            to_mathml(tex, display=display)
        except FormulaError as error:
            line = document.line(max(document.text.find(tex.partition("\n")[0]), 0))
            message = (
                f"формула «{tex}» не перетворюється ({error.reason}); виправте LaTeX або екрануйте долар: \\$"
            )
            yield Problem(document.path, line, FORMULAS, message)
            mark = "$$" if display else "$"
            formula.tag, formula.text = "code", f"{mark}{tex}{mark}"
            formula.attrib.clear()
