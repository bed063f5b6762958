"""What the answers claim: Python examples print what stands below them, computed numbers are right."""

import math
import re
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np
import pytest
import yaml
from scipy import stats

from bank.model import Bank, Question, Topic
from bank.parse import load
from support import ROOT

BANK: Bank = load(ROOT / "docs", ROOT / "questions.lock")
EXAMPLE = re.compile(
    r"^(?P<indent> *)```python\n(?P<code>.*?)^ *```\n(?:\s*^ *```text\n(?P<output>.*?)^ *```)?", re.S | re.M
)
LEDGERS = sorted((ROOT / "tests/content/numbers").glob("*/*.yml"))
SHOWN = re.compile(r"-?\d+(?: \d{3})*(?:,\d+)?")


def examples() -> list[tuple[str, str, str]]:
    """Every ```python block of docs/: its place, the code, the output that the page shows."""
    found = []
    for document in BANK.documents:
        for match in EXAMPLE.finditer(document.text):
            place = f"{document.path.relative_to(ROOT)}:{document.line(match.start())}"
            unindent = re.compile(rf"^{match['indent']}", re.M)
            found.append((place, unindent.sub("", match["code"]), unindent.sub("", match["output"] or "")))
    return found


EXAMPLES = examples()


def test_there_are_examples_and_each_prints() -> None:
    assert len(EXAMPLES) >= 5
    silent = [place for place, _, output in EXAMPLES if not output.strip()]
    assert not silent, "a python block needs a text block with its output"


@pytest.mark.parametrize(("place", "code", "output"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_example_prints_what_the_page_shows(place: str, code: str, output: str) -> None:
    command = [sys.executable, "-X", "utf8", "-W", "ignore", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"{place}\n{done.stderr}"
    assert done.stdout.rstrip() == output.rstrip(), place


def plainly(text: str) -> str:
    """The text with every way to write a comma, a space, a percent and a minus made one."""
    text = text.replace("{,}", ",").replace("\\%", "%").replace("−", "-")
    return re.sub("\\\\[, ;:!]|~|[\u00a0\u202f\u2009]", " ", text)


def entries() -> list[tuple[str, str, str, str]]:
    """Every entry of the ledgers: page, question id, expression, text."""
    found = []
    for path in LEDGERS:
        page = f"{path.parent.name}/{path.stem}"
        for question_id, numbers in (yaml.safe_load(path.read_text("utf-8")) or {}).items():
            found += [(page, question_id, str(n["expression"]), str(n["text"])) for n in numbers]
    return found


ENTRIES = entries()


@pytest.mark.parametrize(
    ("page", "question_id", "expression", "text"), ENTRIES, ids=[f"{e[1]}: {e[3]}" for e in ENTRIES]
)
def test_number_is_right_and_stands_in_the_answer(
    page: str, question_id: str, expression: str, text: str
) -> None:
    topic, question = BANK.questions[question_id]
    assert topic.key == page
    text = plainly(text)
    shown = SHOWN.match(text)
    assert shown, f"«{text}» does not begin with a number"
    number = shown[0].replace(" ", "").replace(",", ".")
    places = len(number.partition(".")[2])
    value = float(eval(expression, {"math": math, "np": np, "stats": stats, "comb": math.comb}))
    rounded = Decimal(repr(round(value, places + 9))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert rounded == Decimal(number), f"{expression} = {value}"
    assert stands_in(text, topic, question), f"«{text}» is not in the answer {question_id}"


def stands_in(text: str, topic: Topic, question: Question) -> bool:
    """Whether text is in the answer, not as a part of a longer number."""
    whole = plainly("\n".join((question.text, question.spoken, question.body)))
    return bool(re.search(rf"(?<![\d,.]){re.escape(text)}(?!\d|,\d)", whole))


def test_the_ledgers_name_known_pages() -> None:
    for path in LEDGERS:
        assert Path("docs", path.parent.name, f"{path.stem}.md").as_posix() in {
            t.path.relative_to(ROOT).as_posix() for t in BANK.topics
        }
    assert len(ENTRIES) >= 50
