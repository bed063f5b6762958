"""`changes.lock` as `make fix` keeps it: what gets a new day, what keeps its line, what is never touched."""

from pathlib import Path

import pytest

from bank.changes import EARLIEST, NAME, digests, read_changes
from bank.fix import fix
from bank.records import Change
from bank.rules import check
from support import NOT_UTF8, read, written

PAGE = Path("docs/junior/statistics.md")
LOCK = Path("questions.lock")
CHANGES = Path(NAME)
TEXT = (
    "# Т\n\n## 1. Перше? { #one }\n\n> Так.\n\nТекст.\n\n![Опис](../assets/figures/f.svg)\n\n"
    "## 2. Друге? { #two }\n\n> Так.\n\nТекст.\n"
)
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>'
FILES = {PAGE.as_posix(): TEXT, "docs/assets/figures/f.svg": FIGURE, "questions.lock": "one\ntwo\n", NAME: ""}


def run(today: str) -> list[str]:
    outcome = fix(Path("docs"), LOCK, today)
    assert [path for path in outcome.changed if path not in (PAGE, LOCK, CHANGES)] == []
    return [finding.message for finding in outcome.left]


def entries() -> dict[str, tuple[str, str, int]]:
    found = read_changes(CHANGES)
    assert found.unreadable == ()
    return {key: (entry.published, entry.changed, entry.revision) for key, entry in found.entries.items()}


def edit(before: str, after: str, path: Path = PAGE) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_a_new_question_is_dated_and_a_changed_one_anew() -> None:
    with written(FILES):
        run("2026-12-01")
        first = CHANGES.read_bytes()
        assert entries() == dict.fromkeys(("one", "two"), ("2026-12-01", "2026-12-01", 1))
        run("2026-12-05")
        assert CHANGES.read_bytes() == first
        edit("Друге?", "Друге, точніше?")
        run("2026-12-05")
        assert entries()["one"] == ("2026-12-01", "2026-12-01", 1)
        assert entries()["two"] == ("2026-12-01", "2026-12-05", 1)
        assert check(read()) == []


def test_a_second_change_on_one_day_is_told_from_the_first() -> None:
    with written(FILES):
        for word in ("Аж", "Ні", "Ба"):
            PAGE.write_text(TEXT.replace("Друге?", f"{word}?"), "utf-8")
            run("2026-12-01")
        assert entries()["two"] == ("2026-12-01", "2026-12-01", 3)
        assert "two 2026-12-01.3 " in CHANGES.read_text("utf-8")
        edit("Ба?", "Друге?")
        run("2026-12-02")
        assert entries()["two"] == ("2026-12-01", "2026-12-02", 1)


def test_a_redrawn_figure_and_a_move_to_another_page_are_changes_and_a_number_is_none() -> None:
    with written(FILES):
        before = digests(read())
        edit("## 1.", "## 7.")
        assert digests(read()) == before
        edit("0 0 3 2", "0 0 3 3", Path("docs/assets/figures/f.svg"))
        after = digests(read())
        assert (after["one"] != before["one"], after["two"] == before["two"]) == (True, True)
        PAGE.rename(PAGE.with_name("python.md"))
        assert digests(read())["two"] != before["two"]


def test_a_figure_that_is_missing_is_told_by_its_own_rule_alone() -> None:
    with written({name: text for name, text in FILES.items() if not name.endswith(".svg")}):
        run("2026-12-01")
        assert {problem.code for problem in check(read())} == {"R001"}


def test_a_moved_id_keeps_the_line_of_its_first_id() -> None:
    with written(FILES):
        run("2026-12-01")
        for old, new in (("two", "second"), ("second", "next")):
            edit(f"#{old} ", f"#{new} ")
            edit(f"\n{old}\n", f"\n{old} -> {new}\n{new}\n", LOCK)
            run("2026-12-09")
        assert entries() == dict.fromkeys(("one", "two"), ("2026-12-01", "2026-12-01", 1))
        assert read().first_id("next") == "two"
        assert read().change("next") == read().changes.entries["two"]
        assert check(read()) == []


def test_a_renamed_question_gets_no_line_before_its_move_is_recorded() -> None:
    with written(FILES):
        run("2026-12-01")
        edit("#two ", "#second ")
        assert "«two»" in run("2026-12-09")[0]
        assert set(entries()) == {"one", "two"}
        edit("two\n", "two -> second\n", LOCK)
        assert run("2026-12-09") == []
        assert set(entries()) == {"one", "two"}


def test_of_questions_that_became_one_the_id_that_stayed_counts() -> None:
    with written(FILES):
        run("2026-12-01")
        edit("## 1. Перше? { #one }", "# Було { #x }")
        edit("one\n", "one -> two\n", LOCK)
        assert {problem.code for problem in check(read())} >= {"C002"}
        run("2026-12-09")
        assert set(entries()) == {"two"}
        assert read().first_id("two") == "two"


@pytest.mark.parametrize("clock", ["1970-01-01", "1979-12-31", "2026-11-30"])
def test_a_clock_that_is_behind_dates_nothing_before_what_is_dated(clock: str) -> None:
    with written(FILES):
        run(clock)
        assert entries()["one"][0] == max(clock, EARLIEST)
        edit("Друге?", "Аж?")
        run("2026-12-05")
        edit("Аж?", "Ба?")
        run(clock)
        assert entries()["two"][1:] == ("2026-12-05", 2)


@pytest.mark.parametrize("broken", ["one 2026-12-01 zz\n", NOT_UTF8, "one 2026-12-01 0123456789ab\n" * 2])
def test_a_file_that_cannot_be_read_is_left_alone_and_named(broken: str) -> None:
    with written({**FILES, NAME: broken}):
        before = CHANGES.read_bytes()
        assert run("2026-12-01") != []
        assert CHANGES.read_bytes() == before
        assert {problem.code for problem in check(read())} == {"C002"}


def test_a_file_that_is_gone_is_one_problem_and_made_anew() -> None:
    with written(FILES):
        CHANGES.unlink()
        assert [str(problem) for problem in check(read())] == [
            f"{NAME}:1: C002 файла немає; його створить make fix"
        ]
        run("2026-12-01")
        assert read().change("one") == Change("2026-12-01", "2026-12-01", 1, digests(read())["one"])
