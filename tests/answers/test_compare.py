"""What the build says of a page that shows something else than the bank holds."""

import pytest

from answers.compare import compare_topic
from answers.page import read_page
from answers.split import split
from bank.model import Topic
from support import read, rendered, written

PAGE = "docs/junior/statistics.md"
HEAD = "# Т\n\n## 1. Що? { #a }\n\n> Так, так.\n\n"


def said(text: str, html: str = "") -> list[str]:
    """Code and message of everything that is said of a page; html stands for what Markdown would make of text."""
    with written({PAGE: text}):
        (topic,) = read().documents
        assert isinstance(topic, Topic)
        tree, found = read_page(topic, html or rendered(text), "junior/statistics/")
        return [str(problem) for problem in (*found, *compare_topic(topic, split(tree)))]


def test_a_page_that_shows_what_the_bank_holds() -> None:
    text = (
        f"{HEAD}Текст із `кодом **тут**`, $a<b$ і <https://e.org/x>.\n\n1. перше\n2. друге&nbsp;є\n\n"
        '![Опис](f.svg "Підпис")\n\n```text\n# не заголовок\n```\n\n**Пастка.** \\*Ні\\*.\n'
    )
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>\n\n## 2. Ще? { #b }\n\n> Так.\n\nТекст.\n", "A005 теги не мають пари"),
        ("Текст <unk> далі.\n", "A005 теги не мають пари"),
        ("Текст \\(\\nosuch\\) далі.\n", "A006 формула «\\nosuch» не перетворюється"),
        ("Текст:\n- раз\n- два\n", "A004 розмітку видно на сторінці: «- раз"),
        ("Текст **жирний.\n", "A004 розмітку видно на сторінці: «Текст **жирний.»"),
        ("Текст\n\n    відступ **тут**\n", "A003 на сторінці замість слова «відступ» стоїть «»"),
    ],
)
def test_what_differs_is_named(text: str, expected: str) -> None:
    problems = said(HEAD + text)
    assert any(expected in problem for problem in problems), problems
    assert all(problem.startswith(f"{PAGE}:") for problem in problems)


def test_a_lazy_quote_is_not_the_spoken_answer() -> None:
    text = HEAD.replace("так.", "так,\nі ще слово.") + "Текст.\n"
    assert any("A002 усна відповідь на «a»" in problem for problem in said(text))


def test_words_that_only_the_page_has_are_named() -> None:
    html = rendered(HEAD + "Текст.\n").replace("<p>Текст.</p>", "<p>Текст.</p><p>Зайве.</p>")
    assert said(HEAD + "Текст.\n", html) == [
        f"{PAGE}:8: A003 на сторінці замість слова «» стоїть «Зайве»; перевірте розмітку цього рядка і того, що перед ним"
    ]
