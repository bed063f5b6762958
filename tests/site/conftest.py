"""What the tests of the built site read: the bank that it was built from, and its pages."""

from pathlib import Path

import pytest

from bank.model import Bank
from bank.parse import load
from support import ROOT


@pytest.fixture(scope="session")
def bank() -> Bank:
    return load(ROOT / "docs", ROOT / "questions.lock")


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """Path of the page below the site → HTML; the short addresses are left out."""
    found = {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in site.rglob("*.html")}
    return {name: html for name, html in found.items() if not name.startswith("q/")}
