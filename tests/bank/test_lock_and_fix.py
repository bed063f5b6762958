"""`make fix`: numbers and the lock, and nothing else."""

import os
import re
import stat
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bank.fix import fix, numbered
from bank.lock import completed, parse_lock, read_lock, render_lock
from bank.parse import parse_topic
from bank.rules import check
from bank.scan import normalise
from support import NOT_UTF8, read, written

PYTHON = Path("docs/junior/python.md")
LOCK = Path("questions.lock")
PAGE = (
    "\ufeff# Т\r\n\r\n## 7. Перше? { #one }\r\n\r\n> Так.\r\n\r\nТекст 7. кінець.\r\n\r\n```text\r\n## 9. Ні? { #no }\r\n```\r\n\r\n"
    "## Друге? { #two }\r\n\r\n> Так.\r\n\r\nТекст.\r\n"
)


def run() -> list[Path]:
    outcome = fix(Path("docs"), LOCK)
    assert outcome.left == []
    return outcome.changed


def left() -> list[str]:
    """What `fix` leaves alone, as file:line; all of it must be as it was."""
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    outcome = fix(Path("docs"), LOCK)
    for finding in outcome.left:
        assert finding.path.read_bytes() == before[finding.path]
        assert finding.message
    return [f"{finding.path.as_posix()}:{finding.line}" for finding in outcome.left]


def renumbered(text: str) -> str:
    return numbered(parse_topic(PYTHON, "junior", "python", normalise(text)), text)


def test_fix_numbers_in_order_and_is_idempotent() -> None:
    with written({"docs/junior/python.md": PAGE, "questions.lock": "gone -> one\nkept\n"}):
        assert run() == [PYTHON, LOCK]
        expected = PAGE.replace("## 7. Перше", "## 1. Перше").replace("## Друге", "## 2. Друге")
        assert PYTHON.read_bytes().decode() == expected
        assert run() == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("##  5.\tЩо?  { #a } ##", "##  1.\tЩо?  { #a } ##"),
        ("##\t5.Що? {#a}", "##\t1.Що? {#a}"),
        ("##5. Що? { #a }", "##1. Що? { #a }"),
        ("##\u00a05. Що? { #a }", "##\u00a01. Що? { #a }"),
        ("##Що? { #a }", "## 1. Що? { #a }"),
        ("##\tЩо? { #a }", "##\t1. Що? { #a }"),
        ("\ufeff## 5. Що? { #a }\r\n\r> Так.", "\ufeff## 1. Що? { #a }\r\n\r> Так."),
        (
            "## 1. Перше? { #a }\n## 1. Друге 1. раз? { #b }",
            "## 1. Перше? { #a }\n## 2. Друге 1. раз? { #b }",
        ),
        ("5. Що? { #a }\n---\n", "5. Що? { #a }\n---\n"),
        ("<!--\n## 5. Що? { #a }\n-->", "<!--\n## 5. Що? { #a }\n-->"),
        ("## Не запитання\n\n### 5. Теж", "## Не запитання\n\n### 5. Теж"),
    ],
)
def test_only_the_number_changes(before: str, after: str) -> None:
    assert renumbered(before) == after


PIECES = [
    "## 1. Що? { #a }", "## 7. Ні? { #b }", "## Так? {#c}", "##", "## ", "##\t", "#", "12. ", "3.", "٣.", "{ #d }", "> ", "```", "~~~",
    "<!--", "-->", "<pre>", "\n", "\r\n", "\r", "\n\n", "\ufeff", "\u00a0", "\u2028", "\x0b", "---", "===", "    ", "слово",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map("".join))
@example("##\u20285. Що? { #a }\r\r\n## 5. Що? { #b }")
@settings(max_examples=600, deadline=None)
def test_whatever_is_typed_only_numbers_of_headings_change(text: str) -> None:
    after = renumbered(text)
    assert renumbered(after) == after
    before_lines, after_lines = (re.split(r"(\r\n|\r|\n)", page) for page in (text, after))
    assert len(before_lines) == len(after_lines)
    for old, new in zip(before_lines, after_lines, strict=True):
        if old != new:
            assert old.removeprefix("\ufeff").startswith("##")
            assert re.sub(r"\d+\.|\s", "", old) == re.sub(r"\d+\.|\s", "", new)


def test_a_page_in_another_encoding_is_left_alone_and_named() -> None:
    with written({"docs/junior/python.md": PAGE, "docs/junior/nlp.md": NOT_UTF8, "questions.lock": ""}):
        assert left() == ["docs/junior/nlp.md:1"]
        assert PYTHON.read_bytes().decode() != PAGE  # its neighbour is mended all the same


def test_the_middle_of_a_merge_is_left_alone_and_named() -> None:
    page = "# Т\n\n## 7. Перше? { #one }\n\n<<<<<<< HEAD\n## 8. Друге? { #two }\n=======\n## 9. Інше? { #three }\n>>>>>>> гілка\n"
    with written({"docs/junior/python.md": page, "questions.lock": "one\n"}):
        assert left() == ["docs/junior/python.md:5"]
        assert LOCK.read_text("utf-8") == "one\n"


