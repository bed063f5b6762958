"""Where sentences end: abbreviations and initials end none, in plain text and in Markdown."""

import pytest

from bank.sentences import gaps


def sentences(text: str) -> list[str]:
    at = 0
    pieces = []
    for start, end in gaps(text):
        pieces.append(text[at:start])
        at = end
    return [*pieces, text[at:]]


WHOLE = [
    "Як у т. ч. Python і R",
    "Моделі, в т.ч. BERT, вчать так само",
    "Ознаки, пікселі і т. д. GPT не бачить",
    "Див. Рис. 3 і табл. «Втрати»",
    "Напр. Adam, e.g. (Kingma, 2015), vs. SGD",
    "Метод i.e. Newton і Vaswani et al. (2017)",
    "Автори: Мікольов та ін. (2013), K. Pearson, Р. А. Фішер, Дж. Нейман",
    "Коштує 100 дол. США, 5 тис. «умовних» млн. $x$",
    "На с. 12, ст. Інша, п. А, ч. ІІ",
    "У U.S. Army так само",
    "Питання «Чому?» і відповідь",
    "Число 0.5 чи v. 2 і 3. пункт",
    "Слово… а потім ще",
]
SEVERAL = [
    ("Це так. Далі інше.", 2),
    ("Чому так? Тому! Отже… Кінець.", 4),
    ("Він каже «так.» Вона (ні.) Разом.", 3),
    ("Ознаки, пікселі і т. д. Далі про це.", 2),
    ("Кроки, пункти й т. п. Усе інше.", 2),
    ("Кіт, пес та ін. Разом їх десять.", 2),
    ("Коштує 5 млн. Тому її не купують.", 2),
    ("Пишуть мовою R. Далі про неї.", 2),
    ("Назва. `код` робить це. **Жирне** слово. [Посилання](#a). $x$ росте. <kbd>K</kbd>.", 6),
    ("**Назва.** Далі.", 2),
    ("Формула $K$. Далі.", 2),
    ("Багато ліг. Далі пост. Ще раз.", 3),
]


@pytest.mark.parametrize("text", WHOLE)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(("text", "count"), SEVERAL)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    found = sentences(text)
    assert len(found) == count
    assert " ".join(found) == text


def test_a_piece_before_an_element_may_end_a_sentence() -> None:
    assert sentences("Назва. ") == ["Назва.", ""]
    assert sentences("Як на рис. ") == ["Як на рис. "]
    assert sentences("У млн. ") == ["У млн. "]
