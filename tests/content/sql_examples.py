"""Runs the ```sql blocks of one answer, in order, in one SQLite database that begins empty.

A block prints what its last query returns: a line of column names, then the rows, in columns two spaces apart; NULL
stands as NULL. Run as a program, it prints the results of the answers of a page: sql_examples.py docs/junior/sql.md [ID]
"""

import re
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

EXAMPLE = re.compile(r"^```sql\n(?P<code>.*?)^```\n(?:\s*^```text\n(?P<output>.*?)^```)?", re.S | re.M)


def examples(answer: str) -> list[tuple[str, str]]:
    """The blocks of an answer with the outputs that stand below them ("" where none does)."""
    return [(match["code"], match["output"] or "") for match in EXAMPLE.finditer(answer)]


def results(blocks: Sequence[str]) -> list[str]:
    """What each block prints. Raises sqlite3.Error for what SQLite refuses."""
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA foreign_keys = ON")
    return [table(database, block) for block in blocks]


def table(database: sqlite3.Connection, block: str) -> str:
    names: list[str] = []
    rows: list[tuple[object, ...]] = []
    for statement in statements(block):
        cursor = database.execute(statement)
        if cursor.description:
            names, rows = [column[0] for column in cursor.description], cursor.fetchall()
    cells = [names, *[["NULL" if value is None else str(value) for value in row] for row in rows]]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in cells)


def statements(block: str) -> Iterator[str]:
    statement = ""
    for piece in re.split(r"(?<=;)", block):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def main() -> None:
    page, *ids = sys.argv[1:]
    for section in re.split(r"^(?=## )", Path(page).read_text("utf-8"), flags=re.M)[1:]:
        heading = section.partition("\n")[0]
        blocks = [code for code, _ in examples(section)]
        if blocks and (not ids or any(f"#{question_id} }}" in heading for question_id in ids)):
            print(heading, *results(blocks), sep="\n\n")


if __name__ == "__main__":
    main()
