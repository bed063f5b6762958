"""`python -m bank` as people run it: what it prints, where Ukrainian cannot be printed, and against a base commit."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support import ROOT, write_changes

LOCK = "questions.lock"


def bank(folder: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "bank", *arguments],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1", **environment},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(
        ["git", *identity, *arguments], cwd=folder, env=environment, check=True, capture_output=True
    )


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


@pytest.fixture
def repository(small: Path) -> Path:
    """The small checkout with its first commit on the branch main; work goes on in another."""
    shutil.rmtree(small / "hooks")
    git(small, "init", "--quiet")
    git(small, "add", ".")
    git(small, "commit", "--quiet", "-m", "first")
    git(small, "switch", "--quiet", "-c", "work")
    return small


def take(folder: Path) -> None:
    """Delete a question together with its line in the lock."""
    page = folder / "docs/junior/python.md"
    page.write_text(page.read_text("utf-8").split("## 2. ")[0].replace("#list-more", "#list"), "utf-8")
    change(page, "[вибірку](#list)", "вибірку")
    change(folder / LOCK, "list-more\n", "")
    write_changes(folder)


def test_check_reports_and_its_status_is_one(small: Path) -> None:
    assert bank(small, "check").returncode == 0
    change(small / "docs/junior/statistics.md", "\n## 2. ", "\n## 7. ")
    done = bank(small, "check")
    assert done.returncode == 1
    assert re.search(r"^docs/junior/statistics\.md:11: Q004 номер 7", done.stdout, re.M)
    assert "1 проблема" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize(
    "command", [["check"], ["fix"], ["new", "junior/python", "Погано"], ["check", "--base", "нема"]]
)
def test_an_output_that_cannot_print_ukrainian(small: Path, command: list[str], encoding: str) -> None:
    change(small / "docs/junior/statistics.md", "Вступ", "Мoдель ∇")
    environment = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "bank", *command],
        cwd=small, env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), **environment}, capture_output=True, check=False,
    )  # fmt: skip
    assert b"Traceback" not in done.stderr
    assert done.returncode in (1, 2)
    assert done.stdout + done.stderr
    if command[0] != "new" and len(command) == 1:
        assert b"docs/junior/statistics.md:3: T001 " in done.stdout


def test_fix_says_what_it_changed_and_what_it_left(small: Path) -> None:
    change(small / "docs/junior/statistics.md", "\n## 2. ", "\n## 7. ")
    change(small / "docs/junior/python.md", "## 2. ", "<<<<<<< HEAD\n## 2. ")
    done = bank(small, "fix")
    assert "змінено docs/junior/statistics.md\n" in done.stdout
    assert "docs/junior/python.md:9: залишено без змін: позначка конфлікту" in done.stdout


def test_new_says_which_line_to_edit_and_a_refusal_is_one_line(small: Path) -> None:
    done = bank(small, "new", "junior/python", "tuple-or-list")
    assert done.returncode == 0
    assert done.stdout.startswith("docs/junior/python.md:15: додано «tuple-or-list»; ")
    lines = (small / "docs/junior/python.md").read_text("utf-8").split("\n")
    assert lines[14].startswith("## 3. ")
    again = bank(small, "new", "junior/python", "tuple-or-list")
    assert again.returncode == 2
    assert again.stdout == ""
    assert again.stderr.count("\n") == 1


def test_what_is_published_cannot_be_taken_together_with_its_line(repository: Path) -> None:
    take(repository)
    assert bank(repository, "check").returncode == 0
    done = bank(repository, "check", "--base", "main")
    assert done.returncode == 1
    assert re.search(r"^questions\.lock:2: L005 рядок «list-more» опубліковано", done.stdout, re.M)
    git(repository, "commit", "--quiet", "-am", "taken")
    assert bank(repository, "check", "--base", "main").returncode == 1


def test_a_renamed_question_passes_while_its_move_is_kept(repository: Path) -> None:
    page = repository / "docs/junior/python.md"
    page.write_text(page.read_text("utf-8").replace("#list-more", "#tuple"), "utf-8")
    change(repository / LOCK, "list-more\n", "list-more -> tuple\n")
    change(repository / LOCK, "sample-more\n", "sample-more\ntuple\n")
    write_changes(repository)
    assert bank(repository, "check", "--base", "main").returncode == 0
    change(repository / LOCK, "old-list -> list", "old-list -> tuple")
    assert bank(repository, "check", "--base", "main").returncode == 0
    change(repository / LOCK, "old-list -> tuple", "old-list -> nowhere")
    assert "L004" in bank(repository, "check", "--base", "main").stdout
    change(repository / LOCK, "old-list -> nowhere\n", "")
    assert "L005 рядок «old-list -> list»" in bank(repository, "check", "--base", "main").stdout


def test_what_the_base_has_got_meanwhile_is_not_missed(repository: Path) -> None:
    git(repository, "switch", "--quiet", "main")
    bank(repository, "new", "junior/python", "later")
    git(repository, "commit", "--quiet", "-am", "later")
    git(repository, "switch", "--quiet", "work")
    assert bank(repository, "check", "--base", "main").returncode == 0


def test_a_base_from_before_the_lock_has_nothing_to_miss(repository: Path) -> None:
    git(repository, "rm", "--quiet", "--cached", LOCK)
    git(repository, "commit", "--quiet", "-m", "no lock")
    git(repository, "tag", "bare")
    take(repository)
    assert bank(repository, "check", "--base", "bare").returncode == 0


def test_a_shallow_copy_compares_with_what_it_has(repository: Path, tmp_path: Path) -> None:
    take(repository)
    git(repository, "commit", "--quiet", "-am", "taken")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch", "work", repository.as_uri(), str(shallow))
    refused(bank(shallow, "check", "--base", "origin/main"), "BASE=origin/main: такого коміту тут немає")
    git(shallow, "fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    assert bank(shallow, "check", "--base", "origin/main").returncode == 1


def test_a_base_that_cannot_be_compared_with_is_one_message(repository: Path, tmp_path: Path) -> None:
    for name in ("nowhere", "--help", "", "main:docs"):
        if name:
            refused(bank(repository, "check", f"--base={name}"), f"BASE={name}: ")
    foreign = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    refused(bank(repository, "check", "--base", "main", **foreign), "dubious ownership")
    refused(
        bank(repository, "check", "--base", "main", PATH=str(tmp_path / "nothing")), "Git не запускається"
    )
    shutil.rmtree(repository / ".git")
    refused(
        bank(repository, "check", "--base", "main", GIT_CEILING_DIRECTORIES=str(tmp_path)),
        "not a git repository",
    )


def refused(done: "subprocess.CompletedProcess[str]", reason: str) -> None:
    assert done.returncode == 2
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
