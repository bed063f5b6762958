"""The bank from the command line: `check` reports every problem, `fix` mends what a machine can, `new` adds a question."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from bank.kept import NAME as KEPT
from bank.kept import Kept
from bank.model import Bank
from bank.parse import load
from bank.plural import plural
from bank.problems import bounded
from bank.records import Lock
from bank.rules import check
from bank.topics import LEVELS

"""What was found in pages that have not changed since, beside the lock; it may be deleted at any time."""


def main() -> int:
    """Run the command; returns the exit status: 1 when check has problems, 2 when the command cannot be carried out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an output that cannot print Ukrainian
    args = _arguments()
    if args.command == "new":
        return _new(args.docs, args.lock, args.topic, args.id)
    if args.command == "fix":
        _fix(args.docs, args.lock)
    elif args.base:
        return _check_against(args.base, args.docs, args.lock)
    return _check(args.docs, args.lock)


def _arguments() -> argparse.Namespace:
    files = argparse.ArgumentParser(add_help=False)
    files.add_argument("--docs", type=Path, default=Path("docs"))
    files.add_argument("--lock", type=Path, default=Path("questions.lock"))
    parser = argparse.ArgumentParser(prog="bank", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", parents=[files], help="report every problem")
    checking.add_argument("--base", help="a commit: what its questions.lock has must still be there")
    commands.add_parser("fix", parents=[files], help="number the questions, complete the lock, then check")
    adding = commands.add_parser("new", parents=[files], help="append a question from the template")
    adding.add_argument("topic", help="level/topic, such as junior/statistics")
    adding.add_argument("id", help="English words in small letters with hyphens")
    return parser.parse_args()


# What only one command needs is imported there: a check, made after every edit, does not wait for it.


def _new(docs: Path, lock: Path, topic: str, question_id: str) -> int:
    from bank.new import TO_FILL, RefusedError, new

    try:
        page, line = new(docs, lock, topic, question_id)
    except RefusedError as error:
        print(bounded(str(error)), file=sys.stderr)
        return 2
    print(f"{page.as_posix()}:{line}: додано «{question_id}»; замініть усе, що позначено словом {TO_FILL}")
    return 0


def _fix(docs: Path, lock: Path) -> None:
    from bank.fix import fix

    outcome = fix(docs, lock)
    for path in outcome.changed:
        print(f"змінено {path.as_posix()}")
    for finding in outcome.left:
        print(f"{finding.path.as_posix()}:{finding.line}: залишено без змін: {finding.message}")


def _check_against(commit: str, docs: Path, lock: Path) -> int:
    from bank.base import BaseError, base_lock

    try:
        base = base_lock(commit, lock)
    except BaseError as error:
        print(bounded(str(error)), file=sys.stderr)
        return 2
    return _check(docs, lock, base)


def _check(docs: Path, lock: Path, base: Lock | None = None) -> int:
    bank = load(docs, lock, base)
    problems = check(bank, Kept(lock.parent / KEPT))
    for problem in problems:
        print(problem)
    warnings = sum(problem.warning for problem in problems)
    mistakes = len(problems) - warnings
    print(
        f"{_counted(bank)}; {mistakes} {plural(mistakes, 'проблема', 'проблеми', 'проблем')}, "
        f"{warnings} {plural(warnings, 'попередження', 'попередження', 'попереджень')}"
    )
    return 1 if mistakes else 0


def _counted(bank: Bank) -> str:
    count = len(bank.questions)
    by_level = ", ".join(
        f"{LEVELS[level]} {sum(len(topic.questions) for topic in topics)}"
        for level, topics in bank.by_level.items()
        if topics
    )
    return f"{count} {plural(count, 'запитання', 'запитання', 'запитань')} ({by_level})"


if __name__ == "__main__":
    sys.exit(main())
