"""What is kept of a check may save time, never a problem."""

import json
from pathlib import Path

import pytest

from bank import kept as module
from bank.kept import Kept
from bank.model import Bank, Problem
from bank.parse import load
from bank.rules import check

BROKEN = "# Т\n\n## 1. Чому? { #a }\n\n> Так.\n\nМoдель і $\\x$.\n"
MENDED = BROKEN.replace("Мoдель і $\\x$", "Модель")


def bank(folder: Path, text: str = BROKEN) -> Bank:
    page = folder / "docs/middle/nlp.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, "utf-8")
    (folder / "questions.lock").write_text("a\n", "utf-8")
    return load(folder / "docs", folder / "questions.lock")


def test_a_second_check_says_the_same(tmp_path: Path) -> None:
    plain = check(bank(tmp_path))
    assert {problem.code for problem in plain} >= {"F001", "T001"}
    for _ in range(3):
        kept = Kept(tmp_path / "kept/pages.json")
        assert check(bank(tmp_path), kept) == plain


def test_a_page_that_has_not_changed_is_not_read_again_and_one_that_has_is(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "pages.json")
    check(bank(tmp_path), kept)
    again = Kept(tmp_path / "pages.json")
    (page,) = bank(tmp_path).topics
    assert {problem.code for problem in again.problems(page) or ()} >= {"F001", "T001"}
    (mended,) = bank(tmp_path, MENDED).topics
    assert again.problems(mended) is None
    assert not {problem.code for problem in check(bank(tmp_path, MENDED), again)} & {"F001", "T001"}


def test_other_rules_know_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pages.json"
    kept = Kept(path)
    check(bank(tmp_path), kept)
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "text.py").write_text("# other rules\n", "utf-8")
    monkeypatch.setattr(module, "PROGRAM", rules)
    assert Kept(path).problems(bank(tmp_path).topics[0]) is None


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"program": 1}', '{"program": "%s", "pages": {"docs/middle/nlp.md": 5}}'],
)
def test_a_file_that_means_nothing_counts_as_empty(tmp_path: Path, content: str) -> None:
    path = tmp_path / "pages.json"
    kept = Kept(path)
    check(bank(tmp_path), kept)
    program = json.loads(path.read_text("utf-8"))["program"]
    path.write_text(content.replace("%s", program), "utf-8")
    assert check(bank(tmp_path), Kept(path)) == check(bank(tmp_path))


def test_a_place_that_cannot_be_written_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    kept = Kept(tmp_path / "file/pages.json")
    problems: list[Problem] = check(bank(tmp_path), kept)
    assert problems


def test_a_build_keeps_it_too(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small.parent / "checkout")
    kept = Kept(Path(module.NAME))
    assert [kept.problems(topic) for topic in load(Path("docs"), Path("questions.lock")).topics] == [[], []]
