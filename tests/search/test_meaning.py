"""What a query means, what of a text it marks, how questions are ranked: module by module, in the browser."""

from typing import Any

import pytest
from playwright.sync_api import Page

STUB = """({ impacts, mentions }) => ({
  impacts: (row) => new Map(impacts[row]),
  mentions: (term) => new Map(mentions[term]),
})"""


def forms(modules: Page, rows: str) -> list[list[str]]:
    """The forms of the rows that an expression gives."""
    return modules.evaluate(f"{rows}.map((row) => search.index.forms(row))")


def ranked(
    modules: Page, index: dict[str, Any], clues: list[list[Any]], terms: list[Any]
) -> list[list[float]]:
    """Questions with scores over an index of two tables; a clue is a list of (row, weight)."""
    return modules.evaluate(
        f"([tables, clues, terms]) => search.ranked(({STUB})(tables), {{ clues: clues.map((rows) => ({{ rows: new Map(rows) }})), terms }})",
        [index, clues, terms],
    )


def test_relatives_of_a_word_share_its_root(modules: Page) -> None:
    relatives = forms(modules, "search.index.family(search.index.exact('класифікація')[0])")
    known = {form for found in relatives for form in found}
    assert {"класифікатор", "класифікувати"} <= known
    assert not {"класифікація", "клас"} & known


def test_of_two_relatives_each_is_one_of_the_other(modules: Page) -> None:
    lonely = modules.evaluate(
        """() => search.index.stems.flatMap((stem, row) => search.index.family(row)
          .filter((other) => other === row || !search.index.family(other).includes(row)).map((other) => [stem, search.index.stems[other]]))"""
    )
    assert lonely == []


def test_a_relative_weighs_less_than_the_word_itself(modules: Page) -> None:
    weights = modules.evaluate(
        """() => {
          const { clues: [{ rows, named }] } = search.interpret(search.index, "класифікатор ");
          const weight = (word) => search.index.exact(word).map((row) => [rows.get(row), named.has(row)]);
          return ["класифікатор", "класифікація"].map(weight);
        }"""
    )
    assert weights == [[[1, True]], [[0.4, False]]]


def test_a_word_being_typed_weighs_less_than_a_finished_one(modules: Page) -> None:
    weights = modules.evaluate(
        """() => ["регуляриз", "регуляризація"].map((typed) => {
          const [row] = search.index.exact("регуляризація");
          return search.interpret(search.index, typed).clues[0].rows.get(row);
        })"""
    )
    assert weights == [0.6, 1]


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("матриць", "Матриця, матриці й матричний добуток", ["Матриця", "матриці"]),
        ("матрицею помилок", "Що таке confusion matrix?", ["confusion", "matrix"]),
        ("confusion matrix", "Матриця невідповідностей", ["Матриця", "невідповідностей"]),
        ("навчання з підсиленням", "Про навчання з підсиленням", ["навчання", "з", "підсиленням"]),
        ("reinforcement learning", "Навчання з підсиленням", ["Навчання", "з", "підсиленням"]),
        ("reinforcement learning", "Про підсилення без навчання", []),
        ("регулярізація", "Регуляризація й дропаут", ["Регуляризація"]),
        ("дисперсія", "Нічого про це", []),
    ],
)
def test_marks_are_forms_of_the_words_and_names_of_the_terms(
    modules: Page, query: str, text: str, marked: list[str]
) -> None:
    found = modules.evaluate(
        """([query, text]) => {
          const marks = new search.Marks(search.index, search.interpret(search.index, query));
          return marks.in(text).map(({ start, end }) => text.slice(start, end));
        }""",
        [query, text],
    )
    assert found == marked


def test_of_equal_questions_the_first_of_the_bank_comes_first(modules: Page) -> None:
    index = {"impacts": [[[7, 0.5], [3, 0.5], [5, 0.5]]], "mentions": []}
    assert [question for question, _ in ranked(modules, index, [[[0, 1]]], [])] == [3, 5, 7]


