"""The list of changes that tests must notice (`make mutants`) does not rot: every one can be made, its tests are there."""

from itertools import groupby
from pathlib import Path

import pytest

from mutate import Change, changes
from support import ROOT

LISTED = changes()


@pytest.mark.parametrize("change", LISTED, ids=lambda change: change.name)
def test_a_change_can_be_made_and_its_tests_are_there(change: Change) -> None:
    assert change.fault(ROOT) == ""
    assert change.before != change.after
    assert change.tests
    for test in change.tests:
        path, _, name = test.partition("::")
        assert (
            f"def {name.partition('[')[0]}(" in (ROOT / path).read_text("utf-8")
            if name
            else (ROOT / path).is_file()
        )


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
