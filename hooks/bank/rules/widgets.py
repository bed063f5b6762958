"""Rules of interactive figures: a known one, right after its picture, once in an answer."""

from collections.abc import Iterator

from bank.inline_links import inline_links
from bank.model import Document, Finding, Topic
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import without_formulas
from bank.widgets import ATTRIBUTE, MARK, WIDGETS


@rule("W001")
def known_widget(document: Document) -> Iterator[Finding]:
    """Рисунок, який можна крутити, записано одразу після картинки, яка стоїть без скриптів: `![опис](файл.svg "Підпис"){ data-widget=threshold }`; назви — у `hooks/bank/widgets.py`."""
    if ATTRIBUTE not in document.masked:
        return
    shown = without_formulas(document.masked)
    images = {link.end for link in inline_links(shown) if shown.endswith("!", 0, link.start)}
    for start, mark in _marks(shown):
        match = MARK.fullmatch(mark)
        if not match or start not in images:
            message = f"«{short(mark)}» стоїть не так; запишіть одразу після рисунка: ![опис](файл.svg){{ {ATTRIBUTE}=назва }}"
            yield Finding(document.path, document.line(start), message)
        elif match["name"] not in WIDGETS:
            message = f"рисунка «{match['name']}», який можна крутити, немає; назви — у hooks/bank/widgets.py"
            yield Finding(document.path, document.line(start), message)


@rule("W002")
def widget_once(topic: Topic) -> Iterator[Finding]:
    """Той самий рисунок, який можна крутити, стоїть у відповіді один раз: положення в адресі в них спільне."""
    if ATTRIBUTE not in topic.masked:
        return
    seen = set()
    for start, mark in _marks(topic.masked):
        if match := MARK.fullmatch(mark):
            question = topic.question_at(topic.line(start))
            key = question.line if question else 0, match["name"]
            if key in seen:
                message = f"рисунок «{match['name']}» стоїть у відповіді ще раз; залиште один"
                yield Finding(topic.path, topic.line(start), message)
            seen.add(key)


def _marks(shown: str) -> Iterator[tuple[int, str]]:
    """Where the attribute stands: the offset of its braces, or of itself without them, and the text."""
    at = shown.find(ATTRIBUTE)
    while at >= 0:
        line = shown.rfind("\n", 0, at) + 1
        end = shown.find("\n", at)
        whole = shown[line : end if end >= 0 else len(shown)]
        start = whole.rfind("{", 0, at - line)
        stop = whole.find("}", at - line) + 1
        if start < 0 or not stop:
            start, stop = at - line, at - line + len(ATTRIBUTE)
        yield line + start, whole[start:stop]
        at = shown.find(ATTRIBUTE, line + stop)
