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


def proven(question_id: str) -> set[str]:
    """What the ledger of an answer computes, and what it computes that from."""
    entries = LEDGER.get(question_id, [])
    given = {
        match.replace(".", ",")
        for entry in entries
        for match in re.findall(r"-?\d+\.\d+", str(entry["expression"]))
    }
    return given.union(*(numbers(str(entry["text"])) for entry in entries))


def shown_by(name: str) -> str:
    """The question whose answer has the figure of a name; where more have it, that of its name, or the first."""
    ids = [question.id for _, question in BANK.questions.values() if f"figures/{name}.svg" in question.body]
    return name if name in ids else ids[0]


def test_every_figure_that_is_drawn_by_a_program_is_shown() -> None:
    assert len(FIGURES) >= 24
    assert all(shown_by(name) for name in FIGURES)


@pytest.mark.parametrize("name", FIGURES)
def test_drawing_it_again_gives_the_same_bytes(name: str) -> None:
    path = FOLDER / f"{name}.svg"
    assert path.read_text("utf-8") == FIGURES[name]().svg(), f"make figures: {path.relative_to(ROOT)}"


@pytest.mark.parametrize("name", FIGURES)
def test_its_numbers_are_in_the_ledger_of_its_answer(name: str) -> None:
    assert numbers("\n".join(FIGURES[name]().labels)) <= proven(shown_by(name))


def test_numbers_of_figures_drawn_by_hand_stand_in_their_answers() -> None:
    missing = {}
    for path in sorted(Path(FOLDER).glob("*.svg")):
        if path.stem in FIGURES:
            continue
        labels = ["".join(label.itertext()) for label in fromstring(path.read_text("utf-8")).iter(TEXT)]
        question_id = shown_by(path.stem)
        _, question = BANK.questions[question_id]
        said = numbers(question.body.replace("{,}", ","))
        if unproven := numbers("\n".join(labels)) - said - proven(question_id):
            missing[path.stem] = unproven
    assert missing == {}
