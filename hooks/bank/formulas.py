"""LaTeX → MathML at build time.

The converter tries every bracket without a pair both ways, each doubling its work, and recurses into every group until
the stack of its thread ends: what it is not made for is refused before it is called.
"""

from __future__ import annotations

import re
from functools import lru_cache

import math_core

CONVERTER = math_core.LatexToMathML(fancy_error=False)
TIDY = (  # what must stand in the markup for the pattern to be tried, the pattern, what comes instead
    # A decimal comma is part of its number, also of one with an index: <msup><mn>0,5</mn>, not 0 , 5².
    (">,</mo><mn>", re.compile(r'<mn>(\d+)</mn><mo rspace="0">,</mo><mn>(?=\d)'), r"<mn>\1,"),
    (
        ">,</mo><ms",
        re.compile(r'<mn>(\d+)</mn><mo rspace="0">,</mo><(msup|msub|msubsup)><mn>(?=\d)'),
        r"<\2><mn>\1,",
    ),
    # Groups of three digits are one number, also to those who hear it: <mn>10 000</mn>, not 10 and 000.
    (
        '"0.16666667em"/><mn>',
        re.compile(r'(?<=\d)</mn><mspace width="0\.16666667em"/><mn>(?=\d{3}(?!\d))'),
        "\u00a0",
    ),
    (
        '"0.16666667em"/><ms',
        re.compile(
            r'<mn>([\d\u00a0]+)</mn><mspace width="0\.16666667em"/><(msup|msub|msubsup)><mn>(?=\d{3}(?!\d))'
        ),
        "<\\2><mn>\\1\u00a0",
    ),
    # An ellipsis is one character, not three operators.
    (
        ">.</mo>",
        re.compile(r"(?:<mo(?: [lr]space=\"[^\"]*\")*>\.</mo>){3}"),
        '<mo lspace="0" rspace="0">…</mo>',
    ),
)
LONGEST = 2000
"""Characters of a formula; the longest of the bank has 279, and what fills a screen has 1,000."""
DEEPEST = 40
"""Groups and brackets inside each other; a continued fraction of ten storeys needs 20."""
UNPAIRED = 6
"""Opening brackets without a closing one in the same group, as in `[0,1[` or where a bracket spans two rows: 2⁶ tries."""
TOKEN = re.compile(r"\\(?:[a-zA-Z]+|.)|%[^\n]*|[{}()\[\]&]", re.S)
OPENING = frozenset(
    [
        "(",
        "[",
        r"\{",
        r"\lbrace",
        r"\lbrack",
        r"\lparen",
        r"\lvert",
        r"\lVert",
        r"\langle",
        r"\lfloor",
        r"\lceil",
    ]
    + [r"\lgroup", r"\lmoustache", r"\ulcorner", r"\llcorner", r"\llbracket"]
)
CLOSING = frozenset(
    [
        ")",
        "]",
        r"\}",
        r"\rbrace",
        r"\rbrack",
        r"\rparen",
        r"\rvert",
        r"\rVert",
        r"\rangle",
        r"\rfloor",
        r"\rceil",
    ]
    + [r"\rgroup", r"\rmoustache", r"\urcorner", r"\lrcorner", r"\rrbracket"]
)
GROUPS = {"{": "}", r"\left": r"\right", r"\begin": r"\end"}
ENDS = {end: start for start, end in GROUPS.items()}


class FormulaError(ValueError):
    """LaTeX that does not convert: the reason and its offset in the source."""

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
    _check(tex)
    try:
        mathml: str = CONVERTER.convert_with_local_state(tex, displaystyle=display)
    except math_core.LatexError as error:
        offset, _, reason = str(error).partition(": ")
        raise FormulaError(int(offset) if offset.isdigit() else 0, reason or str(error)) from None
    for sign, pattern, better in TIDY:
        if sign in mathml:
            mathml = pattern.sub(better, mathml)
    return mathml


def _check(tex: str) -> None:
    """Raise FormulaError for what would keep the converter busy for ever or overrun its stack."""
    if len(tex) > LONGEST:
        raise FormulaError(LONGEST, f"Формула довша за {LONGEST} символів; розбийте її на кілька.")
    risky = sum(map(tex.count, ("(", "[", "{", r"\l", r"\b", r"\u")))
    if risky <= UNPAIRED and all(tex.count(start) == tex.count(end) for start, end in GROUPS.items()):
        return  # most formulas are small
    groups: list[tuple[str, int]] = []
    unclosed: list[list[int]] = [[]]  # of every open group, the offsets of its brackets without a pair
    unpaired: list[int] = []
    is_delimiter = False
    for match in TOKEN.finditer(tex):
        token, offset = match[0], match.start()
        if is_delimiter and token not in GROUPS and token not in ENDS:
            is_delimiter = False  # of \left or \right, which pair themselves
        elif token in GROUPS:
            groups.append((token, offset))
            unclosed.append([])
        elif token in ENDS:
            if not groups or groups[-1][0] != ENDS[token]:
                raise FormulaError(offset, f"«{token}» не має пари «{ENDS[token]}».")
            groups.pop()
            unpaired += unclosed.pop()
        elif token in ("&", r"\\"):
            unpaired += unclosed[-1]
            unclosed[-1] = []
        elif token in OPENING:
            unclosed[-1].append(offset)
        elif token in CLOSING and unclosed[-1]:
            unclosed[-1].pop()
        if token in (r"\left", r"\right", r"\middle"):
            after = tex[match.end() : match.end() + 8].lstrip()[:1]
            is_delimiter = after in ("(", ")", "[", "]", "\\")
        if len(groups) + sum(map(len, unclosed)) > DEEPEST:
            raise FormulaError(offset, f"Понад {DEEPEST} груп і дужок одна в одній; спростіть формулу.")
    if groups:
        raise FormulaError(groups[-1][1], f"«{groups[-1][0]}» не має пари «{GROUPS[groups[-1][0]]}».")
    unpaired += unclosed[0]
    if len(unpaired) > UNPAIRED:
        raise FormulaError(unpaired[0], f"Понад {UNPAIRED} дужок без пари; закрийте їх.")
