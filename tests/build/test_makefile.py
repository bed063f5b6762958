"""The Makefile on other machines: any shell, any folder, without Git. Python is played by a script that tells what it is asked."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from support import ROOT

PLAYED = """#!/bin/sh
echo "python $*; epoch=[$SOURCE_DATE_EPOCH] utf8=[$PYTHONUTF8]"
if [ "$2" = venv ]; then mkdir -p .venv/bin; cp "$0" .venv/bin/python; fi
"""
Make = Callable[..., list[str]]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder, with a space in its name, that has the Makefile and what it looks at."""
    folder = tmp_path / "my checkout"
    folder.mkdir()
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, folder)
    (tmp_path / "python").write_text(PLAYED)
    (tmp_path / "python").chmod(0o755)
    return folder


def make(folder: Path, *arguments: str, **environment: str) -> list[str]:
    """The calls of Python that a target makes."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "SOURCE_DATE"))
    }
    done = subprocess.run(
        ["make", "--no-print-directory", *arguments, f"PYTHON={folder.parent / 'python'}"],
        cwd=folder, env={**clean, "GIT_CEILING_DIRECTORIES": str(folder.parent), **environment}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return [line.removeprefix("python ") for line in done.stdout.splitlines() if line.startswith("python ")]


def installs(calls: list[str]) -> tuple[bool, bool]:
    """Whether a virtual environment was made, and whether packages were installed into it."""
    return any("-m venv" in call for call in calls), any("pip install" in call for call in calls)


def test_no_shell_but_the_plain_one() -> None:
    assert "bash" not in (ROOT / "Makefile").read_text("utf-8")
    assert "SHELL" not in (ROOT / "Makefile").read_text("utf-8")


def test_it_installs_once_and_again_when_the_checkout_has_moved(checkout: Path) -> None:
    assert installs(make(checkout, "check")) == (True, True)
    assert installs(make(checkout, "check")) == (False, False)
    old = checkout / ".venv/old"
    old.touch()
    moved = checkout.rename(checkout.with_name("moved"))
    assert installs(make(moved, "check")) == (True, True)
    assert not (moved / ".venv/old").exists()
    assert installs(make(moved, "check")) == (False, False)


def test_it_installs_again_when_its_python_is_gone_or_the_requirements_are_new(checkout: Path) -> None:
    make(checkout, "check")
    (checkout / ".venv/bin/python").unlink()
    assert installs(make(checkout, "check")) == (True, True)
    before = (checkout / "requirements.txt").stat().st_mtime - 10
    os.utime(checkout / ".venv/.installed", (before, before))
    assert installs(make(checkout, "check")) == (True, True)


def test_an_environment_of_another_checkout_is_left_to_it(checkout: Path) -> None:
    make(checkout, "check")
    second = checkout.with_name("second")
    shutil.copytree(checkout, second, ignore=shutil.ignore_patterns(".venv"))
    (second / ".venv").symlink_to(checkout / ".venv")
    make(second, "check")
    assert not (second / ".venv").is_symlink()
    assert installs(make(checkout, "check")) == (False, False)


@pytest.mark.parametrize(
    ("arguments", "call"),
    [
        (["check"], "-m bank check"),
        (["check", "BASE=origin/main"], "-m bank check --base origin/main"),
        (["new", "TOPIC=junior/statistics", "ID=my-id"], "-m bank new junior/statistics my-id"),
        (["new", "junior/statistics", "my-id"], "-m bank new junior/statistics my-id"),
        (["new", "docs", ".venv"], "-m bank new docs .venv"),
        (["build"], "-m mkdocs build"),
        (["serve"], "-m mkdocs serve"),
    ],
)
def test_targets_run_modules_of_the_environment(checkout: Path, arguments: list[str], call: str) -> None:
    assert make(checkout, *arguments)[-1] == f"{call}; epoch=[] utf8=[1]"


def test_the_date_is_that_of_the_commit_and_of_the_environment_before_it(checkout: Path) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    date = {"GIT_COMMITTER_DATE": "1700000001 +0000", "GIT_CONFIG_GLOBAL": os.devnull}
    for command in (["init", "--quiet"], ["add", "Makefile"], [*identity, "commit", "--quiet", "-m", "a"]):
        subprocess.run(["git", *command], cwd=checkout, env={**os.environ, **date}, check=True)
    assert "epoch=[1700000001]" in make(checkout, "build")[-1]
    assert "epoch=[5]" in make(checkout, "build", SOURCE_DATE_EPOCH="5")[-1]
    foreign = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    assert "epoch=[]" in make(checkout, "build", **foreign)[-1]


def test_help_lists_the_targets(checkout: Path) -> None:
    done = subprocess.run(["make", "help"], cwd=checkout, capture_output=True, text=True, check=True)
    assert {line.split(" — ")[0] for line in done.stdout.splitlines()} >= {
        "check",
        "fix",
        "new",
        "serve",
        "test",
    }
