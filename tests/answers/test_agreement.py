"""Thousands of generated pages: what the rules accept, the page shows as the bank holds it."""

from pathlib import Path

import pytest

from answers.compare import compare_topic
from answers.page import read_page
from answers.site import site_writer
from answers.split import split
from bank.model import Bank
from bank.parse import parse_topic
from bank.records import Lock
from bank.rules import check
from bank.scan import normalise
from pages import page
from support import rendered

PAGES, CHUNK = 4000, 250
PATH = Path("docs/junior/statistics.md")


DATES = "C001"
"""The code of what is said of a question without a date: no generated page has any."""


def differences(seed: int) -> list[str] | None:
    """What the comparison finds on an accepted page; None for a refused one."""
    topic = parse_topic(PATH, "junior", "statistics", normalise(page(seed)))
    ids = {question.id: question.line for question in topic.questions}
    bank = Bank(Path("docs"), (topic,), (), (), Lock(Path("questions.lock"), ids))
    if any(not problem.warning and problem.code != DATES for problem in check(bank)):
        return None
    tree, found = read_page(topic, rendered(topic.text), "junior/statistics/")
    found += compare_topic(topic, split(tree))
    site_writer(str, lambda path: None).write(tree)
    return [str(problem) for problem in found]


@pytest.mark.parametrize("start", range(0, PAGES, CHUNK))
def test_what_the_rules_accept_is_what_the_page_shows(
    start: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # no figures beside it: rules read them all for each page
    told = {seed: differences(seed) for seed in range(start, start + CHUNK)}
    accepted = {seed: found for seed, found in told.items() if found is not None}
    assert len(accepted) > CHUNK / 8
    assert {seed: found for seed, found in accepted.items() if found} == {}
