"""The JavaScript of the search, module by module, in the browser: words, layouts, typing mistakes, the judged queries."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from bank.words import words

DATA = Path(__file__).parent
WORDS = yaml.safe_load((DATA / "words.yml").read_text("utf-8"))
JUDGED = yaml.safe_load((DATA / "held-back.yml").read_text("utf-8"))
OF_TERMS = {"dictionary", "inflected", "english", "abbreviation", "slang", "typo", "layout", "phrase"}
"""Kinds that name terms, in whatever form."""
CLASSES = OF_TERMS | {
    *("russian", "transliteration", "symbols", "numbers", "long", "sentence", "identifiers", "phonetic"),
    "additional",
}
UNANSWERABLE = "unanswerable"


def found(modules: Page, text: str) -> list[str]:
    return modules.evaluate("text => search.found(text)", text)


@pytest.mark.parametrize("case", WORDS, ids=lambda case: repr(case["text"])[:40])
def test_words_are_those_of_the_golden_file(modules: Page, case: dict[str, Any]) -> None:
    assert modules.evaluate("text => search.words(text)", case["text"]) == case["words"]


def test_words_are_those_of_python_on_every_page(modules: Page) -> None:
    for path in sorted((Path(__file__).parents[2] / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        assert modules.evaluate("text => search.words(text)", text) == words(text), path


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("htuekzhbpfwsz", "регуляризація"),
        ("vfnhbwz gjvbkjr", "матриця помилок"),
        ("щмукашеештп", "overfitting"),
        ("]' ' ;", "їє є ж"),
        ("мфдшвфешщт", "validation"),
        ("", ""),
    ],
)
def test_the_other_layout(modules: Page, typed: str, meant: str) -> None:
    assert modules.evaluate("text => search.swapped(text)", typed) == meant


@pytest.mark.parametrize(
    ("forms", "right"),
    [
        (["матриць невідповідностей", "матрицею невідповідностей", "матриця помилок"], "confusion-matrix"),
        (["теоремою Баєса", "баєсова теорема", "теорему Байєса"], "bayes-theorem"),
        (["баєсового класифікатора", "баєсів", "наївним Баєсом"], "naive-bayes"),
        (
            ["градієнтним спуском", "градієнтного спуску", "gradient descent"],
            "gradient-descent-learning-rate",
        ),
        (
            ["overfitting", "перенавчання", "оверфіт", "оверфіту", "перенавчанням", "overfiting"],
            "overfitting",
        ),
        (["батч норма", "батчнорм", "batch normalization", "batchnorm", "batch-norm"], "batch-normalization"),
        (["SVM", "СВМ", "опорних векторів"], "support-vector-machine"),
        (["GIL"], "gil"),
        (["CI/CD", "ci cd"], "ci-cd-for-ml"),
        (["R²", "R2", "r^2"], "r-squared"),
        (["регулярізація", "регуляризация", "регуляризациї", "htuekzhbpfwsz"], "regularization"),
        (["логистична регресія", "лоґістична реґресія", "логістичною регресією"], "logistic-regression"),
        (["чому не можна ініціалізувати нулями"], "weight-initialization"),
        (
            ["крос-валідація", "кросвалідація", "перехресною перевіркою", "cross-validation"],
            "cross-validation",
        ),
    ],
)
def test_every_way_to_say_it_finds_it_among_the_first_three(
    modules: Page, forms: list[str], right: str
) -> None:
    lost = {form: found(modules, form)[:3] for form in forms if right not in found(modules, form)[:3]}
    assert not lost


def test_while_a_word_is_typed_its_questions_come(modules: Page) -> None:
    for beginning in ("регуляр", "регуляриз", "регуляризац", "регуляризацією"):
        assert "regularization" in found(modules, beginning)[:5], beginning


def test_another_layout_is_said_and_a_known_word_is_not_another_layout(modules: Page) -> None:
    instead = "text => search.interpret(search.index, text).instead"
    assert modules.evaluate(instead, "htuekzhbpfwsz") == "регуляризація"
    for known in (
        "регуляризація",
        "GIL",
        "overfitting",
        "xgboost",
        "що таке градієнт",
        "dropout у мережі",
        "регуля",
    ):
        assert modules.evaluate(instead, known) == "", known


def test_typing_mistakes_cost_what_they_are(modules: Page) -> None:
    mistakes = """([typed, meant]) => {
      const rows = new Set(search.index.exact(meant));
      return [...search.similar(search.index, typed)].filter(([row]) => rows.has(row)).map(([, cost]) => cost)[0] ?? null;
    }"""
    for typed, meant, cost in (
        ("регулярізація", "регуляризація", 0.5),  # letters that sound alike
        ("дисперссія", "дисперсія", 0.5),  # one letter for two
        ("дисепрсія", "дисперсія", 1),  # neighbours changed places
        ("дсперсія", "дисперсія", 1),
        ("дисперсжія", "дисперсія", 1),
        ("трансфомерами", "трансформерами", 1),
        ("тензос", "тензор", None),  # «с» is neither near «р» nor heard as it
        ("ентрорія", "ентропія", 1),  # keys that touch
        ("антропія", "ентропія", 1),  # vowels
        ("дисперсзія", "дисперсія", 1),
        ("дисшерсія", "дисперсія", 1.5),  # far, in a word that is long enough
        ("гіл", "gil", None),  # too short to guess
    ):
        assert modules.evaluate(mistakes, [typed, meant]) == cost, typed


def hits(modules: Page, queries: list[dict[str, Any]], first: int) -> float:
    right = sum(bool(set(found(modules, query["query"])[:first]) & set(query["right"])) for query in queries)
    return right / len(queries)


def test_the_judged_queries_cover_the_bank(modules: Page) -> None:
    tuning = yaml.safe_load((DATA / "tuning.yml").read_text("utf-8"))
    assert set(JUDGED) == set(tuning) == CLASSES | {UNANSWERABLE}
    assert all(len(of_kind) >= 19 for half in (JUDGED, tuning) for of_kind in half.values())
    queries = [query for half in (JUDGED, tuning) for found in half.values() for query in found]
    assert len(queries) >= 900
    texts = [query["query"] for query in queries]
    assert len(set(texts)) == len(texts)
    topics = modules.evaluate("search.index.questions.map(({ id, topic }) => [id, topic.key])")
    home = dict(topics)
    assert {home[right] for query in queries for right in query["right"]} == set(home.values())


@pytest.mark.parametrize("kind", sorted(CLASSES))
def test_held_back_queries_find_theirs_among_the_first_three(modules: Page, kind: str) -> None:
    assert hits(modules, JUDGED[kind], 3) >= 0.85


def test_held_back_queries_over_all(modules: Page) -> None:
    everything = [query for kind in CLASSES for query in JUDGED[kind]]
    assert hits(modules, everything, 3) >= 0.92
    assert hits(modules, everything, 1) >= 0.80


def test_held_back_queries_that_name_terms(modules: Page) -> None:
    of_terms = [query for kind in OF_TERMS for query in JUDGED[kind]]
    assert hits(modules, of_terms, 3) >= 0.95
    assert hits(modules, of_terms, 1) >= 0.80


@pytest.mark.parametrize("half", ["held-back", "tuning"])
def test_what_nobody_can_answer_is_admitted(modules: Page, half: str) -> None:
    queries = yaml.safe_load((DATA / f"{half}.yml").read_text("utf-8"))[UNANSWERABLE]
    admitted = [modules.evaluate("text => search.doubted(text)", query["query"]) for query in queries]
    assert sum(admitted) / len(queries) >= 0.8
