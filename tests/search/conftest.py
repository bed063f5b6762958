"""The JavaScript of the search, module by module, for the tests that ask it without its sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

PRELUDE = (Path(__file__).parent / "modules.js").read_text("utf-8")


@pytest.fixture(scope="session")
def modules(chromium: Browser, address: str) -> Iterator[Page]:
    """A page whose `search` holds what the modules export, over the site's index."""
    page = chromium.new_page()
    page.goto(address)
    page.evaluate(PRELUDE)
    yield page
    page.close()
