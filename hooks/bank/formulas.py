"""LaTeX → MathML at build time."""

from __future__ import annotations

import re
from functools import lru_cache

import math_core

CONVERTER = math_core.LatexToMathML(fancy_error=False)
TIDY = (
    # A decimal comma is part of its number, also of one with an index: <msup><mn>0,5</mn>, not 0 , 5².
    (re.compile(r'<mn>(\d+)</mn><mo rspace="0">,</mo><mn>(?=\d)'), r"<mn>\1,"),
    (re.compile(r'<mn>(\d+)</mn><mo rspace="0">,</mo><(msup|msub|msubsup)><mn>(?=\d)'), r"<\2><mn>\1,"),
    # An ellipsis is one character, not three operators.
    (re.compile(r"(?:<mo(?: [lr]space=\"[^\"]*\")*>\.</mo>){3}"), '<mo lspace="0" rspace="0">…</mo>'),
)


class FormulaError(ValueError):
    """LaTeX that does not convert: the reason in the converter's words and its offset in the source."""

    def __init__(self, offset: int, reason: str) -> None:
        """Take the offset in characters from the start of the source, and the reason."""
        super().__init__(f"{offset}: {reason}")
        self.offset = offset
        self.reason = reason


@lru_cache(maxsize=65536)
def to_mathml(tex: str, *, display: bool) -> str:
    """Convert LaTeX (without its dollars) to a `<math>` element.

    Raises FormulaError when the source does not convert.
    """
    try:
        mathml: str = CONVERTER.convert_with_local_state(tex, displaystyle=display)
    except math_core.LatexError as error:
        offset, _, reason = str(error).partition(": ")
        raise FormulaError(int(offset) if offset.isdigit() else 0, reason or str(error)) from None
    for pattern, better in TIDY:
        mathml = pattern.sub(better, mathml)
    return mathml
