"""The index of the search: what it holds, how it is written, that it is the same every time."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import coding, index
from support import ROOT, answers_of, read, written

DIGITS = coding.DIGITS
QUESTIONS = """\
# Статистика

## 1. Що таке дисперсія? { #variance }

> Дисперсія — середній квадрат відхилення.

Кажуть про `np.var` і зв’язок із перенавчанням.

**Див. також.** [медіана](#median)

**Джерела.** Кукушкін, 2020

## 2. Що таке медіана? { #median }

> Медіана ділить вибірку навпіл.

Докладна відповідь $x_i$ без нових слів.
"""
GLOSSARY = """\
# Глосарій

## Д { #д }

### Дисперсія (variance) { #term }

Розкид навколо середнього.

Також: варіанс, квадрат сигми.

Запитання: [про неї](junior/statistics.md#variance), [і тут](junior/statistics.md#median).
"""
FILES = {"docs/junior/statistics.md": QUESTIONS, "docs/glossary.md": GLOSSARY}


def made(files: dict[str, str]) -> dict[str, Any]:
    """Both files of the index as one: the lexemes of the second follow those of the first."""
    with written(files):
        bank = read()
        first, later = json.loads(json.dumps(index.index(bank, answers_of(bank))))
    more, count = later["words"].split(" "), len(stems(first))
    if not count:
        return first  # type: ignore[no-any-return]
    joined = [*map("+".join, zip(first["words"].split(" "), more, strict=False)), *more[count:]]
    own = [text for text in joined if not text.startswith("=")]
    names = [stem for stem, text in zip(stems(first) + stems(later), joined, strict=True) if text in own]
    concepts = zip(first["concepts"].split(" "), later["concepts"].split(" "), strict=True)
    return first | {"words": " ".join(own), "stems": names, "concepts": " ".join(map("+".join, concepts))}


def stems(data: dict[str, Any]) -> list[str]:
    if isinstance(data["stems"], list):
        return data["stems"]  # type: ignore[no-any-return]
    found: list[str] = []
    for character in data["stems"]:
        if character in coding.CAPITALS:
            found.append((found[-1] if found else "")[: DIGITS.index(character)])
        else:
            found[-1] += character
    return found


def postings(text: str) -> list[tuple[int, int]]:
    """Question and impact, read as the format says, of one file or of both with a plus between."""
    if "+" in text:
        return sorted(item for part in text.split("+") for item in postings(part))
    found, place, number = [], 0, -1
    while place < len(text):
        gap, scale = 0, 1
        while (digit := DIGITS.index(text[place])) >= 32:
            gap, scale, place = gap + (digit - 32) * scale, scale * 32, place + 1
        number += gap + digit * scale + 1
        found.append((number, DIGITS.index(text[place + 1])))
        place += 2
    return found


def test_a_word_weighs_more_in_the_question_than_in_the_answer() -> None:
    data = made(FILES)
    impacts = {
        stem: dict(postings(text)) for stem, text in zip(stems(data), data["words"].split(" "), strict=True)
    }
    assert impacts["медіан"].keys() == {1}  # a link to another question is about the other question
    assert impacts["дисперсі"][0] > impacts["дисперсі"][1] > 0  # in the question; in a name of its term
    assert impacts["перенавчан"].keys() == {0}
    assert "var" in impacts
    assert not any(stem.startswith("кукушк") for stem in impacts)


def test_names_of_terms_lead_to_the_questions_that_treat_them() -> None:
    data = made(FILES)
    assert [dict(postings(text)) for text in data["concepts"].split(" ")][0].keys() == {0, 1}
    names = data["names"].split(" ")
    assert len(names) == 4
    assert names == sorted(names)
    assert {name.split(".")[1] for name in names} == {"AA"}


def test_an_empty_bank_and_one_without_a_glossary_have_an_index() -> None:
    assert made({"docs/about.md": "# Про сайт\n"})["words"] == ""
    assert made({"docs/junior/statistics.md": QUESTIONS})["names"] == ""


def test_a_moved_question_keeps_its_term() -> None:
    lock = "variance\nmedian\nold -> variance\n"
    files = FILES | {"docs/glossary.md": GLOSSARY.replace("#variance", "#old"), "questions.lock": lock}
    assert made(files)["concepts"] == made(FILES)["concepts"]


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert made(FILES) == made(FILES)


def test_a_rebuild_gives_the_bytes_of_a_fresh_build() -> None:
    edited = FILES | {"docs/junior/statistics.md": QUESTIONS.replace("перенавчанням", "дропаутом і вагами")}
    made(FILES)
    code = (
        "import json, sys; sys.path[:0] = sys.argv[1:4]; from test_index import made;"
        "print(json.dumps(made(json.loads(sys.argv[4]))))"
    )
    paths = [str(ROOT / name) for name in ("hooks", "tests", "tests/search")]
    fresh = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, *paths, json.dumps(edited)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert json.dumps(made(edited)) + "\n" == fresh.stdout


@given(st.lists(st.tuples(st.integers(1, 5000), st.floats(0.001, 1)), max_size=30))
def test_postings_can_be_read_back(gaps: list[tuple[int, float]]) -> None:
    number, weighed = -1, []
    for gap, weight in gaps:
        number += gap
        weighed.append((number, weight))
    found = postings(coding.posting(dict(weighed)))
    assert [n for n, _ in found] == [n for n, _ in weighed]
    assert all(1 <= impact <= coding.STEPS for _, impact in found)


@given(st.lists(st.text(alphabet="абвг", max_size=40)).map(sorted))
def test_front_coding_can_be_read_back(texts: list[str]) -> None:
    assert stems({"stems": coding.front_coded(texts)}) == texts


def test_a_number_that_the_format_cannot_hold_is_refused() -> None:
    assert coding.digits(64**2 - 1, 2) == "__"
    with pytest.raises(OverflowError, match="format of the index must grow"):
        coding.digits(64**2, 2)
