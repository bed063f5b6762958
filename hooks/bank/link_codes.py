"""The short codes under which links of mock interviews name questions; `theme/assets/practice/set.js` makes the same."""

from __future__ import annotations

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LENGTH = 4


def link_code(question_id: str) -> str:
    """The code of an id: FNV-1a of its characters, folded, four digits in base 36."""
    value = 0x811C9DC5
    for character in question_id:
        value = (value ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
    value ^= value >> 16  # without it two of the first 271 ids had one code
    code = ""
    for _ in range(LENGTH):
        value, digit = divmod(value, len(DIGITS))
        code = DIGITS[digit] + code
    return code
