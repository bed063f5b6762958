"""Kinds of queries that need more than the words of the site: other languages and letters, signs, numbers, doubt."""

from typing import Any

import pytest
from playwright.sync_api import Page

from bank.words import glued

INTERPRETED = "text => search.interpret(search.index, text)"
TYPED = f"text => ({INTERPRETED})(text).clues.map((clue) => clue.typed)"


def found(modules: Page, text: str) -> list[str]:
    return modules.evaluate("text => search.found(text)", text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CI/CD", ["cicd"]),
        ("A/B-тест", []),
        ("model.eval() і np.var", ["modeleval", "npvar"]),
        ("def f(x=[]):", ["fx"]),
        ("P(A|B)", ["pab"]),
        ("k-means", ["kmeans"]),
        ("один два", []),
        ("a.b.c.d.e.f", []),
        ("пам’ять don't", []),
    ],
)
def test_words_that_only_signs_part_are_one_more_word_on_both_sides(
    modules: Page, text: str, words: list[str]
) -> None:
    assert glued(text) == words
    assert modules.evaluate("text => search.glued(text)", text) == words


@pytest.mark.parametrize(
    ("russian", "right"),
    [
        ("случайный лес", "trees-svm-random-forest"),
        ("переобучения", "overfitting"),
        ("свёрточных сетей", "weight-sharing"),
        ("проверке гипотез", "choosing-statistical-test"),
    ],
)
def test_russian_words_in_any_form_find_what_they_mean(modules: Page, russian: str, right: str) -> None:
    assert right in found(modules, russian)[:5]


def test_function_words_of_other_languages_mean_nothing(modules: Page) -> None:
    assert modules.evaluate(TYPED, "how do you detect the outliers? ") == ["detect", "outliers"]
    assert modules.evaluate(TYPED, "что такое выбросы ") == ["выбросы"]


def test_a_function_word_that_a_name_needs_stays(modules: Page) -> None:
    assert modules.evaluate(TYPED, "bag of words ") == ["bag", "of", "words"]
    assert modules.evaluate(TYPED, "percentage of words ") == ["percentage", "words"]


def test_words_are_counted_after_function_words_are_dropped(modules: Page) -> None:
    text = "що це таке і як це у нас там було і чому б то не можна про це все дисперсія "
    assert modules.evaluate(TYPED, text) == ["дисперсія"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("perenavchannia", "перенавчання"),
        ("gradijentnyi", "градієнтний"),
        ("rehresiia", "регресія"),
        ("shcho", "що"),
        ("yak", "як"),
    ],
)
def test_latin_letters_are_read_as_ukrainian(modules: Page, typed: str, meant: str) -> None:
    assert modules.evaluate("text => search.cyrillic(text)", typed) == meant


def test_only_unknown_latin_words_are_read_as_ukrainian(modules: Page) -> None:
    assert modules.evaluate(TYPED, "shcho take perenavchannia ") == ["перенавчання"]
    assert modules.evaluate(TYPED, "dropout momentum ") == ["dropout", "momentum"]
    assert found(modules, "derevo rishen")[0] == "decision-trees"


@pytest.mark.parametrize(
    ("spelled", "latin"),
    [
        ("атеншн", "attention"),
        ("бекпропагейшн", "backpropagation"),
        ("фюжн", "fusion"),
        ("фічер", "feature"),
        ("смусінг", "smoothing"),
        ("кешінг", "caching"),
        ("флоу", "flow"),
    ],
)
def test_english_words_sound_as_they_are_spelled_by_ear(modules: Page, spelled: str, latin: str) -> None:
    heard, sounds = modules.evaluate("([a, b]) => [search.heard(a), search.sounds(b)]", [spelled, latin])
    assert heard in sounds


def test_the_table_of_sounds_is_made_in_slices(modules: Page) -> None:
    sizes = modules.evaluate("""() => {
      const index = Object.create(search.index, { complete: { value: true } });
      index.latinNames = () => search.index.latinNames();
      index.base = (row) => search.index.base(row);
      let slices = 1;
      while (!search.prepare(index, 1)) slices += 1;
      const sorted = (table) => [...table].map(([key, found]) => [key, found.map(({ text }) => text)]);
      return [slices, JSON.stringify(sorted(search.table(index))) === JSON.stringify(sorted(search.table(search.index)))];
    }""")
    assert sizes[0] > 2
    assert sizes[1]


@pytest.mark.parametrize(
    ("spelled", "right"),
    [
        ("джі ай ел", "gil"),
        ("ес ві ем", "support-vector-machine"),
        ("сі ай сі ді", "ci-cd-for-ml"),
        ("кей мінс", "choosing-k-kmeans"),
        ("флеш атеншн", "flash-attention"),
    ],
)
def test_letters_by_their_names_and_words_by_ear_find_theirs(modules: Page, spelled: str, right: str) -> None:
    assert right in found(modules, spelled)[:3]


