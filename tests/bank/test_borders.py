"""Borders of rules: what is just refused and what is just accepted."""

import pytest

from support import problems_of

PAGE = "# Т\n\n## 1. Що? { #a }\n\n> Так.\n\nСлово {word} тут.\n"


@pytest.mark.parametrize("word", ["cлово", "словo", "слoво", "Cлово", "GPUшний"])
def test_a_word_of_two_alphabets_is_refused_wherever_the_border_is(word: str) -> None:
    (problem,) = problems_of({"docs/junior/statistics.md": PAGE.replace("{word}", word)})
    assert problem.startswith(f"docs/junior/statistics.md:7: T001 у слові «{word}»")


@pytest.mark.parametrize("word", ["GPU-шний", "R², слово", "k-середніх", "x₁ слово", "β-розподіл"])
def test_words_beside_words_of_another_alphabet_are_right(word: str) -> None:
    assert problems_of({"docs/junior/statistics.md": PAGE.replace("{word}", word)}) == []
