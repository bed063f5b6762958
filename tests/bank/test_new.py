"""`python -m bank new LEVEL/TOPIC ID`: a question from the template, or one clear reason why not."""

import re
from pathlib import Path

import pytest

from bank.lock import read_lock
from bank.new import RefusedError, new
from bank.rules import check
from support import NOT_UTF8, ROOT, read, write_changes, written

PAGE = "# Статистика\n\n## 1. Що це таке? { #a }\n\n> Коротка відповідь.\n\nДокладна відповідь.\n"
FILES = {
    "docs/junior/statistics.md": PAGE,
    "docs/junior/nlp.md": NOT_UTF8,
    "questions.lock": "a\ngone -> a\n",
}


def add(key: str = "junior/statistics", question_id: str = "my-id") -> tuple[Path, int]:
    return new(Path("docs"), Path("questions.lock"), key, question_id)


def test_the_question_stands_last_with_its_number_and_its_id_is_locked() -> None:
    with written(FILES):
        page, line = add()
        lines = page.read_text("utf-8").split("\n")
        assert lines[: line - 2] == PAGE.rstrip().split("\n")
        assert re.fullmatch(r"## 2\. .+\? \{ #my-id \}", lines[line - 1])
        assert page.read_text("utf-8").endswith("\n")
        assert set(read_lock(Path("questions.lock")).lines) == {"a", "gone", "my-id"}


def test_it_cannot_be_published_before_it_is_filled_in() -> None:
    with written({name: text for name, text in FILES.items() if text != NOT_UTF8}):
        add()
        problems = check(read())
        assert {problem.code for problem in problems} == {"L006", "C001"}
        assert not any(problem.warning for problem in problems)
        parts = read().questions["my-id"][1].parts
        assert len(problems) == 1 + len(parts) + 1 + 1  # the heading, every part, the example, no date yet
        filled = Path("docs/junior/statistics.md")
        filled.write_text(filled.read_text("utf-8").replace("ЗАПОВНІТЬ: ", ""), "utf-8")
        write_changes(Path())
        assert check(read()) == []


@pytest.mark.parametrize(
    "page", [PAGE.replace("\n", "\r\n"), "\ufeff" + PAGE, PAGE.rstrip(), PAGE + "\n\n  \n"]
)
def test_the_page_keeps_its_line_ends_and_what_it_had(page: str) -> None:
    with written({**FILES, "docs/junior/statistics.md": page}):
        path, _ = add()
        text = path.read_bytes().decode()
        assert text.startswith(page.rstrip())
        end = "\r\n" if "\r" in page else "\n"
        assert set(re.findall(r"\r\n|\r|\n", text)) == {end}
        assert text[len(page.rstrip()) :].startswith(f"{end}{end}## 2. ")


@pytest.mark.parametrize(
    ("key", "question_id", "reason"),
    [
        ("lead/statistics", "my-id", "рівня «lead» немає; є hr, junior, middle, senior"),
        ("statistics", "my-id", "рівня «statistics» немає"),
        ("junior/statistic", "my-id", "теми «statistic» немає; на рівні junior є statistics"),
        ("junior/python", "my-id", "сторінки docs/junior/python.md немає; створіть її з рядком «# Python»"),
        ("junior/nlp", "my-id", "docs/junior/nlp.md не читається"),
        ("junior/statistics", "My_id", "«My_id» — не ідентифікатор"),
        (
            "junior/statistics",
            "a" * 61,
            f"ідентифікатор «{'a' * 61}» довший за 60 знаків; скоротіть його",
        ),
        ("junior/statistics", "", "«» — не ідентифікатор"),
        ("junior/statistics", "a", "«a» уже є в docs/junior/statistics.md:3"),
        ("junior/statistics", "gone", "«gone» уже опубліковано (questions.lock:2)"),
    ],
)
def test_what_cannot_be_added_is_refused_with_its_reason(key: str, question_id: str, reason: str) -> None:
    with written(FILES) as folder:
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        with pytest.raises(RefusedError, match=re.escape(reason)):
            add(key, question_id)
        assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"docs/junior/statistics.md": PAGE + "\n```text\nнотатка\n"}, "щось не закрито"),
        (
            {"docs/junior/statistics.md": PAGE + "\n<<<<<<< HEAD\n"},
            "docs/junior/statistics.md:9: позначка конфлікту",
        ),
        ({"questions.lock": "a\nщось не те\n"}, "questions.lock не читається"),
    ],
)
def test_pages_that_it_does_not_understand_stay_as_they_are(files: dict[str, str], reason: str) -> None:
    with written({**FILES, **files}) as folder:
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        with pytest.raises(RefusedError, match=reason):
            add()
        assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["docs/junior/statistics.md", "questions.lock"])
def test_both_files_are_written_or_none(name: str) -> None:
    with written(FILES) as folder:
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        Path(name).chmod(0o444)
        with pytest.raises(RefusedError, match=re.escape(name) + ": файл не записано"):
            add()
        assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_contributing_shows_the_template() -> None:
    template = (ROOT / "hooks/bank/question.md").read_text("utf-8")
    assert f"````markdown\n{template}````\n" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