@pytest.mark.parametrize(
    ("formula", "name"),
    [
        ("P(A|B)", "теорема Баєса"),
        ("1/(1+e^-x)", "сигмоїда логістична регресія"),
        ("softmax(QK^T)V", "увага scaled dot-product attention"),
        ("F1 = 2PR/(P+R)", "F1-міра"),
        ("-(y log p + (1-y) log(1-p))", "перехресна ентропія"),
        ("2|A∩B|/(|A|+|B|)", "Dice сегментація"),
        ("|A∩B|/|A∪B|", "Jaccard"),
        ("1 − Σ p²", "Джині дерево рішень"),
        ("A/B тест", ""),
        ("model.eval()", ""),
    ],
)
def test_formulas_have_names(modules: Page, formula: str, name: str) -> None:
    assert modules.evaluate(f"text => ({INTERPRETED})(text).formula", formula) == name


def test_a_closing_mark_ends_a_word(modules: Page) -> None:
    rows = f"text => ({INTERPRETED})(text).clues.at(-1)?.rows.size ?? 0"
    assert modules.evaluate(rows, "регуля") > 0
    assert modules.evaluate(f"text => ({INTERPRETED})(text).clues[0].how", "кла") == "begun"
    assert modules.evaluate(f"text => ({INTERPRETED})(text).clues[0].how", "кла)") != "begun"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("junior statistics 5", ["junior/statistics"]),
        ("питання 12 статистика", ["junior/statistics", "middle/statistics"]),
        ("мідл cv 17", ["middle/computer-vision"]),
        ("№ 3 sql", ["junior/sql", "middle/sql"]),
        ("p < 0.05", []),
        ("575 колонок", []),
        ("7", []),
    ],
)
def test_numbers_with_a_topic_name_questions(modules: Page, text: str, place: list[str]) -> None:
    keys = modules.evaluate(
        f"text => ({INTERPRETED})(text).questions.map((question) => search.index.questions[question].topic.key)",
        text,
    )
    assert keys == place


def test_questions_that_are_named_by_number_come_first(modules: Page) -> None:
    first = modules.evaluate("search.index.questions.filter(({ topic }) => topic.key === 'middle/sql')[2].id")
    assert found(modules, "middle sql 3")[0] == first


def test_what_is_not_understood_is_named(modules: Page) -> None:
    remarks = f"text => search.remarks(({INTERPRETED})(text))"
    assert modules.evaluate(remarks, "жщшцк дисперсія ") == ". Не знаю слова «жщшцк»."
    assert modules.evaluate(remarks, "дисперсія ") == ""
    assert modules.evaluate(remarks, "трансфомерам ").startswith(". «трансфомерам» — схоже на «трансформер")
    assert (
        modules.evaluate(remarks, "сорочка ") == ". Не знаю слова «сорочка». «сорочка» — схоже на «сорокам»."
    )


@pytest.mark.parametrize("ended", ["", " "], ids=["typing", "finished"])
@pytest.mark.parametrize(
    "word",
    ["борщ", "борщу", "суші", "голубці", "чоботи", "кішка", "хокей", "скрипка", "гітара", "сонях", "цибуля"],
)
def test_a_word_of_another_world_is_named_and_finds_nothing_for_certain(
    modules: Page, word: str, ended: str
) -> None:
    meaning = f"search.interpret(search.index, {word + ended!r})"
    assert f"Не знаю слова «{word}»." in modules.evaluate(f"search.remarks({meaning})")
    assert modules.evaluate(
        f"search.ranked(search.index, {meaning}).length === 0 || search.doubted({word + ended!r})"
    )


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("дропут ", "heard"),
        ("дропаат ", "near"),  # not far from «дропаут», which is a term
        ("сорочка ", "guess"),  # not far from «сорока», which is none
        ("мультиколениарність ", "near"),  # a mistake in a long word is one
        ("пі вельью ", "heard"),  # p-value
        ("борщ", "unknown"),  # «борг» is another word, and so is what begins with «бор»
        ("шарить ", "unknown"),  # too few consonants to be chart
    ],
)
def test_a_guess_is_believed_when_it_names_a_term(modules: Page, text: str, understood: str) -> None:
    assert modules.evaluate(f"text => ({INTERPRETED})(text).clues[0].how", text) == understood


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("фотосинтез ", True),
        ("nginx reverse proxy 502 ", True),
        ("модель жщшцк ", True),
        ("дисперсія", False),
        ("junior sql 3", False),
    ],
)
def test_doubt(modules: Page, text: str, doubted: bool) -> None:
    assert modules.evaluate("text => search.doubted(text)", text) is doubted


def test_the_layout_of_two_letters_and_of_understood_words_is_not_said(modules: Page) -> None:
    instead = f"text => ({INTERPRETED})(text).instead"
    assert modules.evaluate(instead, "vs ") == ""
    assert modules.evaluate(instead, "ыс ") == ""
    assert modules.evaluate(instead, "обучение ") == ""
    assert modules.evaluate(instead, "htuekzhbpfwsz ") == "регуляризація"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("перенавчання", True),
        ("матриця помилок", True),
        ("великий", False),
        ("тест", False),
        ("чому після злиття двох великих таблиць дисперсія стала зовсім інша", False),
    ],
)
def test_a_term_is_shown_only_when_the_query_names_it(modules: Page, text: str, shown: bool) -> None:
    card: Any = modules.evaluate(f"text => search.cardOf(({INTERPRETED})(text)) ?? null", text)
    assert (card is not None) is shown
