"""Words of Russian literature: how they decline, by which the search knows them in any form."""

import pytest

from search.foreign import russian, tables


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("вероятность", {"вероятности", "вероятностью", "вероятностей"}),  # no verb
        ("зависеть", {"зависел", "зависит"}),
        ("сеть", {"сети", "сетью", "сетей"}),
        ("слой", {"слоя", "слои", "слоев", "слоям"}),  # no adjective
        ("критерий", {"критерия", "критерии", "критериев"}),
        ("случайный", {"случайная", "случайного"}),
        ("список", {"списка", "списки", "списком"}),  # a vowel that comes and goes
        ("поток", {"потока", "потоки"}),
        ("столбец", {"столбца", "столбцы"}),
        ("узел", {"узла", "узлы", "узлов"}),
        ("уровень", {"уровня", "уровни", "уровней"}),
        ("степень", {"степени", "степеней"}),
        ("число", {"числа", "чисел"}),
        ("ядро", {"ядра", "ядер"}),
    ],
)
def test_russian_words_decline_as_their_kind_does(lemma: str, forms: set[str]) -> None:
    lexeme = russian(lemma)
    assert forms | {lemma} <= {lexeme.stem + ending for ending in lexeme.endings.split(",")}


def test_every_russian_word_of_the_table_is_among_its_own_forms() -> None:
    words = {word for language, (word, _) in tables() if language == "russian"}
    own = {
        word: {lexeme.stem + e for e in lexeme.endings.split(",")}
        for word in words
        for lexeme in [russian(word)]
    }
    assert {
        word for word, forms in own.items() if word not in forms and word.removesuffix("ся") not in forms
    } == set()
