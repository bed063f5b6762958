"""`python -m bank check` reports every problem; `python -m bank fix` renumbers the pages and rewrites the lock."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bank.fix import fix
from bank.model import LEVELS
from bank.parse import load
from bank.plural import plural
from bank.rules import check


def main() -> int:
    """Run the command; returns the exit status: 1 when check found problems."""
    parser = argparse.ArgumentParser(prog="bank", description=__doc__)
    parser.add_argument("command", choices=["check", "fix"])
    parser.add_argument("--docs", type=Path, default=Path("docs"))
    parser.add_argument("--lock", type=Path, default=Path("questions.lock"))
    args = parser.parse_args()
    if args.command == "fix":
        for path in fix(args.docs, args.lock):
            print(f"змінено {path.as_posix()}")
    bank = load(args.docs, args.lock)
    problems = check(bank)
    for problem in problems:
        print(problem)
    count = len(bank.questions)
    words = f"{count} {plural(count, 'запитання', 'запитання', 'запитань')}"
    by_level = ", ".join(
        f"{LEVELS[level]} {sum(len(topic.questions) for topic in topics)}"
        for level, topics in bank.by_level.items()
        if topics
    )
    warnings = sum(problem.warning for problem in problems)
    found = len(problems) - warnings
    print(
        f"{words} ({by_level}); {found} {plural(found, 'проблема', 'проблеми', 'проблем')}, "
        f"{warnings} {plural(warnings, 'попередження', 'попередження', 'попереджень')}"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
