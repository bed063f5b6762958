"""Whatever is typed into a page: the checker does not crash, and parsing is stable."""

import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.model import Bank, Topic
from bank.parse import parse_topic
from bank.records import Lock
from bank.rules import check
from bank.scan import formulas, links, normalise, without_code, words_only

PATH = Path("docs/junior/statistics.md")
PIECES = [
    "## 1. Що? { #a }", "## ", "# Т", "> ", "**Пастка.**", "$", "$$", "\\frac{", "```", "~~~", "```python", "`", "[т](#a)", "![](x",
    "](", "<!--", "-->", "<pre>", "\n", "\n\n", "    ", "| a | b |", "---", "слово", "Мoва", '"лапки"', "об'єкт", "{ #", "}", "\\", "\ufeff",
]  # fmt: skip
markdown = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join)
slug = st.text(string.ascii_lowercase, min_size=1, max_size=6)
line = st.text("абвгґєії ,—$`*[]()", max_size=30).map(str.strip)


def topic_of(text: str, path: Path = PATH) -> Topic:
    return parse_topic(path, "junior", "statistics", normalise(text))


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder without figures: the text alone is what the rules have to read."""
    return tmp_path_factory.mktemp("docs")


@given(markdown)
@settings(max_examples=400, deadline=None)
def test_no_text_crashes_the_checker(docs: Path, text: str) -> None:
    topic = topic_of(text, docs / "junior/statistics.md")
    bank = Bank(docs, (topic,), (), (), Lock(Path("questions.lock")))
    for problem in check(bank):
        assert 1 <= problem.line <= topic.text.count("\n") + 1
        assert problem.message


@given(markdown)
@settings(max_examples=300, deadline=None)
def test_masks_never_move_anything(text: str) -> None:
    text = normalise(text)
    masked = without_code(text)
    assert len(masked) == len(text) == len(words_only(masked))
    assert all(text[f.start] == "$" for f in formulas(masked))
    assert all(0 <= link.start < len(text) for link in links(masked))


@given(st.lists(st.tuples(slug, line, line), max_size=6))
@settings(max_examples=200, deadline=None)
def test_questions_come_back_as_written_and_in_order(questions: list[tuple[str, str, str]]) -> None:
    def render(items: list[tuple[int, str, str, str]]) -> str:
        return "# Т\n\n" + "\n".join(
            f"## {n}. Що {i}? {{ #{i} }}\n\n> Так {s}.\n\nТекст {b}.\n" for n, i, s, b in items
        )

    items = [(n, i, s.replace("`", ""), b.replace("`", "")) for n, (i, s, b) in enumerate(questions, 1)]
    topic = topic_of(render(items))
    assert [(q.number, q.id) for q in topic.questions] == [(n, i) for n, i, _, _ in items]
    again = [
        (q.number, q.id, q.spoken.removeprefix("Так ")[:-1], q.body.removeprefix("Текст ")[:-1])
        for q in topic.questions
    ]
    assert topic_of(render(again)).questions == topic.questions
