"""Rules of what the page folds: a part under its title, a follow-up question over its answer."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from bank.model import Finding, Label, Question, Topic
from bank.parts import ANSWERED, BY_LABEL, FOLLOW_UPS, LABELLED
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.sentences import gaps

TITLE_LIMIT = 110
NO_TITLE = re.compile(r"[-*+#|>]|\d+\.\s|\$\$|```")
"""What begins a block that is no paragraph."""
PARAGRAPH = re.compile(r"\n[ \t]*\n")
ENDED = (".", "?", "!", "…", "»", ")")
MARKS = ("-", "*", "+")
ITEM = re.compile(r"[-*+][ \t]+")


@rule("Q027")
def folded_part_titled(topic: Topic) -> Iterator[Finding]:
    """Перше речення частини «Глибше» — її назва без посилань: воно стоїть одразу за міткою, закінчується крапкою чи знаком питання, а за ним є текст."""
    for question in topic.questions:
        for part in (part for part in LABELLED if part.folded and part.key in question.parts):
            title, rest = _titled(question.parts[part.key])
            if not title:
                message = f"частина «{part.label}» відповіді «{question.id}» не починається з назви: одного речення до {TITLE_LIMIT} знаків із крапкою"
            elif "](" in title:
                message = f"у назві частини «{part.label}» відповіді «{question.id}» є посилання, а натиск її розгортає; перенесіть його в текст"
            elif not rest:
                message = f"у частині «{part.label}» відповіді «{question.id}» за назвою нічого немає; допишіть або приберіть її"
            else:
                continue
            yield Finding(topic.path, _label(question, part.label).line, message)


def _titled(text: str) -> tuple[str, str]:
    """The first sentence of a part in Markdown, "" where it is no title, and what follows it."""
    if NO_TITLE.match(text):
        return "", text
    paragraph = PARAGRAPH.split(text, maxsplit=1)[0]
    end = next((start for start, _ in gaps(paragraph)), len(paragraph))
    title = text[:end]
    if not 3 < end <= TITLE_LIMIT or "\n" in title or not title.rstrip("*_`").endswith(ENDED):
        return "", text
    return title, text[end:].strip()


@rule("Q028")
def follow_up_answered(topic: Topic) -> Iterator[Finding]:
    """Частина «Далі спитають» — лише список під міткою, і кожен пункт має дві половини: `- Питання? — відповідь.`, посилання — лише в другій."""
    label = next(part.label for part in LABELLED if part.key == FOLLOW_UPS)
    for question in topic.questions:
        if FOLLOW_UPS in question.parts:
            for line, message in _follow_up_faults(question, _label(question, label)):
                yield Finding(topic.path, line, message)


def _follow_up_faults(question: Question, label: Label) -> Iterator[tuple[int, str]]:
    starts = [other.start for other in question.labels if other.text in BY_LABEL]
    after = bisect_right(starts, label.start)
    first, *lines = question.body[label.end : starts[after] if after < len(starts) else None].split("\n")
    if first.strip():
        message = f"«{short(first)}» стоїть у рядку мітки й не згорнеться; під міткою після порожнього рядка має бути список «- Питання? — відповідь.»"
        yield label.line, message
    items: list[tuple[int, list[str]]] = []
    begins = False
    for number, line in enumerate(lines, label.line + 1):
        mark = ITEM.match(line) if line[:1] in MARKS else None
        if mark:
            items.append((number, [line[mark.end() :]]))
        elif items and (not begins or line.startswith(("    ", "\t"))):
            items[-1][1].append(line)
        elif begins and line.strip():
            message = f"«{short(line)}» — не пункт «- Питання? — відповідь.» і не згорнеться; запишіть його так або приберіть"
            yield number, message
        begins = not line.strip()
    for number, content in items:
        if message := _item_fault("\n".join(content)):
            yield number, message


def _item_fault(item: str) -> str:
    border = ANSWERED.search(item)
    if not (border and item[border.end() :].strip()):
        return (
            f"«{short(item)}» — не пара «- Питання? — відповідь.»; допишіть другу половину або знак питання"
        )
    if "](" in item[: border.start()]:
        return f"у питанні «{short(item[: border.start()])}» є посилання, а натиск розгортає відповідь; перенесіть його туди"
    return ""


def _label(question: Question, text: str) -> Label:
    return next(label for label in question.labels if label.text == text)
