"""Reading topic pages: where questions begin and end, whatever stands around them."""

from pathlib import Path

import pytest

from bank.model import Topic
from bank.parse import parse_topic
from bank.scan import normalise
from support import read, written

ONE = "## 1. Що? { #one }\n\n> Коротко.\n> Ще.\n\nДокладно.\n"


def topic(text: str) -> Topic:
    return parse_topic(Path("docs/junior/statistics.md"), "junior", "statistics", normalise(text))


def ids(text: str) -> list[str]:
    return [question.id for question in topic(text).questions]


def test_a_question_in_full() -> None:
    parsed = topic(f"# Статистика\n\nВступ.\n\n{ONE}\n**Пастка.** Ні.\n")
    (question,) = parsed.questions
    assert parsed.title == "Статистика"
    assert (question.number, question.text, question.id, question.line) == (1, "Що?", "one", 5)
    assert question.spoken == "Коротко.\nЩе."
    assert question.body == "Докладно.\n\n**Пастка.** Ні."
    assert [(label.text, label.line) for label in question.labels] == [("Пастка.", 12)]


@pytest.mark.parametrize(
    "hidden",
    [
        "```python\n## 2. У коді? { #two }\n```",
        "~~~\n## 2. У тильдах? { #two }\n~~~",
        "````text\n```\n## 2. У вкладеному? { #two }\n```\n````",
        "- пункт\n\n    ```python\n## 2. У коді списку? { #two }\n    ```",
        "> ```text\n> ## 2. У цитаті? { #two }\n> ```",
        "<!--\n## 2. У коментарі? { #two }\n-->",
        "<pre>\n## 2. У HTML? { #two }\n</pre>",
        "    ## 2. З відступом? { #two }",
        "Рядок, а далі `код\n## 2. у коді? { #two }\n` кінець",
    ],
)
def test_what_only_looks_like_a_question_is_none(hidden: str) -> None:
    assert ids(f"# Т\n\n{ONE}\n{hidden}\n") == ["one"]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_foreign_line_ends_and_byte_order_mark_change_nothing(ends: str) -> None:
    text = f"# Т\n\n{ONE}\n```text\n## 2. Ні? {{ #two }}\n```\n"
    assert topic("\ufeff" + text.replace("\n", ends)) == topic(text)


def test_fence_that_nobody_closes_hides_nothing() -> None:
    assert ids(f"# Т\n\n```python\nx = 1\n\n{ONE}") == ["one"]


def test_what_begins_no_paragraph_is_no_heading_above_a_rule() -> None:
    assert [h.text for h in topic(f"# Т\n\n{ONE}\nтекст\nще\n====\n\n$$\na\n= b\n=\nc\n$$\n").headings] == []
    assert [h.text for h in topic(f"# Т\n\n{ONE}\nодин\n====\n\n### Три\nдва\n---\n").headings] == [
        "один",
        "Три",
        "два",
    ]


def test_a_number_longer_than_any_page_is_words() -> None:
    (question,) = topic(f"# Т\n\n## {'9' * 5000}. Що? {{ #one }}\n").questions
    assert (question.number, question.id) == (0, "one")


def test_other_headings_are_kept_for_the_rules() -> None:
    parsed = topic(f"# Т\n\n{ONE}\n### Дрібний\n\n## Без номера\n\nІнше\n----\n")
    assert [(heading.depth, heading.text) for heading in parsed.headings] == [
        (3, "Дрібний"),
        (2, "Без номера"),
        (2, "Інше"),
    ]
    assert "Без номера" not in parsed.questions[0].body


def test_bank_orders_levels_as_a_career_and_topics_as_the_matrix() -> None:
    page = "# Т\n\n## 1. Що? { #%s }\n\n> Так.\n\nТекст.\n"
    names = ["senior/nlp", "hr/experience", "junior/python", "junior/machine-learning"]
    with written({f"docs/{name}.md": page % name.replace("/", "-") for name in names}):
        assert [t.key for t in read().topics] == [
            "hr/experience",
            "junior/machine-learning",
            "junior/python",
            "senior/nlp",
        ]


def test_resolve_follows_moves_and_survives_a_circle() -> None:
    files = {
        "docs/junior/python.md": f"# Т\n\n{ONE}",
        "questions.lock": "a -> b\nb -> one\nc -> d\nd -> c\none\n",
    }
    with written(files):
        bank = read()
        assert bank.resolve("a") == "one"
        assert bank.resolve("one") == "one"
        assert bank.resolve("c") in {"c", "d"}
