"""SQL examples of the answers give the results that stand below them."""

import sqlite3

import pytest
from sql_examples import examples, results

from bank.model import Question
from bank.parse import load
from support import ROOT

ANSWERS = [
    question
    for _, question in load(ROOT / "docs", ROOT / "questions.lock").questions.values()
    if "```sql" in question.body
]


@pytest.mark.parametrize("question", ANSWERS, ids=[question.id for question in ANSWERS])
def test_a_query_gives_what_the_page_shows(question: Question) -> None:
    blocks = examples(question.body)
    assert len(blocks) == question.body.count("```sql")
    for (code, shown), given in zip(blocks, results([code for code, _ in blocks]), strict=True):
        assert given.rstrip() == shown.rstrip(), code


def test_blocks_of_one_answer_share_a_database_and_results_stand_in_columns() -> None:
    table = "CREATE TABLE t (name TEXT, n INTEGER);\nINSERT INTO t VALUES ('Оля; з', 10), ('Ян', NULL);\n"
    assert results([table, "SELECT name, n FROM t ORDER BY name"]) == [
        "",
        "name    n\nОля; з  10\nЯн      NULL",
    ]
    assert results([f"{table}SELECT 1 AS a; SELECT count(*) FROM t WHERE n > 10;"]) == ["count(*)\n0"]


def test_no_answer_sees_the_tables_of_another() -> None:
    results(["CREATE TABLE t (n INTEGER)"])
    with pytest.raises(sqlite3.OperationalError):
        results(["SELECT * FROM t"])
