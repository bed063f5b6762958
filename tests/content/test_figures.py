"""Figures that are computed: the files are what the programs draw, their numbers are those of the answers."""

import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
import yaml

from bank.model import Bank
from bank.parse import load
from figures import FIGURES, FOLDER
from support import ROOT

BANK: Bank = load(ROOT / "docs", ROOT / "questions.lock")
LEDGER: dict[str, list[dict[str, object]]] = {
    question_id: numbers
    for path in sorted((ROOT / "tests/content/numbers").glob("*/*.yml"))
    for question_id, numbers in (yaml.safe_load(path.read_text("utf-8")) or {}).items()
}
NUMBER = re.compile(r"-?\d+(?:,\d+|/\d+)")
"""What is computed rather than counted: a decimal or a fraction."""
TEXT = "{http://www.w3.org/2000/svg}text"


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text.replace("−", "-")))


def proven(name: str) -> set[str]:
    """What the ledgers of the answers with a figure compute, and what they compute that from."""
    entries = [entry for question_id in shown_by(name) for entry in LEDGER.get(question_id, [])]
    given = {
        match.replace(".", ",")
        for entry in entries
        for match in re.findall(r"-?\d+\.\d+", str(entry["expression"]))
    }
    return given.union(*(numbers(str(entry["text"])) for entry in entries))


def shown_by(name: str) -> list[str]:
    """The questions whose answers have the figure of a name."""
    return [question.id for _, question in BANK.questions.values() if f"figures/{name}.svg" in question.body]


def test_every_figure_that_is_drawn_by_a_program_is_shown() -> None:
    assert len(FIGURES) >= 27
    assert all(shown_by(name) for name in FIGURES)


@pytest.mark.parametrize("name", FIGURES)
def test_drawing_it_again_gives_the_same_bytes(name: str) -> None:
    path = FOLDER / f"{name}.svg"
    assert path.read_text("utf-8") == FIGURES[name]().svg(), f"make figures: {path.relative_to(ROOT)}"


@pytest.mark.parametrize("name", FIGURES)
def test_its_numbers_are_in_the_ledger_of_its_answer(name: str) -> None:
    assert numbers("\n".join(FIGURES[name]().labels)) <= proven(name)


def test_numbers_of_figures_drawn_by_hand_stand_in_their_answers() -> None:
    missing = {}
    for path in sorted(Path(FOLDER).glob("*.svg")):
        if path.stem in FIGURES:
            continue
        labels = ["".join(label.itertext()) for label in fromstring(path.read_text("utf-8")).iter(TEXT)]
        bodies = [BANK.questions[question_id][1].body for question_id in shown_by(path.stem)]
        said = numbers("\n".join(bodies).replace("{,}", ","))
        if unproven := numbers("\n".join(labels)) - said - proven(path.stem):
            missing[path.stem] = unproven
    assert missing == {}
