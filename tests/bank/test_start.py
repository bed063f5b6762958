"""The questions to begin with: files that are none, reasons with markup, and how a list becomes an evening and a week."""

import pytest

from bank.model import Bank
from bank.records import Pick
from bank.start import DAYS, EVENING, route
from support import NOT_UTF8, problems_of

PAGE = "# Статистика\n\n## 1. Що це таке? { #a }\n\n> Коротка відповідь.\n\nТекст.\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a\n", "1: S001 файл починається не з рівня; напишіть «рівень:» (hr, junior, middle, senior) і список під ним"),
        ("junior\n", "1: S001 файл починається не з рівня; напишіть «рівень:» (hr, junior, middle, senior) і список під ним"),
        ("junior:\n  - id: a\n    reason: Чому: бо.\n", "3: S001 файл не читається як YAML (mapping values are not allowed here); текст із двокрапкою чи лапками візьміть у лапки"),
        ("junior:\n  - id: a\n    reason: Про *a* та `b`.\n", "2: S004 причина для «a» має розмітку «*»; приберіть її"),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_line(text: str, problem: str) -> None:
    files = {"docs/junior/statistics.md": PAGE, "docs/start.yml": text}
    assert problems_of(files) == [f"docs/start.yml:{problem}"]


def test_a_file_that_is_no_text_is_no_traceback() -> None:
    (problem,) = problems_of({"docs/junior/statistics.md": PAGE, "docs/start.yml": NOT_UTF8})
    assert problem.startswith("docs/start.yml:1: S001 файл не читається як UTF-8")
    (problem,) = problems_of({"docs/junior/statistics.md": PAGE, "docs/start.yml": "junior:\n  \x00"})
    assert problem.startswith("docs/start.yml:1: S001 файл не читається як YAML")


@pytest.mark.parametrize("count", range(1, 31))
def test_a_route_has_every_question_once_and_in_order(count: int) -> None:
    picks = tuple(Pick(f"q{n}", "Так.", n) for n in range(count))
    way = route(picks)
    assert way.evening + sum(way.days, ()) == picks
    assert way.before + len(way.days) <= DAYS
    assert len(way.evening) >= min(EVENING, count)
    sizes = [len(day) for day in way.days]
    assert sizes == sorted(sizes, reverse=True)
    assert not sizes or max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (10, (6, 3, [2, 2])),
        (14, (6, 3, [2, 2, 2, 2])),
        (16, (6, 2, [2, 2, 2, 2, 2])),
        (18, (6, 2, [3, 3, 2, 2, 2])),
    ],
)
def test_an_evening_is_the_first_days_of_the_week(count: int, sizes: tuple[int, int, list[int]]) -> None:
    way = route([Pick(f"q{n}", "Так.", n) for n in range(count)])
    assert (len(way.evening), way.before, [len(day) for day in way.days]) == sizes


def test_every_level_of_the_bank_has_a_way_in(bank: Bank) -> None:
    assert list(bank.start.picks) == [level for level, topics in bank.by_level.items() if topics]
