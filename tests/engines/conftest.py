"""One Firefox and one WebKit for all tests, on the site that all tests share. They run by `make engines` alone.

What a page logs as an error or as an exception fails the test.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from reader import Reader, firefox, webkit
from selenium.webdriver.remote.webdriver import WebDriver

FAULT = re.compile(r"JavaScript error: http")
"""How Firefox begins what it says of a page's exceptions; WebKit says nothing, there the page itself is asked."""
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They are browser tests, and of a kind of their own."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("engines")
            item.add_marker("browser")


@pytest.fixture(scope="session", params=[firefox, webkit], ids=lambda start: start.__name__)
def browser(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[WebDriver, Path]]:
    """A running browser and the file of what it says."""
    start: Callable[[Path], WebDriver] = request.param
    log = tmp_path_factory.mktemp(start.__name__) / "log"
    driver = start(log)
    driver.set_page_load_timeout(30)
    yield driver, log
    driver.quit()


@pytest.fixture
def reader(browser: tuple[WebDriver, Path], address: str) -> Iterator[Reader]:
    driver, log = browser
    driver.set_window_size(1300, 800)
    before = log.stat().st_size
    yield Reader(driver, address)
    assert driver.execute_script("return window.faults ?? []") == []
    said = log.read_bytes()[before:].decode(errors="replace")
    assert [line for line in said.splitlines() if FAULT.search(line)] == []
