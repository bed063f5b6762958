"""Every folder of tests is one that pytest reads: by default it passes over some by their names."""

from fnmatch import fnmatch

import pytest

from support import ROOT


def test_no_folder_of_tests_is_passed_over(request: pytest.FixtureRequest) -> None:
    patterns = request.config.getini("norecursedirs")
    folders = {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert {"build", "pages", "bank"} <= folders
    assert [name for name in folders if any(fnmatch(name, pattern) for pattern in patterns)] == []
