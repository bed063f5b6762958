"""Logs and notes as hypothesis makes them up."""

from hypothesis import strategies as st

IDS = st.sampled_from(["gil", "bayes-theorem", "roc-auc", "old-name", "gone"])
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


@st.composite
def line(draw: st.DrawFn) -> str:
    minute = draw(st.integers(0, 3_000_000) | st.integers(1_500_000, 1_500_010))
    return f"{base36(minute)} {draw(st.integers(1, 4))} {draw(IDS)}"


LOGS = st.lists(line(), max_size=40)
ODD = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n\r 1agil-"), max_size=60)
TEXTS = st.sampled_from(["", " ", "так", "ні", "yes", "no"])
VERSION = st.fixed_dictionaries({"uk": TEXTS, "en": TEXTS, "at": st.integers(0, 3)})
NOTES = st.builds(
    lambda main, other: {"v": 1, **main, "other": other}, VERSION, st.lists(VERSION, max_size=3)
)