def test_a_read_only_file_is_left_alone_and_named() -> None:
    with written({"docs/junior/python.md": PAGE, "questions.lock": "one\n"}):
        for path in (PYTHON, LOCK):
            path.chmod(0o444)
        assert left() == ["docs/junior/python.md:1", "questions.lock:1"]


def test_a_mended_file_keeps_its_mode_and_a_link_stays_a_link() -> None:
    with written({"docs/junior/python.md": PAGE, "kept.lock": "kept\n", "questions.lock": ""}):
        PYTHON.chmod(0o640)
        LOCK.unlink()
        LOCK.symlink_to("kept.lock")
        run()
        assert stat.S_IMODE(PYTHON.stat().st_mode) == 0o640
        assert LOCK.is_symlink()
        assert set(read_lock(Path("kept.lock")).lines) == {"kept", "one", "two"}
        assert sorted(os.listdir("docs/junior")) == ["python.md"]


def test_a_write_that_fails_leaves_the_old_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*names: object) -> None:
        raise OSError(28, "No space left on device")

    with written({"docs/junior/python.md": PAGE, "questions.lock": "one\ntwo\n"}):
        monkeypatch.setattr("os.replace", full)
        assert left() == ["docs/junior/python.md:1"]
        assert sorted(os.listdir("docs/junior")) == ["python.md"]


def test_the_lock_never_shrinks() -> None:
    with written({"docs/junior/python.md": PAGE, "questions.lock": "gone -> one\nkept\n"}):
        run()
        lock = read_lock(LOCK)
        assert set(lock.lines) == {"gone", "kept", "one", "two"}
        assert lock.moves == {"gone": "one"}
        assert [problem.code for problem in check(read())] == ["L001"]


@pytest.mark.parametrize(
    "lock", ["щось не те\n", "a\na\n", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", NOT_UTF8]
)
def test_a_lock_that_cannot_be_read_is_left_alone_and_named(lock: str) -> None:
    with written({"docs/junior/python.md": PAGE, "questions.lock": lock}):
        assert all(place.startswith("questions.lock:") for place in left())
        assert left()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# чому\na  # так\n# про c\nc -> a\n", "# чому\na  # так\nb\n# про c\nc -> a\nd\n"),
        ("\ufeffc\r\ne", "\ufeffb\r\nc\r\nd\r\ne"),
        ("a\nc", "a\nb\nc\nd\n"),
        ("# лише примітка", "# лише примітка\nb\nd\n"),
        ("z\na\n\n", "z\na\nb\nd\n\n"),
        ("b\nd\r\n", "b\nd\r\n"),
        ("  \n", render_lock(["b", "d"], {})),
    ],
)
def test_a_lock_is_completed_and_else_as_it_was(before: str, after: str) -> None:
    assert completed(before, ["d", "b"]) == after
    assert completed(after, ["b", "d"]) == after


slugs = st.text("abc-", min_size=1, max_size=4)


@given(
    st.lists(slugs | st.sampled_from(["# слово", "", "a -> b", "\r\n", "\ufeff"])).map("\n".join),
    st.sets(st.sampled_from("abcd")),
)
@settings(max_examples=300, deadline=None)
def test_whatever_a_lock_holds_it_only_grows(text: str, ids: set[str]) -> None:
    after = completed(text, ids)
    assert completed(after, ids) == after
    if parse_lock(LOCK, text).unreadable:
        return
    before, now = parse_lock(LOCK, text), parse_lock(LOCK, after)
    assert set(now.lines) == set(before.lines) | ids
    assert now.moves == before.moves
    if text.strip("\ufeff\r\n\t "):
        assert lines_of(after, ids - set(before.lines)) == lines_of(text, set())


def lines_of(text: str, added: set[str]) -> str:
    """The lines of a text but for those added, each with one end, empty ones at the end left out."""
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    return "\n".join(line for line in lines if line not in added).rstrip("\n")


def test_lock_is_sorted() -> None:
    lines = [line for line in render_lock(["b", "a"], {"c": "a"}).splitlines() if not line.startswith("#")]
    assert lines == ["a", "b", "c -> a"]


@pytest.mark.parametrize("heading", ["1) Що?", "№3. Що?", "1 . Що?", "3.0 — що нового?"])
def test_a_number_in_another_form_is_left_alone_and_said(heading: str) -> None:
    page = f"# Т\n\n## {heading} {{ #one }}\n\n> Так.\n\nТекст.\n"
    with written({"docs/junior/python.md": page, "questions.lock": "one\n"}):
        outcome = fix(Path("docs"), Path("questions.lock"))
        assert Path("docs/junior/python.md").read_text("utf-8") == page
        assert [(problem.line, "N. " in problem.message) for problem in outcome.left] == [(3, True)]


def test_an_id_that_no_folder_can_have_is_never_locked() -> None:
    page = f"# Т\n\n## 1. Що? {{ #{'a' * 300} }}\n\n> Так.\n\nТекст.\n"
    with written({"docs/junior/python.md": page, "questions.lock": "one\n"}):
        fix(Path("docs"), Path("questions.lock"))
        assert Path("questions.lock").read_text("utf-8") == "one\n"
