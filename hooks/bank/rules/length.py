"""Rules of length: an answer that can be said in 30 seconds and learned in a week."""

import re
from collections.abc import Iterator

from bank.model import Finding, Topic
from bank.parts import FULL
from bank.rules.registry import rule
from bank.scan import WORD, without_code, words_only

MOST_SPOKEN = 65
"""Words of a spoken answer: 30 seconds of calm speech. That it has 30 of them, enough to say what, why and when, is a test of
the texts."""
MOST = {"hr": 300, "junior": 190, "middle": 220, "senior": 250}
"""Words of the full answer by level, without code, formulas, figures and labelled parts."""
MOST_LONG = 300
LONG_TOPICS = frozenset({"live-coding"})
LONG = frozenset(
    {
        "ab-test-end-to-end",
        "choosing-models",
        "code-wiki-with-llm",
        "collaborative-model-tracking",
        "docker-experience",
        "extreme-classification",
        "framework-experience",
        "git-in-ml-projects",
        "imbalanced-text-classification",
        "kubernetes-experience",
        "large-scale-distributed-project",
        "last-paper-middle",
        "ml-frameworks-projects",
        "ml-pipeline",
        "mlops-workflow-experience",
        "models-you-worked-with",
        "nine-to-one-imbalance",
        "prompt-rag-or-finetuning",
        "rag-architecture",
        "split-proportions",
        "time-series-workflow",
        "too-many-columns",
        "tweet-sentiment",
        "xray-assistant",
        "youtube-recommender-design",
    }
)
"""Topics and questions that ask for a program, a design or a story: their answers may be longer."""
FIGURE = re.compile(r"^!\[.*$", re.M)


@rule("Q007")
def spoken_length(topic: Topic) -> Iterator[Finding]:
    """Усна відповідь вкладається в 30 секунд: не більше ніж 65 слів."""
    for question in topic.questions:
        count = _words(question.spoken)
        if count > MOST_SPOKEN:
            message = (
                f"в усній відповіді {count} слів, дозволено до {MOST_SPOKEN}; решту перенесіть у докладну"
            )
            yield Finding(topic.path, question.line, message)


@rule("Q031")
def full_length(topic: Topic) -> Iterator[Finding]:
    """Докладна відповідь без коду, формул, рисунків і міток має до 190 слів (Junior), 220 (Middle) чи 250 (Senior), а на запитання про задум, програму чи досвід (`LONG` у `hooks/bank/rules/length.py`) — до 300."""
    for question in topic.questions:
        count = _words(FIGURE.sub("", question.parts.get(FULL.key, "")))
        is_long = topic.name in LONG_TOPICS or question.id in LONG
        most = MOST_LONG if is_long else MOST.get(topic.level, MOST_LONG)
        if count > most:
            message = f"у докладній відповіді слів: {count}, дозволено {most}; решту перенесіть у «**Глибше.**» або приберіть"
            yield Finding(topic.path, question.line, message)


def _words(markdown: str) -> int:
    return len(WORD.findall(words_only(without_code(markdown))))
