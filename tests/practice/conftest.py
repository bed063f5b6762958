"""The JavaScript of practice, module by module, without the pages that use it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from practice_page import ZONE, with_modules

from server import serving
from support import ROOT


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    """Where the files of the theme are served."""
    with serving(ROOT / "theme") as address:
        yield address


@pytest.fixture(scope="session")
def modules(chromium: Browser, origin: str) -> Iterator[Page]:
    """The modules in Kyiv."""
    context = chromium.new_context(timezone_id=ZONE)
    yield with_modules(context, origin)
    context.close()
