"""Where a sentence ends and the next begins: the one splitter, which knows abbreviations and initials.

In doubt it does not cut: two sentences that stay together read well, half a sentence does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

GAP = re.compile(r"[.?!…][»)]?[*_`]{0,3}(?P<gap>\s+)(?=[A-ZА-ЯІЇЄҐ«(\[<*_`$]|\Z)")
"""A mark at the end of a sentence, and the space before what may begin another one, marks of Markdown included."""
WINDOW = 16
"""Characters before a dot that tell whether it ends an abbreviation."""
ABBREVIATION = re.compile(
    r"(?<![\w’])(?:[A-ZА-ЯІЇЄҐ]|Дж|(?:[^\W\d_]\.\s?){1,4}[^\W\d_]|(?i:"  # initials; т. ч., e.g., U.S.
    r"див|зв|пор|порівн|напр|наприкл|прибл|рис|табл|розд|гл|с|стор|ст|т|ч|п|пп|р|рр|ім|проф|акад|доц|ред|вид"
    r"|англ|лат|нім|фр|гр|vs|cf|al|figs?|eqs?|sec|vol|pp|eds?|approx|dr|mrs?|prof"
    r"))\Z"
)
"""What stands before the dot of an abbreviation that something follows."""
CLOSING = re.compile(
    r"(?<![\w’])(?:(?<!\.)[A-Z]|(?i:т\.\s?[дп]|ін|тис|млн|млрд|трлн|дол|грн|коп|год|хв|сек|etc))\Z"
)
"""The same of one that may also be the last word of its sentence: then a Ukrainian word with a capital follows."""
WORD = re.compile(r"[А-ЯІЇЄҐ](?![А-ЯІЇЄҐ.])")


def gaps(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the space between each sentence and the next; also of that at the end of the text, if there is any.

    text is a paragraph, plain or in Markdown, or the piece of one before an element.
    """
    for match in GAP.finditer(text):
        start, end = match.span("gap")
        if text[match.start()] != "." or not _goes_on(text, match.start(), end):
            yield start, end


def first_sentence(text: str) -> str:
    """A text up to the end of its first sentence."""
    return text[: next((start for start, _ in gaps(text)), len(text))]


def _goes_on(text: str, dot: int, after: int) -> bool:
    """Whether the dot only ends an abbreviation; after is where what follows it begins."""
    before = text[max(0, dot - WINDOW) : dot]
    if CLOSING.search(before):
        return not WORD.match(text, after)
    return bool(ABBREVIATION.search(before))
