"""Rules of `questions.lock`: an address that was published once works for ever."""

from collections.abc import Iterator

from bank.model import Bank, Finding
from bank.rules.registry import rule
from bank.rules.structure import each


@rule("L001")
def nothing_lost(bank: Bank) -> Iterator[Finding]:
    """Ідентифікатор із `questions.lock` не зникає з банку; перейменований записано там як `старий -> новий`."""
    for old, line in bank.lock.lines.items():
        if old not in bank.questions and old not in bank.lock.moves:
            message = f"«{old}» опубліковано, але запитання зникло; поверніть його або запишіть тут переїзд: {old} -> новий-id"
            yield Finding(bank.lock.path, line, message)


@rule("L002")
def everything_locked(bank: Bank) -> Iterator[Finding]:
    """Ідентифікатор кожного запитання записано в `questions.lock`."""
    for topic, question in each(bank):
        if question.id and question.id not in bank.lock.lines:
            message = f"ідентифікатора «{question.id}» ще немає в {bank.lock.path.name}; його допише make fix"
            yield Finding(topic.path, question.line, message)


@rule("L003")
def lock_readable(bank: Bank) -> Iterator[Finding]:
    """Кожен рядок `questions.lock` читається: `ідентифікатор` або `старий -> новий`, без повторів."""
    yield from bank.lock.unreadable


@rule("L004")
def moves_arrive(bank: Bank) -> Iterator[Finding]:
    """Переїзд у `questions.lock` веде до наявного запитання, а старий ідентифікатор уже вільний."""
    for old, new in bank.lock.moves.items():
        line = bank.lock.lines[old]
        if old in bank.questions:
            topic, question = bank.questions[old]
            where = f"{topic.path.as_posix()}:{question.line}"
            yield Finding(
                bank.lock.path,
                line,
                f"«{old}» записано як переїзд, але запитання ще є в {where}; приберіть «-> {new}»",
            )
        elif bank.resolve(old) not in bank.questions:
            yield Finding(
                bank.lock.path,
                line,
                f"«{old}» переїхав до «{new}», а такого запитання немає; вкажіть наявне",
            )