def test_questions_far_below_the_best_are_left_out(modules: Page) -> None:
    index = {"impacts": [[[0, 1.0], [1, 0.26], [2, 0.24]]], "mentions": []}
    assert [question for question, _ in ranked(modules, index, [[[0, 1]]], [])] == [0, 1]


def test_a_question_with_all_words_beats_one_that_has_one_of_them_twice_as_strong(modules: Page) -> None:
    index = {"impacts": [[[0, 1.0], [1, 0.45]], [[1, 0.45], [2, 0.3]]], "mentions": []}
    assert [question for question, _ in ranked(modules, index, [[[0, 1]], [[1, 1]]], [])][0] == 1


def test_a_named_term_counts_for_each_of_its_words(modules: Page) -> None:
    index = {"impacts": [[[0, 0.4]], [[0, 0.4]]], "mentions": [[[1, 0.5]]]}
    clues = [[[0, 1]], [[1, 1]]]
    term = {"term": 0, "weight": 1, "start": 0, "length": 2}
    assert ranked(modules, index, clues, []) == [[0, 0.8]]
    assert ranked(modules, index, clues, [term]) == [[1, pytest.approx(1.2)], [0, pytest.approx(0.8)]]


def test_a_rare_relative_says_no_more_than_the_word_itself(modules: Page) -> None:
    index = {"impacts": [[[0, 0.2]], [[1, 1.0]]], "mentions": []}
    assert ranked(modules, index, [[[0, 1], [1, 0.4]]], []) == [
        [0, pytest.approx(0.2)],
        [1, pytest.approx(0.08)],
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("дис", False),  # three letters are never mistyped
        ("крат", True),  # four may hold one mistake: квант, крок
        ("дисперххх", False),
        ("регулрзаця", False),  # three mistakes
        ("регулярзаця", True),  # two mistakes in a long word
        ("ж" * 41, False),
    ],
)
def test_how_many_mistakes_a_word_may_hold(modules: Page, typed: str, found: bool) -> None:
    assert bool(modules.evaluate("typed => search.similar(search.index, typed).size", typed)) == found


def test_what_looks_most_like_a_term_is_suggested_first(modules: Page) -> None:
    terms = [
        ["a", "Дисперсія", "variance", ""],
        ["b", "Гіперплощина", "hyperplane", ""],
        ["c", "Гіперпараметр", "hyperparameter", ""],
    ]
    for typed, near in (
        ("гіперпараматри", ["Гіперпараметр", "Гіперплощина"]),
        ("variense", ["Дисперсія"]),
        ("жжж", []),
        ("", []),
    ):
        assert modules.evaluate("([t, terms]) => search.nearest(t, terms)", [typed, terms]) == near, typed


def test_the_other_layout_is_read_key_by_key(modules: Page) -> None:
    keys = ("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхїфівапролджєячсмитьбю'")
    for typed, meant in (keys, keys[::-1], ('{}:"<>', "хїжєбю"), ("ыэъё", "s']`")):
        assert modules.evaluate("typed => search.swapped(typed)", typed) == meant


def test_long_queries_are_read_only_so_far(modules: Page) -> None:
    clues = "text => search.interpret(search.index, text).clues.length"
    assert modules.evaluate(clues, "дисперсія медіана " * 5) == 10
    assert modules.evaluate(clues, "gil " * 30) == 12
    assert modules.evaluate(clues, "gil-" * 30) == 12


@pytest.mark.parametrize(
    ("one", "other"), [("учити", "вчити"), ("узяти", "взяти"), ("імовірність", "ймовірність")]
)
def test_how_a_word_begins_after_a_vowel_does_not_matter(modules: Page, one: str, other: str) -> None:
    understood = "([word, twin]) => { const rows = search.interpret(search.index, `${word} `).clues[0].rows; return search.index.exact(twin).every((row) => rows.get(row) === 1); }"
    assert modules.evaluate("words => words.every((word) => search.index.exact(word).length)", [one, other])
    assert modules.evaluate(understood, [one, other])
    assert modules.evaluate(understood, [other, one])
