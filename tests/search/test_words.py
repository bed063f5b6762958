"""The tokenizer and normaliser of the search, against the file that its JavaScript twin reads too."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bank.words import normalise, words

CASES = yaml.safe_load((Path(__file__).parent / "words.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["text"])[:40])
def test_words_of_the_golden_file(case: dict[str, object]) -> None:
    assert words(str(case["text"])) == case["words"]


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert [word for found in words(text) for word in words(found)] == words(text)


@given(st.text(alphabet="абґіїє’'-–АЄ ́bé²"))
def test_case_apostrophe_hyphen_and_stress_do_not_matter(text: str) -> None:
    other = text.upper().replace("’", "ʼ").replace("-", "‑").replace("Ґ", "Г")
    assert words(text) == words(other)
    assert normalise(text) == normalise(other.replace("‑", "-"))
