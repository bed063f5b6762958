"""Rules of `docs/start.yml`: the questions to begin with are there, in their level, few and each for a reason."""

import re
from collections.abc import Iterator

from bank.model import Bank, Finding
from bank.plural import plural
from bank.rules.registry import rule
from bank.topics import LEVELS

FEWEST, MOST = 10, 20
LONGEST = 140
MARKUP = re.compile(r"[*_`$\[\]<>#]")


@rule("S001")
def start_readable(bank: Bank) -> Iterator[Finding]:
    """`docs/start.yml` читається: рівень, під ним список, у кожному записі `id` і `reason`."""
    yield from bank.start.unreadable


@rule("S002")
def start_ids_known(bank: Bank) -> Iterator[Finding]:
    """Кожне запитання зі `start.yml` є в банку, стоїть на сторінці того самого рівня і записане там один раз."""
    path = bank.start.path
    for level, picks in bank.start.picks.items():
        lines: dict[str, int] = {}
        for pick in picks:
            known = bank.questions.get(pick.id)
            moved = bank.resolve(pick.id)
            if pick.id in lines:
                yield Finding(path, pick.line, f"«{pick.id}» уже є в рядку {lines[pick.id]}; залиште один")
            elif known and known[0].level != level:
                other = LEVELS[known[0].level]
                yield Finding(
                    path, pick.line, f"«{pick.id}» — запитання рівня {other}; перенесіть запис туди"
                )
            elif not known and moved in bank.questions:
                yield Finding(path, pick.line, f"«{pick.id}» переїхав; запишіть «{moved}»")
            elif not known:
                yield Finding(
                    path, pick.line, f"запитання «{pick.id}» немає в банку; виправте id або приберіть запис"
                )
            lines.setdefault(pick.id, pick.line)


@rule("S003")
def start_is_short(bank: Bank) -> Iterator[Finding]:
    """У `start.yml` на кожен названий рівень від 10 до 20 запитань; де їх менше на всьому рівні — усі."""
    for level, picks in bank.start.picks.items():
        fewest = min(FEWEST, sum(len(topic.questions) for topic in bank.by_level[level]))
        count = len(picks)
        if not fewest <= count <= MOST:
            line = picks[0].line if picks else 1
            named = f"{count} {plural(count, 'запитання', 'запитання', 'запитань')}"
            message = f"для рівня {LEVELS[level]} названо {named}, а має бути від {fewest} до {MOST}; "
            yield Finding(
                bank.start.path, line, message + ("допишіть" if count < fewest else "залиште головні")
            )


@rule("S004")
def start_reasons(bank: Bank) -> Iterator[Finding]:
    """Причина у `start.yml` — одне речення з крапкою в кінці, до 140 знаків, без розмітки: сторінка показує її як є."""
    for picks in bank.start.picks.values():
        for pick in picks:
            if mark := MARKUP.search(pick.reason):
                fault = f"має розмітку «{mark[0]}»; приберіть її"
            elif not pick.reason.endswith((".", "?", "!", "…")):
                fault = "не закінчується крапкою; допишіть"
            elif len(pick.reason) > LONGEST:
                fault = f"має {len(pick.reason)} знаків, дозволено {LONGEST}; скоротіть"
            else:
                continue
            yield Finding(bank.start.path, pick.line, f"причина для «{pick.id}» {fault}")
