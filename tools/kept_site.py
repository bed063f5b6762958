"""A pytest plugin of `tools/mutate.py`: the site that the tests look at, built by one run and kept for the next ones.

`KEPT_SITE` names its folder. A run that finds it there builds none; one that does not leaves there what it has built.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from pathlib import Path

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
    """Let the fixture `site` be the kept folder."""
    kept = Path(os.environ["KEPT_SITE"])
    if fixturedef.argname != "site":
        return (yield)
    if kept.is_dir():
        fixturedef.func = lambda **needed: kept  # type: ignore[misc]
        return (yield)
    made = yield
    shutil.copytree(str(made), kept)
    return made
