"""How the files of the search are written: numbers as digits, sorted texts, postings."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from os.path import commonprefix

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
CAPITALS = DIGITS[:26]
STEPS, LEAST = 31, 0.03
"""An impact, above 0 to 1, is written as a step from 1 (LEAST and less) to STEPS, at equal ratios."""


def front_coded(texts: Sequence[str]) -> str:
    """Sorted texts, each as a capital (A = 0) that says how much of the text before it shares, and the rest."""
    coded, before = [], ""
    for text in texts:
        shared = min(len(commonprefix([before, text])), len(CAPITALS) - 1)
        coded.append(CAPITALS[shared] + text[shared:])
        before = text
    return "".join(coded)


def posting(impacts: Mapping[int, float]) -> str:
    """Question → impact, in the order of questions, as digits: gap, impact, gap, impact …"""
    text, last = "", -1
    for question, impact in impacts.items():
        step = STEPS + (STEPS - 1) * math.log(max(impact, LEAST)) / -math.log(LEAST)
        text += gap(question - last) + DIGITS[round(step)]
        last = question
    return text


def gap(number: int) -> str:
    """A positive number in base 32, the last digit first; all but that which ends it are shifted by 32."""
    number -= 1
    text = ""
    while number >= 32:
        text += DIGITS[32 + number % 32]
        number //= 32
    return text + DIGITS[number]


def digits(number: int, width: int) -> str:
    """A number in base 64 of a fixed width; raises OverflowError when it is too great for that."""
    if number >= 64**width:
        raise OverflowError(f"{number} has more than {width} digits: the format of the index must grow")
    text = ""
    for _ in range(width):
        text = DIGITS[number % 64] + text
        number //= 64
    return text


def rows_coded(rows: Iterable[int]) -> str:
    """Numbers of lexemes, three digits each."""
    return "".join(digits(row, 3) for row in rows)
