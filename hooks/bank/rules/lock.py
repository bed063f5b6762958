"""Rules of `questions.lock`: an address that was published once works for ever."""

from collections.abc import Iterator

from bank.lock import is_id
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
        if is_id(question.id) and question.id not in bank.lock.lines:
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


@rule("L005")
def nothing_taken(bank: Bank) -> Iterator[Finding]:
    """Рядки `questions.lock`, які є в гілці-основі, не зникають: ні ідентифікатори, ні переїзди (`make check BASE=origin/main`)."""
    base, lock = bank.base, bank.lock
    if base is None or (lock.unreadable and not lock.lines):
        return
    for old in base.lines:
        moved = base.moves.get(old)
        entry = f"{old} -> {moved}" if moved else old
        if old not in lock.lines:
            line = max((line for known, line in lock.lines.items() if known < old), default=0) + 1
            remedy = "його" if moved else f"його разом із запитанням або запишіть переїзд: {old} -> новий-id"
            yield Finding(
                lock.path, line, f"рядок «{entry}» опубліковано, а тут його вилучено; поверніть {remedy}"
            )
        elif moved and old not in lock.moves and old in bank.questions and bank.resolve(moved) != old:
            message = f"переїзд «{entry}» опубліковано, а тепер «{old}» — інше запитання; дайте йому новий ідентифікатор і поверніть «-> {moved}»"
            yield Finding(lock.path, lock.lines[old], message)
