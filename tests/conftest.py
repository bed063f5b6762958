"""Fixtures of all tests: the site, built once, a server for it, the bank behind it, a checkout to break."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bank.model import Bank
from bank.parse import load
from checkout import copied
from server import serving
from support import ROOT

pytest_plugins = ["browser", "small_site"]

# A busy machine is no failure: what a pattern costs is tested by counting steps, not by a clock.
settings.register_profile("site", deadline=None)
settings.load_profile("site")

Build = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def build() -> Build:
    """Run `mkdocs build` in a checkout: build(checkout, site, **environment) → the completed process."""

    def run(checkout: Path, site: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
            cwd=checkout,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Path:
    """The folder of the built site; it lies below a sub-path, as a project page does.

    Where pytest-xdist runs the tests, the first worker that asks builds it, and the others wait for it.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "site" / "ml-interview"
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            done = build(ROOT, folder, SITE_URL="https://example.org/ml-interview/")
            assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site on a local server, with a slash at its end."""
    with serving(site.parent) as origin:
        yield f"{origin}/ml-interview/"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what a build reads, to break."""
    return copied(ROOT, tmp_path)


@pytest.fixture(scope="session")
def bank() -> Bank:
    """The bank of the repository."""
    return load(ROOT / "docs", ROOT / "questions.lock")


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """Path of the page below the site → HTML; the short addresses are left out."""
    found = {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in site.rglob("*.html")}
    return {name: html for name, html in found.items() if not name.startswith("q/")}
