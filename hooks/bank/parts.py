"""The parts of an answer, in one table: rules, split, search, templates and style names come from it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer; a new part is a row below and its look in the style sheet.

    key names it in code, in `Answer.parts` and, after `qa-`, in the style sheet. label is what the reader sees above it
    and, of a labelled part, the bold text that begins it in Markdown. A folded part opens on a click inside the answer: its first sentence
    is its title.
    Parts that are not searched are about other questions or are names of sources.
    """

    key: str
    label: str
    folded: bool = False
    searched: bool = True


SPOKEN = Part("spoken", "Коротко")
"""The leading block quote."""
FULL = Part("full", "")
"""All between the spoken answer and the first label."""
LABELLED = (
    Part("deeper", "Глибше.", folded=True),
    Part("trap", "Пастка."),
    Part("next", "Далі спитають."),
    Part("see", "Див. також.", searched=False),
    Part("sources", "Джерела.", searched=False),
)
"""The parts that begin with a bold label, in the only order they may stand."""
PARTS = (SPOKEN, FULL, *LABELLED)
FOLLOW_UPS = "next"
"""The key of the part whose list items are questions with answers."""
ANSWERED = re.compile(r"(?:(?<=\?)|(?<=\?[»)]))\s+—\s+")
"""What stands between a follow-up question and its answer."""

BY_LABEL = {part.label: part for part in LABELLED}
"""The whole vocabulary of labels."""
