"""The table of word forms: how it is made of Hunspell's dictionary, and what it holds."""

import gzip
from zipfile import ZipFile

import pytest

import word_forms
from search.dictionary import TABLE, Table
from word_forms import Suffixes, paradigms, table

AFFIXES = """\
SET UTF-8
SFX a Y 4
SFX a а и [^к]а
SFX a ка ок ка
SFX a 0 ю [аеиоу]
SFX a 0 Ю .
SFX b Y 1
SFX b 0 у [^аео]
"""
WORDS = ["вага/a", "сітка/a", "Ґвінт/b", "п'ять", "екс-чемпіон/b", "я", "ріг/b", "гвинт/b"]


def test_entries_are_expanded_by_their_rules_and_put_together_by_their_endings() -> None:
    assert paradigms(WORDS, Suffixes(AFFIXES)) == {
        (False, "а", "а,аю,и"): {"ваг"},
        (False, "ка", "ка,каю,ок"): {"сіт"},
        (True, "", ",у"): {"гвінт"},
        (False, "", ""): {"пять"},
        (False, "", ",у"): {"ріг", "гвинт"},
    }


def test_a_line_names_the_endings_that_unknown_words_may_share() -> None:
    stems = {f"{letter}ваці" for letter in "абвгдежзиклмнопрстуфхцчшщюяєії" * 2} | {
        f"{first}{second}тин" for first in "абвгд" for second in "еиіоу"
    }
    lines = table({(False, "я", "й,ю,я"): stems, (True, "", ",а"): stems, (False, "", ""): stems}).split("\n")
    assert [line.split("\t")[1] for line in lines] == ["", "", "name"]
    assert [bool(line.split("\t")[4]) for line in lines] == [False, True, False]
    ends = dict(end.split(":") for end in lines[1].split("\t")[4].split(" "))
    assert ends["ці"] == ends["ваці"] == "30"


def test_another_version_of_the_dictionary_is_refused(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    with ZipFile(tmp_path / "other.whl", "w") as wheel:
        wheel.writestr("package/uk_UA.dic", "1\nвага/a\n")
    monkeypatch.setattr("sys.argv", ["word_forms", str(tmp_path / "other.whl"), str(tmp_path / "out")])
    with pytest.raises(SystemExit, match="uk_UA.dic is not the version that was reviewed"):
        word_forms.main()
    assert not (tmp_path / "out").exists()


def test_the_table_of_the_repository_is_small_sorted_and_spelled_as_the_search_compares_words() -> None:
    assert TABLE.stat().st_size < 1_500_000
    text = gzip.decompress(TABLE.read_bytes()).decode()
    assert not set(text) - set("абвгдежзийклмнопрстуфхцчшщьюяєії" + "0123456789:, \t\n" + "name")
    for line in text.split("\n"):
        _, name, endings, stems, _ = line.split("\t")
        assert name in {"", "name"}
        for items in (endings.split(","), stems.split(" ")):
            assert items == sorted(set(items))


def test_an_unknown_word_is_guessed_by_a_known_one_and_only_as_a_word_with_endings() -> None:
    guesses = Table().guesses({"псевдомаскою", "шардування", "нграма"})
    assert {lexeme.lemma for lexeme in guesses["псевдомаскою"]} == {"псевдомаска"}
    assert "шардування" in {lexeme.lemma for lexeme in guesses["шардування"]}
    assert all(lexeme.endings for found in guesses.values() for lexeme in found)
