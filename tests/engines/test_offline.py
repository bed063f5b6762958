"""The network is cut in Firefox and in WebKit: what the reader has saved is there."""

from pathlib import Path

from cuttable import Cuttable
from reader import LISTEN, Reader
from selenium.webdriver.support.wait import WebDriverWait

TB = "tuberculosis-test"
SAVED = "return document.querySelector('.offline output').textContent.includes('Тепер сайт відкриється')"


def test_the_saved_site_is_read_without_a_network(reader: Reader, site: Path) -> None:
    server = Cuttable(site.parent)
    try:
        saving = Reader(reader.driver, f"{server.origin}/{site.name}/")
        saving.open("take/")
        saving.click(".offline button")
        WebDriverWait(saving.driver, 60, 0.2).until(lambda driver: driver.execute_script(SAVED))
    finally:
        server.cut()
    saving.driver.get(f"{saving.address}q/{TB}/")
    saving.driver.execute_script(LISTEN)
    saving.until("location.hash === `#${a[0]}`", TB)
    saving.until("document.querySelector(`details[data-question='${a[0]}']`).open", TB)
