"""What is new, by `changes.lock`: days, dates of topics, dates below answers."""

import pytest

from bank.changes import EARLIEST
from bank.days import day_in_words
from bank.news import Day, latest, news, updated
from support import change_later, read, written

QUESTION = "## {0}. Запитання {0}? {{ #q-{0} }}\n\n> Так.\n\nДокладно.\n\n"
FILES = {
    "docs/junior/statistics.md": "# Статистика\n\n" + "".join(QUESTION.format(n) for n in (1, 2, 3)),
    "docs/junior/python.md": "# Python\n\n" + QUESTION.format(4),
}


def test_a_question_stands_on_its_first_day_and_on_that_of_its_last_change() -> None:
    with written(FILES) as root:
        change_later(root, "q-2", "2026-03-01.4")
        change_later(root, "q-4", "2026-02-10")
        bank = read()
        assert news(bank) == [
            Day("2026-03-01", changed=["q-2"]),
            Day("2026-02-10", changed=["q-4"]),
            Day(EARLIEST, new=["q-1", "q-2", "q-3", "q-4"]),
        ]
        assert latest(bank) == {"junior/statistics": "2026-03-01", "junior/python": "2026-02-10"}
        assert [updated(bank, f"q-{n}") for n in (1, 2, 4)] == ["", "2026-03-01", "2026-02-10"]


def test_a_second_change_on_the_day_of_publication_is_no_update() -> None:
    with written(FILES) as root:
        lock = root / "changes.lock"
        lock.write_text(lock.read_text("utf-8").replace(f"q-1 {EARLIEST} ", f"q-1 {EARLIEST}.2 "), "utf-8")
        bank = read()
        assert updated(bank, "q-1") == ""
        assert [day.changed for day in news(bank)] == [[]]


def test_without_dates_there_is_no_news() -> None:
    with written({**FILES, "changes.lock": ""}):
        bank = read()
        assert (news(bank), latest(bank), updated(bank, "q-1")) == ([], {}, "")


@pytest.mark.parametrize(
    ("day", "words"), [("2026-01-01", "1 січня 2026 року"), ("2027-12-31", "31 грудня 2027 року")]
)
def test_a_day_in_words(day: str, words: str) -> None:
    assert day_in_words(day) == words
