"""The glossary page read into terms."""

from bank.glossary import alphabetical, letter_of
from bank.model import Term
from support import read, written

PAGE = """\
---
template: glossary.html
---
# Глосарій

Вступ із [посиланням](about.md).

## П { #п }

### Перенавчання (overfitting) { #overfitting }

Модель запам’ятала *випадковості*, бо [дисперсія](junior/statistics.md#variance) завелика.

Також: оверфіт, оверфітинг, high-variance model.

Запитання: [як пояснити](junior/statistics.md#overfitting), [як
помітити](junior/statistics.md#variance).

## A–Z { #latin }

### GIL { #gil }

Замок інтерпретатора.

Запитання: [де він](junior/statistics.md#variance).
"""


def terms(page: str) -> tuple[Term, ...]:
    with written({"docs/glossary.md": page}):
        return read().terms


def test_an_entry_is_read_whole() -> None:
    first, second = terms(PAGE)
    assert (first.title, first.english, first.id, first.letter) == (
        "Перенавчання",
        "overfitting",
        "overfitting",
        "П",
    )
    assert PAGE.split("\n")[first.line - 1].startswith("### Перенавчання")
    assert (
        first.definition
        == "Модель запам’ятала *випадковості*, бо [дисперсія](junior/statistics.md#variance) завелика."
    )
    assert first.variants == ("оверфіт", "оверфітинг", "high-variance model")
    assert first.questions == ("overfitting", "variance")
    assert first.names == ("Перенавчання", "overfitting", "оверфіт", "оверфітинг", "high-variance model")
    assert (second.title, second.english, second.variants) == ("GIL", "", ())


def test_a_bank_without_a_glossary_has_no_terms() -> None:
    with written({"docs/about.md": "# Про сайт\n"}):
        assert read().terms == ()


def test_malformed_entries_are_kept_for_the_rules() -> None:
    (term,) = terms("# Г\n\n### Щось (\n\nТакож: .\n")
    assert (term.title, term.id, term.links) == ("Щось (", "", ())
    assert terms("") == ()


def test_the_alphabet_is_ukrainian_and_latin_comes_last() -> None:
    titles = [
        "Ґратка",
        "Об’єкт",
        "Обрій",
        "Їжак",
        "Індекс",
        "Z-оцінка",
        "3D",
        "Єдність",
        "Екран",
        "гра",
        "Ядро",
        "A/B-тест",
    ]
    assert sorted(titles, key=alphabetical) == [
        *("гра", "Ґратка", "Екран", "Єдність", "Індекс", "Їжак", "Об’єкт", "Обрій", "Ядро"),
        *("3D", "A/B-тест", "Z-оцінка"),
    ]
    assert [letter_of(title) for title in ("Ґратка", "ядро", "GIL", "3D", "")] == [
        "Ґ",
        "Я",
        "A–Z",
        "A–Z",
        "A–Z",
    ]
