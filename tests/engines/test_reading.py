"""The main paths of a reader, in Firefox and in WebKit."""

import base64
import re
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pytest
from reader import Reader
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

STATISTICS = "junior/statistics/"
TB, NEXT = "tuberculosis-test", "late-computer"
OPEN = "document.querySelector(`details[data-question='${a[0]}']`).open"
BELOW_HEADER = """(() => {
  const top = document.getElementById(a[0]).getBoundingClientRect().top;
  return top >= document.querySelector(".site-header").getBoundingClientRect().bottom - 1 && top < innerHeight / 2;
})()"""


def arrived(reader: Reader, question: str) -> None:
    reader.until(OPEN, question)
    reader.until(BELOW_HEADER, question)


def test_a_deep_link_opens_its_question_below_the_header(reader: Reader) -> None:
    reader.open(f"{STATISTICS}#{TB}")
    arrived(reader, TB)
    assert reader.value("document.querySelectorAll('details.qa[open]').length") == 1


def test_a_link_to_a_term_brings_it_below_the_header(reader: Reader) -> None:
    reader.open("glossary/")
    for term in ("autoencoder", "overfitting", "z-score", "autoencoder"):
        reader.value("location.hash = a[0]", term)
        reader.until(BELOW_HEADER, term)


def test_a_short_address_leads_to_its_question(reader: Reader) -> None:
    reader.open(f"q/{TB}/")
    reader.until("location.hash === `#${a[0]}`", TB)
    arrived(reader, TB)


def test_questions_open_and_close(reader: Reader) -> None:
    reader.open(STATISTICS)
    assert not reader.value(OPEN, TB)
    summary = f"details[data-question='{TB}'] > summary"
    reader.click(summary)
    reader.until(OPEN, TB)
    assert reader.driver.find_element("css selector", "details.qa[open] .qa-spoken").is_displayed()
    reader.click(summary)
    reader.until(f"!({OPEN})", TB)
    reader.click("[data-all=open]")
    reader.until("!document.querySelector('details.qa:not([open])')")


def test_back_and_reload_keep_the_question(reader: Reader) -> None:
    reader.open(f"{STATISTICS}#{TB}")
    arrived(reader, TB)
    reader.click("details.qa[open] [rel=next]")
    arrived(reader, NEXT)
    reader.driver.back()
    reader.until("location.hash === `#${a[0]}`", TB)
    arrived(reader, TB)
    reader.driver.refresh()
    arrived(reader, TB)


def test_a_link_that_was_followed_shows_it(reader: Reader) -> None:
    """Chromium of the other tests has no history."""
    if not reader.is_firefox:
        pytest.skip("the driver of WebKit takes no picture of an element")
    link = ".question-list li a"

    def picture() -> str:
        reader.open("junior/")
        return str(reader.driver.find_element("css selector", link).screenshot_as_base64)

    before = picture()
    assert picture() == before
    reader.click(link)
    reader.until("location.pathname.split('/').length > 4 && location.hash")
    # The history keeps it a moment later.
    assert any(picture() != before for _ in range(20))


def test_the_menu_of_topics_on_a_narrow_screen(reader: Reader) -> None:
    reader.driver.set_window_size(520, 800)
    reader.open("about/")
    shown = "getComputedStyle(document.querySelector('.site-nav')).display !== 'none'"
    assert not reader.value(shown)
    reader.click(".nav-button")
    reader.until(shown)
    ActionChains(reader.driver).send_keys(Keys.ESCAPE).perform()
    reader.until(f"!({shown})")
    reader.click(".nav-button")
    reader.click(f".site-nav a[href$='{STATISTICS}']")
    reader.until("document.querySelector('h1').textContent === 'Статистика'")
    assert not reader.value(shown)


def test_the_search_finds_and_opens(reader: Reader) -> None:
    reader.open("")
    reader.click("[data-search-open]")
    reader.until("document.activeElement.type === 'search'")
    ActionChains(reader.driver).send_keys("туберкульоз").perform()
    reader.until("document.querySelector('[data-search-results] a')?.textContent.includes('туберкульоз')")
    ActionChains(reader.driver).send_keys(Keys.ENTER).perform()
    reader.until("location.hash === `#${a[0]}`", TB)
    arrived(reader, TB)


