"""Copying from an answer: formulas go into the text as LaTeX, into the HTML as MathML."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bank.model import Bank
from browser import Open

STATISTICS = "junior/statistics/"
TB = "tuberculosis-test"
MATH = re.compile(r"<math\b")
DOLLARS = re.compile(r"\${1,2}")
COPIED = """select => new Promise(done => {
  const selection = getSelection();
  selection.removeAllRanges();
  const range = document.createRange();
  const at = (path, offset) => {
    const element = document.querySelector(path);
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    return [text ?? element, offset ?? 0];
  };
  if (typeof select === "string") range.selectNodeContents(document.querySelector(select));
  else { range.setStart(...at(select[0], select[1])); range.setEnd(...at(select[2], select[3])); }
  selection.addRange(range);
  const taken = {};
  document.addEventListener("copy", event => {
    for (const type of event.clipboardData.types) taken[type] = event.clipboardData.getData(type);
    done({ text: taken["text/plain"] ?? "", html: taken["text/html"] ?? "", ours: event.defaultPrevented });
  }, { once: true });
  document.execCommand("copy");
})"""
"""Select an element, or from one place to another, copy; what the clipboard would get from the page."""


@pytest.fixture
def answer(open_page: Open) -> Page:
    """The page of statistics with an open answer, and what copies its formulas loaded by a selection."""
    page = open_page(f"{STATISTICS}#{TB}")
    with page.expect_response(re.compile("latex.json")) as response:
        page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    response.value.finished()
    page.wait_for_timeout(100)
    return page


def test_every_formula_of_every_page_has_its_latex_in_order(
    site: Path, bank: Bank, pages: dict[str, str]
) -> None:
    for topic in bank.topics:
        latex = json.loads((site / topic.key / "latex.json").read_text("utf-8"))
        page = pages[f"{topic.key}/index.html"]
        for body in page.split('<details class="qa" data-question="')[1:]:
            question_id = body.partition('"')[0]
            body = body.partition('<div class="qa-tools">')[0]
            formulas = latex.get(question_id, [])
            assert len(MATH.findall(body)) == len(formulas), question_id
            displayed = [bool(re.match(r'[^>]*display="block"', rest)) for rest in MATH.split(body)[1:]]
            assert [formula.startswith("$$") for formula in formulas] == displayed, question_id
            assert all(len(DOLLARS.findall(formula)) in (0, 2) for formula in formulas), question_id


def test_nothing_is_loaded_before_something_is_selected(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}")
    page.locator("h1").click()
    page.wait_for_timeout(300)
    loaded = "performance.getEntriesByType('resource').some(e => e.name.includes('latex'))"
    assert not page.evaluate(loaded)
    with page.expect_response(re.compile("latex.json")):
        page.locator("h1").dblclick()


def test_a_whole_answer_is_copied_with_its_formulas(answer: Page, site: Path) -> None:
    question = f"details.qa[data-question='{TB}']"
    copied = answer.evaluate(COPIED, f"{question} .qa-answer")
    assert copied["ours"]
    is_open = answer.locator(f"{question} .qa-answer math").evaluate_all(
        "all => all.map(math => !math.closest('details:not([open])'))"
    )
    latex = json.loads((site / STATISTICS / "latex.json").read_text("utf-8"))[TB]
    shown = [formula for formula, shows in zip(latex, is_open, strict=True) if formula and shows]
    assert shown
    at = 0
    for formula in shown:
        at = copied["text"].index(formula, at)
    assert copied["html"].count("<math") == sum(is_open)
    assert "Скопіювати посилання" not in copied["text"]
    assert copied["text"].startswith("Коротко\n\n")
    assert 'href="http' in copied["html"]
    assert 'href="#' not in copied["html"]


def test_folded_parts_are_copied_when_they_are_open(answer: Page) -> None:
    count = "() => document.querySelectorAll('details.qa[open] math').length"
    answer.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    copied = answer.evaluate(COPIED, "main")
    assert copied["html"].count("<math") == answer.evaluate(count)
    assert "ˆ" not in copied["text"]


def test_a_formula_is_never_cut_in_two(answer: Page) -> None:
    answer.evaluate(
        "document.querySelector('details.qa[open] .qa-answer math').querySelector('mi, mn, mtext').id = 'within'"
    )
    copied = answer.evaluate(COPIED, ["#within", 0, "#within", 1])
    assert copied["ours"]
    assert re.fullmatch(r"(\$\$?)[^$]+\1", copied["text"])
    assert copied["html"].startswith("<math")
    assert copied["html"].count("<math") == copied["html"].count("</math>") == 1


def test_a_long_formula_in_pieces_is_copied_once(open_page: Open, site: Path, bank: Bank) -> None:
    key, question_id, index = next(
        (topic.key, question_id, index)
        for topic in bank.topics
        for question_id, formulas in json.loads((site / topic.key / "latex.json").read_text("utf-8")).items()
        for index, formula in enumerate(formulas)
        if not formula
    )
    page = open_page(f"{key}/#{question_id}")
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    with page.expect_response(re.compile("latex.json")):
        page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    page.wait_for_timeout(200)
    page.evaluate(
        "([id, index]) => { document.querySelectorAll(`details[data-question='${id}'] math`)[index].id = 'piece' }",
        [question_id, index],
    )
    copied = page.evaluate(COPIED, "#piece")
    latex = json.loads((site / key / "latex.json").read_text("utf-8"))[question_id]
    whole = max(at for at in range(index) if latex[at])
    assert copied["text"].rstrip(".,;:") == latex[whole]
    assert copied["html"].count("<math") > 1


def test_text_without_formulas_and_fields_are_left_to_the_browser(answer: Page) -> None:
    copied = answer.evaluate(COPIED, "h1")
    assert not copied["ours"]
    answer.keyboard.press("/")
    answer.keyboard.type("баєс")
    answer.keyboard.press("Control+a")
    ours = answer.evaluate(
        """() => new Promise(done => {
          document.addEventListener("copy", event => done(event.defaultPrevented), { once: true });
          document.execCommand("copy");
        })"""
    )
    assert not ours


def test_without_the_file_the_browser_copies(open_page: Open) -> None:
    page = open_page(f"{STATISTICS}#{TB}", expect="a failed request")
    page.route("**/latex.json", lambda route: route.abort())
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    page.wait_for_timeout(300)
    assert not page.evaluate(COPIED, f"details.qa[data-question='{TB}'] .qa-answer")["ours"]
