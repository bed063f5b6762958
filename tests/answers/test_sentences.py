"""Cutting a block into sentences: what ends one, what does not, and what stands in them stays whole."""

import pytest

from answers.sentences import sentences
from answers.tree import parse
from answers.write import Writer
from support import rendered

WRITER = Writer(lambda tex, display, clinging: f"${tex}${clinging}", str)


def cut(text: str) -> list[str]:
    return [WRITER.inner(sentence) for sentence in sentences(parse(rendered(text), "junior/python/"))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Одне.", ["Одне."]),
        ("Перше. Друге! Третє? Четверте…", ["Перше.", "Друге!", "Третє?", "Четверте…"]),
        ("Він сказав «Так.» І пішов.", ["Він сказав «Так.»", "І пішов."]),
        ("Частка 0,5. 7 з 10 ні.", ["Частка 0,5. 7 з 10 ні."]),
        ("Т. зв. Жаккард, див. Рис. 1.", ["Т. зв. Жаккард, див. Рис. 1."]),
        ("Версія 3.11 і т. д. Далі інше.", ["Версія 3.11 і т. д.", "Далі інше."]),
        ("Образ важив …\u00a0ГБ і став менший.", ["Образ важив …\u00a0ГБ і став менший."]),
        ("Одне. два.", ["Одне. два."]),
        ("Ціль: $R^2. X$. Далі.", ["Ціль: $R^2. X$.", "Далі."]),
        ("Метрика. $F_1$ — середнє.", ["Метрика.", "$F_1$ — середнє."]),
        ("Є `a. B`. `c` теж. *Це* так.", ["Є <code>a. B</code>.", "<code>c</code> теж.", "<em>Це</em> так."]),
        ("**Одне. Друге** третє.", ["<strong>Одне. Друге</strong> третє."]),
        ("**Одне.** Друге.", ["<strong>Одне.</strong>", "Друге."]),
        ("Перший абзац.\n\nДругий. Третє.", ["Перший абзац.", "Другий.", "Третє."]),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert cut(text) == wanted
