"""Write the table of rules, from their docstrings, between the marks in a Markdown file: `rule_table.py FILE`."""

import argparse
import io
import re
import sys
from pathlib import Path

from answers.codes import CODES
from bank.rules import RULES

MARKS = re.compile(r"(<!-- rules -->\n).*?(<!-- /rules -->)", re.S)


def table() -> str:
    """The rules as a Markdown table."""
    rows = [
        f"| {code} | {'Попередження: ' if rule.warning else ''}{rule.text} |"
        for code, rule in sorted(RULES.items())
    ]
    rows += [f"| {code} | Під час збирання: {text[0].lower()}{text[1:]} |" for code, text in CODES.items()]
    return "\n".join(["| код | правило |", "|---|---|", *rows])


def updated(text: str) -> str:
    """The text with the table between its marks renewed; raises ValueError when it has no marks."""
    if not MARKS.search(text):
        raise ValueError("no <!-- rules --> … <!-- /rules --> in the file")
    return MARKS.sub(lambda match: f"{match[1]}\n{table()}\n\n{match[2]}", text)


def main() -> None:
    """Rewrite the file if the table has changed."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    text = path.read_text("utf-8")
    if updated(text) != text:
        path.write_text(updated(text), "utf-8")
        print(f"змінено {path}")


if __name__ == "__main__":
    main()
