"""The list of changes that tests must notice (`make mutants`) does not rot: every one can be made, its tests are there."""

import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest

from mutate import Change, changes
from support import ROOT

LISTED = changes()


@pytest.mark.parametrize("change", LISTED, ids=lambda change: change.name)
def test_a_change_can_be_made(change: Change) -> None:
    assert change.fault(ROOT) == ""
    assert change.before != change.after
    assert change.tests


def test_the_tests_of_all_changes_are_there() -> None:
    tests = sorted({test for change in LISTED for test in change.tests})
    found = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:xdist", *tests],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert re.findall(r"not found: (.*)", found.stdout + found.stderr) == []
    assert found.returncode == 0, found.stdout[-2000:]


def test_changes_have_names_of_their_own() -> None:
    names = sorted(change.name for change in LISTED)
    assert [name for name, same in groupby(names) if len(list(same)) > 1] == []


def test_a_text_that_is_gone_or_stands_twice_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x y y", "utf-8")
    faults = {before: Change("n", "a.txt", before, "", ()).fault(tmp_path) for before in ("x", "y", "z")}
    assert faults == {
        "x": "",
        "y": "a.txt: the text to change occurs 2 times, not once",
        "z": "a.txt: the text to change occurs 0 times, not once",
    }
    assert "0 times" in Change("n", "gone.txt", "x", "", ()).fault(tmp_path)
