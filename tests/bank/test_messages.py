"""A message quotes a sane length of whatever an author writes, and keeps its remedy."""

import pytest

from bank.problems import LONGEST, LONGEST_MESSAGE, bounded
from support import problems_of

LONG = 5000
PAGE = "# Статистика\n\n## 1. Що це таке? { #a }\n\n> Коротка відповідь.\n\nДокладна відповідь.\n\n%s\n"
HUGE = [
    "$" * LONG,
    "$x$ $" + "y" * LONG,
    f"[{'текст ' * LONG}](#none)",
    f"[текст]({'a' * LONG}.md)",
    f"## {'слово ' * LONG}? {{ #b }}",
    f"## 3) Що? {{ #{'b' * LONG} }}",
    f'Слово "{"яя " * LONG}" тут.',
    f"**{'жирне ' * LONG}.** Текст.",
    f"Це «лапка без пари ~~{'я' * LONG}~~.",
    f"<{'div' * LONG}>",
    f"Мoва{'а' * LONG}.",
    f"**Далі спитають.**\n\n- {'Слово ' * LONG}",
]


@pytest.mark.parametrize("mistake", HUGE, ids=lambda mistake: ascii(mistake[:20]))
def test_a_huge_value_is_cut(mistake: str) -> None:
    found = problems_of({"docs/junior/statistics.md": PAGE % mistake})
    assert found
    for problem in found:
        assert len(problem) < LONGEST_MESSAGE + 50, problem
        assert problem.rpartition("; ")[2] or problem.endswith("Виправте LaTeX."), problem


def test_what_a_message_says_of_the_value_stays() -> None:
    value = "а" * LONG
    cut = "а" * (LONGEST - 1) + "…"
    assert bounded(f"слово «{value}» тут; замініть на «{value}»") == f"слово «{cut}» тут; замініть на «{cut}»"
    assert bounded(f"слово «а «б» {value}»; приберіть").endswith("…»; приберіть")
    assert bounded(f"слово «а « {value}»; приберіть").endswith("…»; приберіть")
    assert bounded(f"слово «а » {value}»; приберіть").endswith("; приберіть")
    assert len(bounded(f"слово {value}; приберіть")) <= LONGEST_MESSAGE + 3
    short = "у слові «Мoдель» змішано абетки; наберіть його однією"
    assert bounded(short) == short
