"""Any form of a word finds any other: the table of the index against lists of forms; how words become lexemes."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bank.words import normalise
from search.dictionary import Table
from search.lexicon import MORE_FORMS
from search.morphology import vocabulary

TERMS = yaml.safe_load((Path(__file__).parent / "terms.yml").read_text("utf-8"))
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@cache
def table(site: Path) -> dict[str, set[int]]:
    """Form → rows, read from the published index as its format says, without the code that wrote it."""
    index, later = (
        json.loads((site / f"search/{name}.json").read_text("utf-8")) for name in ("index", "later")
    )
    endings = index["endings"] + later["endings"]
    forms: dict[str, set[int]] = {}
    first = read(index, endings, forms, 0)
    read(later, endings, forms, first)
    foreign = {row for row, text in enumerate(later["words"].split(" ")) if text.startswith("=")}
    return {form: rows - foreign for form, rows in forms.items()}


def read(index: dict[str, Any], endings: list[str], forms: dict[str, set[int]], before: int) -> int:
    """Add the forms of a file to forms, its rows numbered after those of the files before; returns how many rows it has."""
    stem, row, place = "", 0, 0
    text = index["stems"]
    while place < len(text):
        end = next(
            (i for i in range(place + 1, len(text)) if text[i].isascii() and text[i].isupper()), len(text)
        )
        stem = stem[: DIGITS.index(text[place])] + text[place + 1 : end]
        first, second = index["paradigms"][2 * row : 2 * row + 2]
        for ending in endings[64 * DIGITS.index(first) + DIGITS.index(second)].split(","):
            forms.setdefault(stem + ending, set()).add(before + row)
        row, place = row + 1, end
    return row


def test_there_are_at_least_a_hundred_terms() -> None:
    assert len(TERMS["known"]) >= 100


@pytest.mark.parametrize("term", TERMS["known"])
def test_every_form_of_a_term_leads_to_its_word(site: Path, term: str) -> None:
    rows = table(site)[normalise(term)]
    forms = TERMS["known"][term].split()
    assert term in forms
    assert not [form for form in forms if not rows & table(site).get(normalise(form), set())]


@pytest.mark.parametrize("term", TERMS["forms"])
def test_every_listed_form_of_slang_leads_to_its_word(site: Path, term: str) -> None:
    rows = table(site)[normalise(term)]
    lost = [form for form in TERMS["forms"][term] if not rows & table(site).get(normalise(form), set())]
    assert not lost


def test_a_form_of_two_words_keeps_only_those_that_the_site_uses() -> None:
    vocab = vocabulary(Counter(["ваги", "вага", "вагою", "матриць"]))
    assert [lexeme.lemma for lexeme in vocab.lexemes] == ["вага", "матриця"]
    both = vocabulary(Counter(["робота", "роботою", "робот", "роботів"]))
    assert {both.lexemes[number].lemma for number in both.forms["робота"]} == {"робота", "робот"}


def test_every_form_of_an_unknown_adjective_is_one_word() -> None:
    forms = ["валідаційний", "валідаційним", "валідаційних", "валідаційному", "валідаційна"]
    vocab = vocabulary(Counter(forms))
    assert len({vocab.forms[form] for form in forms}) == 1


def test_a_form_stands_under_every_word_of_the_site_that_has_it() -> None:
    vocab = vocabulary(
        Counter(["дропаут", "дропауту", "бустингом", "бустинг", "вагами", "вага", "ваги", "мережа"])
    )
    for form, found in vocab.forms.items():
        having = [
            n
            for n, word in enumerate(vocab.lexemes)
            if form in {word.stem + e for e in word.endings.split(",")}
        ]
        assert list(found) == having, form


def test_function_words_have_no_lexeme() -> None:
    vocab = vocabulary(Counter(["чому", "не", "можна", "нулями"]))
    assert vocab.stop == ("можна", "не", "чому")
    assert [vocab.forms[word] for word in vocab.stop] == [(), (), ()]
    assert [lexeme.lemma for lexeme in vocab.lexemes] == ["нуль"]


def test_words_whose_beginning_changes_are_one_word() -> None:
    vocab = vocabulary(Counter(["вісь", "осі", "осей"]))
    assert len({vocab.forms[form] for form in ("вісь", "осі", "осей")}) == 1


def test_english_plurals_join_only_where_the_singular_is_known() -> None:
    vocab = vocabulary(Counter(["gans", "gan", "bayes", "entropy", "entropies", "loss", "f1", "xi"]))
    assert vocab.forms["gans"] == vocab.forms["gan"]
    assert vocab.forms["entropies"] == vocab.forms["entropy"]
    assert {lexeme.lemma for lexeme in vocab.lexemes} == {"gan", "bayes", "entropy", "loss", "f1", "xi"}


def test_a_name_is_read_only_where_it_is_nothing_else() -> None:
    vocab = vocabulary(Counter(["гаусса", "віри", "віра"]))
    assert [lexeme.lemma for lexeme in vocab.lexemes] == ["віра", "гаусс"]


def test_words_after_a_prefix_and_unknown_words_decline_as_their_like() -> None:
    words = ["донавчання", "донавчанням", "шардування", "шардуванням", "утина"]
    vocab = vocabulary(Counter(words))
    assert vocab.forms["донавчання"] == vocab.forms["донавчанням"]
    assert set(vocab.forms["шардування"]) & set(vocab.forms["шардуванням"])
    assert all(vocab.forms.values())


@pytest.fixture(scope="module")
def dictionary() -> Table:
    return Table()


@pytest.mark.parametrize("lemma", MORE_FORMS)
def test_forms_that_the_dictionary_lacks_belong_to_their_word(dictionary: Table, lemma: str) -> None:
    forms = [lemma, *MORE_FORMS[lemma]]
    known = dictionary.lexemes(set(forms))
    assert [form for form in forms if lemma not in {lexeme.lemma for lexeme in known[form]}] == []
