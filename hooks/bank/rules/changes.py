"""Rules of `changes.lock`: the dates that readers see, and by which Anki knows what to update."""

from collections.abc import Iterator

from bank.changes import digests, superseded
from bank.model import Bank, Finding
from bank.rules.registry import rule


@rule("C001")
def changes_dated(bank: Bank) -> Iterator[Finding]:
    """Кожне запитання має в `changes.lock` дату й геш свого теперішнього тексту; змінили текст — виконайте `make fix`."""
    name = bank.changes.path.name
    if bank.changes.unreadable:
        return
    for question_id, digest in digests(bank).items():
        topic, question = bank.questions[question_id]
        change = bank.change(question_id)
        if change is None:
            message = f"запитання «{question_id}» ще не має дати в {name}; її допише make fix"
            yield Finding(topic.path, question.line, message)
        elif change.digest != digest:
            message = f"текст «{question_id}» змінився, а в {name} стара дата; її оновить make fix"
            yield Finding(topic.path, question.line, message)


@rule("C002")
def changes_readable(bank: Bank) -> Iterator[Finding]:
    """Кожен рядок `changes.lock` читається: `ідентифікатор дата геш`, без повторів, зі справжньою датою; зайвих рядків немає."""
    yield from bank.changes.unreadable
    for key, line in bank.changes.lines.items():
        if superseded(bank, key):
            message = (
                f"«{key}» переїхав до «{bank.resolve(key)}», яке має власний рядок; зайвий прибере make fix"
            )
            yield Finding(bank.changes.path, line, message)
