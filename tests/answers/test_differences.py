"""Page against bank: questions lost, foreign, out of order or renumbered, parts that differ; sizes of figures."""

from pathlib import Path

import pytest

from answers.compare import compare_topic
from answers.figures import sizes
from answers.split import split
from answers.tree import parse
from bank.model import Topic
from bank.parse import parse_topic
from support import rendered

ONE = "## 1. Перше? { #one }\n\n> Так.\n\nДокладно.\n\n"
TWO = "## 2. Друге? { #two }\n\n> Так.\n\nДокладно.\n\n**Пастка.** Ні.\n\n"
PATH = Path("docs/junior/python.md")


def topic(text: str) -> Topic:
    return parse_topic(PATH, "junior", "python", f"# Т\n\n{text}")


def differences(bank: str, page: str) -> list[str]:
    shown = split(parse(rendered(f"# Т\n\n{page}"), "junior/python/"))
    return [f"{problem.code} {problem.line}" for problem in compare_topic(topic(bank), shown)]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (ONE + TWO, []),
        (ONE, ["A001 9"]),
        (TWO, ["A001 3"]),
        (TWO + ONE, ["A001 3"]),
        (ONE + TWO.replace("2.", "3."), ["A001 9"]),
        (ONE + TWO.replace("#two", "#too"), ["A001 9"]),
        (ONE + TWO + ONE.replace("#one", "#more"), ["A001 9"]),
        (ONE + TWO.replace("**Пастка.** ", ""), ["A002 9"]),
        (ONE.replace("> Так.\n\n", "") + TWO, ["A002 3"]),
        ("", ["A001 3"]),
    ],
)
def test_a_page_that_differs_from_the_bank_is_named_by_line(page: str, found: list[str]) -> None:
    assert differences(ONE + TWO, page) == found


@pytest.mark.parametrize(
    ("name", "data", "size"),
    [
        ("a.svg", '<svg viewBox="0 0 640 320">', (640, 320)),
        ("b c.svg", '<svg viewBox="0 0 1 2">', (1, 2)),
        ("none.svg", "<svg>", None),
        ("type.svg", '<svg viewBox="0 0 640 320" font-size="20"><g font-size="40"/></svg>', (512, 256)),
        ("larger.svg", '<svg viewBox="0 0 320 160"><g style="font-size: 8px;"/></svg>', (640, 320)),
        (
            "most.svg",
            '<svg viewBox="0 0 64 32"><g font-size="9"/><g font-size="32"/><g font-size="32"/></svg>',
            (32, 16),
        ),
        (
            "odd.svg",
            '<svg viewBox="0 0 640 320"><g font-size="0" style="font-size:1.4em"/></svg>',
            (640, 320),
        ),
        ("a.png", '<svg viewBox="0 0 640 320">', None),
    ],
)
def test_sizes_of_figures(tmp_path: Path, name: str, data: str, size: tuple[int, int] | None) -> None:
    (tmp_path / name).write_text(data, "utf-8")
    of = sizes(tmp_path)
    assert of(name.replace(" ", "%20")) == size
    assert of("missing.svg") is None
