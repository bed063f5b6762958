"""`make fix`: numbers and the lock, and nothing else."""

from pathlib import Path

from bank.fix import fix
from bank.lock import read_lock, render_lock
from bank.rules import check
from support import read, written

PAGE = (
    "\ufeff# Т\r\n\r\n## 7. Перше? { #one }\r\n\r\n> Так.\r\n\r\nТекст 7. кінець.\r\n\r\n```text\r\n## 9. Ні? { #no }\r\n```\r\n\r\n"
    "## Друге? { #two }\r\n\r\n> Так.\r\n\r\nТекст.\r\n"
)


def run() -> list[Path]:
    return fix(Path("docs"), Path("questions.lock"))


def test_fix_numbers_in_order_and_is_idempotent() -> None:
    with written({"docs/junior/python.md": PAGE, "questions.lock": "gone -> one\nkept\n"}):
        assert run() == [Path("docs/junior/python.md"), Path("questions.lock")]
        expected = PAGE.replace("## 7. Перше", "## 1. Перше").replace("## Друге", "## 2. Друге")
        assert Path("docs/junior/python.md").read_bytes().decode() == expected
        assert run() == []


def test_the_lock_never_shrinks() -> None:
    with written({"docs/junior/python.md": PAGE, "questions.lock": "gone -> one\nkept\n"}):
        run()
        lock = read_lock(Path("questions.lock"))
        assert set(lock.lines) == {"gone", "kept", "one", "two"}
        assert lock.moves == {"gone": "one"}
        assert [problem.code for problem in check(read())] == ["L001"]


def test_a_lock_that_cannot_be_read_is_left_alone() -> None:
    with written({"docs/junior/python.md": PAGE, "questions.lock": "щось не те\n"}):
        assert Path("questions.lock") not in run()
        assert Path("questions.lock").read_text("utf-8") == "щось не те\n"


def test_lock_is_sorted() -> None:
    lines = [line for line in render_lock(["b", "a"], {"c": "a"}).splitlines() if not line.startswith("#")]
    assert lines == ["a", "b", "c -> a"]
