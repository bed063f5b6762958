"""Figures follow the scheme of the page in Firefox and WebKit too, which shows an <img> the light side of its own styles always."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from reader import Reader, firefox, webkit
from selenium.webdriver.remote.webdriver import WebDriver

from pixels import contrast, ground_and_ink, luminance

FIGURE = "details[open] figure img"


@pytest.fixture(scope="module", params=[(firefox, False), (firefox, True), (webkit, False), (webkit, True)],
                ids=["firefox-light", "firefox-dark", "webkit-light", "webkit-dark"])  # fmt: skip
def system(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[WebDriver, bool]]:
    """A browser on a system that is light or dark, and which."""
    start: Callable[..., WebDriver] = request.param[0]
    driver = start(tmp_path_factory.mktemp("dark") / "log", dark=request.param[1])
    driver.set_page_load_timeout(30)
    yield driver, request.param[1]
    driver.quit()


@pytest.mark.parametrize("chosen", ["auto", "dark", "light"])
def test_figures_follow_the_scheme_of_the_page(
    system: tuple[WebDriver, bool], address: str, chosen: str, tmp_path: Path
) -> None:
    driver, dark_system = system
    reader = Reader(driver, address)
    driver.set_window_size(1300, 800)
    reader.open("about/")
    reader.value(
        "a[0] === 'auto' ? localStorage.removeItem('scheme') : localStorage.setItem('scheme', a[0])", chosen
    )
    reader.open("junior/machine-learning/#roc-auc")
    reader.until("matchMedia('(prefers-color-scheme: dark)').matches === a[0]", dark_system)
    reader.until(f"document.querySelector('{FIGURE}')")
    reader.value(f"document.querySelector('{FIGURE}').scrollIntoView({{ block: 'center' }})")
    reader.until(
        f"document.querySelector('{FIGURE}').complete && document.querySelector('{FIGURE}').naturalWidth > 0"
    )
    driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    picture = Image.open(io.BytesIO(driver.find_element("css selector", FIGURE).screenshot_as_png)).convert(
        "RGB"
    )
    picture.save(tmp_path / "figure.png")
    ground, ink = ground_and_ink(picture.crop((12, 12, picture.width - 12, picture.height - 12)))
    dark = chosen == "dark" or (chosen == "auto" and dark_system)
    assert luminance(ground) < 0.03 if dark else luminance(ground) > 0.9
    assert contrast(ground, ink) > 7
