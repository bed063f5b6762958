"""A new question: the template at the end of its topic page, its id in the lock."""

from __future__ import annotations

import re
from pathlib import Path

from bank.files import conflict, replace
from bank.lock import KEBAB, LONGEST_ID, completed, is_id
from bank.model import Bank, Topic
from bank.parse import load, parse_topic
from bank.scan import normalise
from bank.topics import LEVELS, TOPICS

TEMPLATE = Path(__file__).with_name("question.md")
TO_FILL = "ЗАПОВНІТЬ"
"""The word before all that an author replaces; no page with it is published."""
HEADING = re.compile(r"^## 1\. (?P<text>.*) \{ #short-english-id \}", re.M)
NEWLINE = re.compile(r"\r\n|\r|\n")


class RefusedError(ValueError):
    """A question that cannot be added; says why and what to do."""


def new(docs: Path, lock_path: Path, key: str, question_id: str) -> tuple[Path, int]:
    """Append the template to the page of the topic `level/topic` and record the id; both files or none of them.

    Returns the page and the line of the new heading. Raises RefusedError.
    """
    bank = load(docs, lock_path)
    topic = _topic(bank, docs, key)
    _free(bank, question_id)
    if bank.lock.unreadable:
        raise RefusedError(f"{lock_path.as_posix()} не читається; виправте, що каже make check")
    before = topic.path.read_bytes().decode("utf-8")
    if line := conflict(before):
        raise RefusedError(
            f"{topic.path.as_posix()}:{line}: позначка конфлікту злиття; спершу розв’яжіть його"
        )
    after = appended(before, len(topic.questions) + 1, question_id)
    questions = parse_topic(topic.path, topic.level, topic.name, normalise(after)).questions
    if len(questions) != len(topic.questions) + 1 or questions[-1].id != question_id:
        raise RefusedError(
            f"{topic.path.as_posix()}: у кінці сторінки щось не закрито (блок коду, коментар або тег); закрийте його"
        )
    lock = lock_path.read_bytes().decode("utf-8") if lock_path.exists() else ""
    _write(topic.path, after)
    try:
        _write(lock_path, completed(lock, [question_id]))
    except RefusedError:
        _write(topic.path, before)
        raise
    return topic.path, questions[-1].line


def appended(page: str, number: int, question_id: str) -> str:
    """The text of a page, whatever its line ends, with the template as its last question."""
    template = TEMPLATE.read_text("utf-8")
    section = HEADING.sub(
        lambda match: f"## {number}. {match['text']} {{ #{question_id} }}", template, count=1
    )
    end = NEWLINE.search(page)
    return page.rstrip() + f"\n\n{section}".replace("\n", end[0] if end else "\n")


def _topic(bank: Bank, docs: Path, key: str) -> Topic:
    for topic in bank.topics:
        if topic.key == key:
            return topic
    level, _, name = key.partition("/")
    if level not in LEVELS:
        raise RefusedError(
            f"рівня «{level}» немає; є {', '.join(LEVELS)}: напишіть рівень/тему, як-от junior/statistics"
        )
    known = [topic.name for topic in bank.by_level[level]]
    if name not in TOPICS:
        raise RefusedError(f"теми «{name}» немає; на рівні {level} є {', '.join(known)}")
    page = (docs / level / f"{name}.md").as_posix()
    if any(finding.path.as_posix() == page for finding in bank.unreadable):
        raise RefusedError(f"{page} не читається; виправте, що каже make check")
    raise RefusedError(
        f"сторінки {page} немає; створіть її з рядком «# {TOPICS[name]}» і додайте до nav у mkdocs.yml"
    )


def _free(bank: Bank, question_id: str) -> None:
    if KEBAB.fullmatch(question_id) and not is_id(question_id):
        raise RefusedError(f"ідентифікатор «{question_id}» довший за {LONGEST_ID} знаків; скоротіть його")
    if not is_id(question_id):
        raise RefusedError(
            f"«{question_id}» — не ідентифікатор: потрібні англійські слова малими літерами через дефіс, як-от confusion-matrix"
        )
    if question_id in bank.questions:
        topic, question = bank.questions[question_id]
        raise RefusedError(
            f"ідентифікатор «{question_id}» уже є в {topic.path.as_posix()}:{question.line}; оберіть інший"
        )
    if question_id in bank.lock.lines:
        line = bank.lock.lines[question_id]
        raise RefusedError(
            f"ідентифікатор «{question_id}» уже опубліковано ({bank.lock.path.as_posix()}:{line}); оберіть інший: адреси не переходять до інших запитань"
        )


def _write(path: Path, text: str) -> None:
    try:
        replace(path, text)
    except OSError as error:
        reason = error.strerror or error
        raise RefusedError(
            f"{path.as_posix()}: файл не записано ({reason}); дозвольте його змінювати"
        ) from None
