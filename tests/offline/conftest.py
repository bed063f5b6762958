"""The small site below a sub-path on a server that can be cut, and a reader of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from cuttable import Cuttable
from offline_reader import Reader
from playwright.sync_api import Browser

from browser import LAPTOP


@pytest.fixture
def served(small: Path, tmp_path: Path) -> Iterator[Cuttable]:
    """A copy of the small site at /small/, to publish new editions of."""
    shutil.copytree(small, tmp_path / "host/small")
    server = Cuttable(tmp_path / "host")
    yield server
    server.cut()


@pytest.fixture
def reader(chromium: Browser, served: Cuttable) -> Iterator[Reader]:
    context = chromium.new_context(viewport=LAPTOP)
    yield Reader(context, served, f"{served.origin}/small/")
    context.close()
