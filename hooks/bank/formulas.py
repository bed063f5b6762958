"""LaTeX → MathML at build time."""

from __future__ import annotations

import html
import re
from functools import lru_cache

import math_core

CONVERTER = math_core.LatexToMathML(fancy_error=False)
SCRIPT = re.compile(r'<script type="math/tex(?P<display>; mode=display)?">(?P<tex>.*?)</script>', re.S)
TAG = re.compile(r"<[^>]+>")
RELATION = re.compile(r"<mo(?: [^>]*)?>(?:[=≈≠≤≥∼∝→⇒]|&lt;|&gt;)</mo>")
LONG = 18
"""Characters from which an inline formula may break before its relations, as TeX does; a phone line holds about 40."""
HANGING = re.compile(r"(<math>(?:(?!</math>).)*</math>(?:[.,;:!?)»…]+|\u00a0[^\s<]+))", re.S)
"""An inline formula with its punctuation or unit: browsers break the line there, even at a no-break space."""
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


def render(page: str) -> str:
    """Replace the `<script type="math/tex">` of python-markdown-math in the HTML of a page by MathML.

    Raises FormulaError for what the rules did not see, such as LaTeX in `\\(…\\)`.
    """

    def convert(match: re.Match[str]) -> str:
        tex = match["tex"].strip()
        tex = html.unescape(tex).removeprefix("$$").removesuffix("$$")
        display = bool(match["display"])
        mathml = to_mathml(tex, display=display)
        return mathml if display else _breakable(mathml)

    return HANGING.sub(r'<span class="nowrap">\1</span>', SCRIPT.sub(convert, page))


def _breakable(mathml: str) -> str:
    """Split a long inline formula before its relations: browsers break lines only between `<math>` elements."""
    inner = mathml.removeprefix("<math>").removesuffix("</math>")
    if len(html.unescape(TAG.sub("", inner))) < LONG:
        return mathml
    cuts, depth = [0], 0
    for tag in TAG.finditer(inner):
        if tag[0].startswith("</"):
            depth -= 1
        elif not tag[0].endswith("/>"):
            if not depth and tag.start() and RELATION.match(inner, tag.start()):
                cuts.append(tag.start())
            depth += 1
    ends = [*cuts[1:], len(inner)]
    return "".join(f"<math>{inner[start:end]}</math>" for start, end in zip(cuts, ends, strict=True))