def test_an_answer_is_copied_with_its_formulas(reader: Reader) -> None:
    reader.open(f"{STATISTICS}#{TB}")
    arrived(reader, TB)
    select = "getSelection().selectAllChildren(document.querySelector('details.qa[open] .qa-answer'))"
    loaded = "performance.getEntriesByType('resource').some(e => e.name.endsWith('latex.json'))"
    reader.until(f"({select}, {loaded})")  # what a page does as it loads may take the selection away
    reader.value(
        """document.addEventListener("copy", (event) => {
          window.copied = ["text/plain", "text/html"].map((type) => event.clipboardData.getData(type));
        })"""
    )
    for _ in range(40):  # the script that answers may have loaded a moment later
        reader.value(select)
        ActionChains(reader.driver).key_down(Keys.CONTROL).send_keys("c").key_up(Keys.CONTROL).perform()
        time.sleep(0.1)
        text, markup = reader.value("window.copied ?? ['', '']")
        if text:
            break
    assert r"$P(+\mid\text{ТБ})=0{,}99$" in text
    assert r"$$\begin{aligned}" in text
    assert "Коротко\n" in text
    assert "<math" in markup


def test_the_link_of_a_question_is_copied(reader: Reader) -> None:
    reader.open(f"{STATISTICS}#{TB}")
    arrived(reader, TB)
    reader.click("details.qa[open] .qa-copy")
    reader.until("document.querySelector('.announce').textContent === 'Посилання скопійовано'")


FORMULA = """(() => {
  const box = document.createElement("p");
  box.style.fontSize = "40px";
  box.innerHTML = a[0];
  document.querySelector("main").append(box);
  return true;
})()"""
EM = "parseFloat(getComputedStyle(document.querySelector('main > p:last-child math')).fontSize)"
BOX = "document.querySelector('main > p:last-child {}').getBoundingClientRect()"


@pytest.fixture
def formulas(reader: Reader) -> Reader:
    reader.open(STATISTICS)
    reader.driver.execute_async_script(
        "const done = arguments[0]; document.fonts.load('1em \"STIX Two Math\"').then(() => done())"
    )
    return reader


def test_a_root_ends_with_what_is_under_it(formulas: Reader) -> None:
    formulas.value(FORMULA, "<math><msqrt><mi>x</mi></msqrt></math>")
    gap = formulas.value(f"({BOX.format('msqrt')}.right - {BOX.format('msqrt > mi')}.right) / {EM}")
    assert abs(gap) < 0.05


@pytest.mark.parametrize(("letter", "accent"), [("y", "ˆ"), ("X", "¯"), ("x", "˜")])
def test_accents_stand_close_to_their_letters(formulas: Reader, letter: str, accent: str) -> None:
    formulas.value(
        FORMULA,
        f'<math><mover accent="true"><mi>{letter}</mi><mo stretchy="false">{accent}</mo></mover></math>',
    )
    over = formulas.value(f"({BOX.format('mi')}.top - {BOX.format('mover')}.top) / {EM}")
    assert over < 0.5


def test_an_arrow_is_as_long_as_what_stands_over_it(formulas: Reader) -> None:
    formulas.value(FORMULA, '<math><mover><mo>→</mo><mspace width="4em"/></mover></math>')
    assert formulas.value(f"{BOX.format('mo')}.width / {EM}") > 2.5  # of 4 em of small print


def unpacked(pdf: bytes) -> Iterator[bytes]:
    """What stands in a PDF, packed or not."""
    yield pdf
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.S):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(stream)


def test_paper_has_every_answer(reader: Reader) -> None:
    if not reader.is_firefox:
        pytest.skip("the driver of WebKit does not print")
    reader.open(STATISTICS)
    pdf = base64.b64decode(reader.driver.print_page())
    pages = sum(len(re.findall(rb"/Type ?/Page\b", part)) for part in unpacked(pdf))
    answers = reader.value("document.querySelectorAll('details.qa').length")
    assert pages > answers / 2
