"""Blocks of code and formulas are where the renderer sees them, whatever stands around."""

import random
import re
from pathlib import Path

import pytest
from pymdownx.superfences import SuperFencesBlockPreprocessor

from bank.fences import fences
from bank.indented import indented_code
from bank.model import Bank
from bank.parse import parse_topic
from bank.records import Lock
from bank.rules import RULES
from support import rendered

HEADS = [
    "```", "````", "~~~", "~~~~", "```python", "``` python ", "~~~text", "```{.python}", "```python {.x}", '``` {.py title="x"}',
    '```python hl_lines="1"', '```python hl_lines="x"', "```python foo", "```.py", "```python title", '```title="x"', "```a`b",
    "```python{.x}", "~~~ ~", "```python\u00a0", "```c++", "```python title=\"a b\" hl_lines='1-2'", "``", "```{", "```{.a} x",
]  # fmt: skip
MARGINS = [
    "",
    "",
    "",
    " ",
    "   ",
    "    ",
    "        ",
    "> ",
    ">",
    ">> ",
    ">  ",
    "\t",
    "- ",
    "1. ",
    "    > ",
    "> \t",
]
BODIES = ["x", "", "", "y = 1", " ", ">", "    z", "\u00a0", "- a"]
PIECES = [
    "$a$", "$a=b$", "$$", "\n$$\nx\n$$\n", "$$x$$", "$", "a", "= b", "=", "-", "- b", "> c", "# d", "| ", "\n| a | b |\n|---|---|\n| $c$ | ",
    r"\(", r"\)", r"\[", r"\]", r"\begin{aligned}", "\n", "\n\n", "    ", "- ", "1. ", r"\$", "* * *", ".", "$x|y$", "> ",
]  # fmt: skip


@pytest.fixture
def blocks(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The lines of the blocks that the renderer has found."""
    found: list[tuple[int, int]] = []
    store = SuperFencesBlockPreprocessor._store

    def stored(self: object, source: str, code: str, start: int, end: int) -> None:
        found.append((start, end))
        store(self, source, code, start, end)

    monkeypatch.setattr(SuperFencesBlockPreprocessor, "_store", stored)
    return found


def test_fences_are_those_of_the_renderer(blocks: list[tuple[int, int]]) -> None:
    chance = random.Random(8)
    for _ in range(1500):
        margins = chance.sample(MARGINS, 2)
        heads = [*chance.sample(HEADS, 2), "```", "~~~"]
        lines = [
            chance.choice(margins if chance.random() < 0.85 else MARGINS)
            + chance.choice(heads if chance.random() < 0.55 else BODIES)
            for _ in range(chance.randint(1, 10))
        ]
        text = "x\n\n" + "\n".join(lines)
        blocks.clear()
        rendered(text)
        assert [(start, end) for fence, start, end in fences(text) if fence.closed] == sorted(blocks), text


def test_formulas_of_an_accepted_page_are_those_of_the_renderer() -> None:
    chance = random.Random(7)
    accepted = 0
    rules = [rule for code, rule in RULES.items() if code[0] in "FT"]
    for _ in range(2500):
        text = "x\n\n" + "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 8))) + "\n"
        topic = parse_topic(Path("docs/junior/statistics.md"), "junior", "statistics", text)
        bank = Bank(Path("docs"), (topic,), (), (), Lock(Path("questions.lock")))
        if any(True for rule in rules for part in (bank, topic) for _ in rule.problems(part)):
            continue
        accepted += 1
        shown = re.findall(r'<script type="math/tex[^"]*">(.*?)</script>', rendered(text), re.S)
        expected = sorted("".join(formula.tex.split()) for formula in topic.formulas)
        assert sorted("".join(tex.split()) for tex in shown) == expected, text
    assert accepted > 800


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n\n    b\n    c\nd", {3, 4}),
        ("a\n    b", set()),
        ("- a\n\n    b\n\n        c", {5}),
        ("- a\n    - b\n\n        c\n\n            d", {6}),
        ("- a\n\nb\n\n    c", {5}),
        (">     a\n> b", {1}),
        ("* * *\n\n    a", {3}),
        ("- a\n\n    ```text\n    b\n\n    c\n    ```\n\n    d", set()),
    ],
)
def test_indented_code(text: str, lines: set[int]) -> None:
    assert indented_code(text) == lines
