"""The page against the bank: what the rules checked is what the reader sees, or the author hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from answers.model import TopicPage
from bank.model import Problem, Topic


def compare(topic: Topic, page: TopicPage) -> Iterator[Problem]:
    """Where a rendered topic page differs from its topic in the bank: ids, numbers, order, parts."""
    for question, answer in zip_longest(topic.questions, page.answers):
        if question is None:
            message = f"сторінка показує запитання «{answer.id}», якого немає в банку; перевірте рядки, схожі на заголовки"
            yield Problem(topic.path, topic.questions[-1].line if topic.questions else 1, "A001", message)
        elif answer is None or (question.id, question.number) != (answer.id, answer.number):
            shown = f"«{answer.number}. {answer.question}»" if answer else "нічого"
            message = f"замість запитання «{question.id}» сторінка показує {shown}; перевірте, що стоїть перед заголовком"
            yield Problem(topic.path, question.line, "A001", message)
            return
        elif list(question.parts) != list(answer.parts):
            message = f"частини відповіді «{question.id}» у тексті й на сторінці різні: {', '.join(question.parts)} — {', '.join(answer.parts)}"
            yield Problem(topic.path, question.line, "A002", message)
