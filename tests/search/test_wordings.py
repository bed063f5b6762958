"""Everyday wordings: every question has some, each says it in other words."""

from pathlib import Path

import pytest

from bank.model import Bank
from search.wordings import FOLDER, read

LEAST, MOST = 5, 12


def test_every_question_has_wordings_in_the_file_of_its_topic(bank: Bank) -> None:
    for topic in bank.topics:
        path = FOLDER / f"{topic.key}.yml"
        assert path.exists(), path
    known = [question_id for question_id, _ in read(FOLDER)]
    assert len(set(known)) == len(known)
    assert set(known) == set(bank.questions)


def test_wordings_are_some_short_and_no_two_alike() -> None:
    wordings = dict(read(FOLDER))
    assert {key: len(texts) for key, texts in wordings.items() if not LEAST <= len(texts) <= MOST} == {}
    texts = [text for of_one in wordings.values() for text in of_one]
    assert len(set(texts)) == len(texts)
    assert [text for text in texts if text != text.strip() or not 2 <= len(text.split()) <= 14] == []


def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "junior").mkdir()
    (tmp_path / "junior/python.yml").write_text("a:\n- один два\n- три: чотири\nb:\n- п’ять\n", "utf-8")
    assert list(read(tmp_path)) == [("a", ["один два", "три: чотири"]), ("b", ["п’ять"])]
    with pytest.raises(StopIteration):
        next(read(tmp_path / "senior"))
