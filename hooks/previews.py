"""What messengers and search engines show of a topic page: how many questions it has, and the first of them that fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from answers.model import Answer
from bank.model import Bank, Topic
from bank.plural import plural
from bank.sentences import first_sentence

ROOM = 200
"""Characters that are shown of a description."""
ASIDE = re.compile(r" \([^()]*\)")
CYRILLIC = re.compile(r"[а-яіїєґ]", re.I)


def description(topic: Topic, bank: Bank, answers: Mapping[str, Answer]) -> str:
    """The number of questions of a topic and the first of them: those to begin with before the others."""
    first = [pick.id for pick in bank.start.picks.get(topic.level, ())]
    own = [question.id for question in topic.questions if question.id in answers]
    ordered = [*(i for i in first if i in own), *(i for i in own if i not in first)]
    count = len(topic.questions)
    opening = f"{count} {plural(count, 'запитання', 'запитання', 'запитань')} зі співбесіди з відповідями:"
    return " ".join([opening, *_fitting(answers[i].question for i in ordered)]).rstrip(":")


def _fitting(questions: Iterable[str]) -> Collection[str]:
    """The first sentences of questions, without English in brackets, as many as there is room for; the first in any case."""
    shown: list[str] = []
    for question in questions:
        sentence = first_sentence(ASIDE.sub(_kept, question))
        if shown and sum(map(len, shown)) + len(sentence) + len(shown) > ROOM - 40:
            break
        shown.append(sentence)
    return shown


def _kept(aside: re.Match[str]) -> str:
    return aside[0] if CYRILLIC.search(aside[0]) else ""
