"""What would keep a test from looking at what it is about."""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from support import ROOT


def test_no_folder_of_tests_is_passed_over(request: pytest.FixtureRequest) -> None:
    # By default pytest passes over some folders by their names.
    patterns = request.config.getini("norecursedirs")
    folders = {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert {"build", "pages", "bank"} <= folders
    assert [name for name in folders if any(fnmatch(name, pattern) for pattern in patterns)] == []


def waits(path: Path) -> Iterator[tuple[int, str]]:
    """The line of each wait for a script in the file, and the script, with the module's own names put in."""
    module = ast.parse(path.read_text("utf-8"))
    named = {
        target.id: ast.unparse(statement.value)
        for statement in ast.walk(module)
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "wait_for_function":
            script = ast.unparse(call.args[0])
            yield call.lineno, named.get(script, script)


def test_a_wait_is_for_a_function() -> None:
    # An expression is evaluated anew each time, which the policy of our pages refuses as soon as it is not true at once.
    scripts = [(path.name, *wait) for path in (ROOT / "tests").rglob("*.py") for wait in waits(path)]
    assert len(scripts) > 30
    assert [script for script in scripts if "=>" not in script[2]] == []
