"""What the answers claim: Python examples print what stands below them, computed numbers are right."""

import json
import math
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np
import pytest
import yaml
from scipy import stats

from bank.model import Bank, Question, Topic
from bank.parse import load
from bank.scan import WORD, without_code, words_only
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


def test_every_spoken_answer_is_long_enough_to_say_what_why_and_when() -> None:
    words = {
        question_id: len(WORD.findall(words_only(without_code(question.spoken))))
        for question_id, (_, question) in BANK.questions.items()
    }
    assert {question_id: count for question_id, count in words.items() if count < 30} == {}


Run = Callable[[str], tuple[int, str, str]]


@pytest.fixture(scope="module")
def run_example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Python code → its exit status (negative: ended by that signal), output, errors; each run as a program of its own."""
    command = [sys.executable, "-X", "utf8", "-W", "ignore", str(Path(__file__).with_name("examples.py"))]
    with subprocess.Popen(
        command,
        cwd=tmp_path_factory.mktemp("examples"),
        env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},  # the examples are small
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as runner:
        assert runner.stdin
        assert runner.stdout

        def run(code: str) -> tuple[int, str, str]:
            runner.stdin.write(json.dumps(code) + "\n")
            runner.stdin.flush()
            status, output, errors = json.loads(runner.stdout.readline())
            return status, output, errors

        yield run
        runner.stdin.close()


@pytest.mark.parametrize(("place", "code", "output"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_example_prints_what_the_page_shows(run_example: Run, place: str, code: str, output: str) -> None:
    status, printed, errors = run_example(code)
    assert status != -signal.SIGALRM, f"{place} does not end"
    assert status == 0, f"{place}\n{errors}"
    assert printed.rstrip() == output.rstrip(), place


def test_no_example_sees_what_another_has_done(run_example: Run) -> None:
    spoil = "import os, random, numpy; random.seed(1); numpy.random.seed(1); numpy.pi = 3; os.chdir('/'); left = 1"
    look = "import os, numpy; print('left' in globals(), numpy.pi == 3, os.getcwd() == '/')"
    assert run_example(spoil) == (0, "", "")
    assert run_example(look) == (0, "False False False\n", "")
    assert run_example("import sys; sys.exit(3)")[0] == 3
    assert "ZeroDivisionError" in run_example("1 / 0")[2]
    assert run_example("import os; os.kill(os.getpid(), 14)")[0] == -signal.SIGALRM
    late = "import threading, time; threading.Timer(0.1, print, ['late']).start()"
    assert run_example(late) == (0, "late\n", "")


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
