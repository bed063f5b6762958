"""The Anki packages, taken into Anki's own library."""

import hashlib
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.notes import Note as AnkiNote
from sites import ADDRESS, site_of

import paths
from bank import changes
from exports import anki
from exports.collection import FIELDS, FIRST_ID, IDS, Look, Note, package, stable_id
from support import write_changes, written

STATISTICS = """\
# Статистика

## 1. Скільки хворих, якщо $p<0{,}1$ & тест «+»? { #first }

> Мало: $\\frac{a}{b}<c$, тобто менше.

Докладно, див. [друге](#second) і [третє](../middle/nlp.md#third).

$$
P(A\\mid B)=\\frac{1}{2}
$$

![Рис & ще](../assets/figures/Рис%201.svg "Підпис")

**Глибше.** Є тонкість. Ось вона.

**Пастка.** Не плутайте.

**Далі спитають.**

- Чому? — Бо $x$.

## 2. Друге? { #second }

> Так.

Докладно.
"""
FILES = {
    "docs/junior/statistics.md": STATISTICS,
    "docs/middle/nlp.md": "# Мова\n\n## 1. Третє? { #third }\n\n> Так.\n\nДокладно.\n",
    "docs/assets/figures/Рис 1.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>',
    "questions.lock": "first\nsecond\nthird\n",
}
JUNIOR = Path("docs/junior/statistics.md")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A checkout with three questions, as the working directory."""
    with written(FILES) as root:
        yield root


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty collection of a reader."""
    opened = Collection(str(tmp_path / "reader.anki2"))
    yield opened
    opened.close()


def packages(root: Path) -> dict[str, bytes]:
    return dict(anki.export(site_of(root)))


def take(collection: Collection, content: bytes) -> tuple[int, int, int]:
    """Import a package as a reader does who changes no option; how many notes were new, updated, the same."""
    path = Path(collection.path).with_name("deck.apkg")
    path.write_bytes(content)
    options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False)
    log = collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(path), options=options)
    ).log
    assert len(log.conflicting) == 0
    return len(log.new), len(log.updated), len(log.duplicate)


def note(collection: Collection, query: str) -> AnkiNote:
    (found,) = collection.find_notes(query)
    return collection.get_note(found)


def learn(collection: Collection, query: str) -> None:
    """Give the one card that is found a history."""
    (found,) = collection.find_cards(query)
    card = collection.get_card(found)
    card.reps, card.ivl, card.type, card.queue, card.due = 7, 30, 2, 2, 40
    collection.update_card(card)


def reps(collection: Collection, query: str) -> int:
    (found,) = collection.find_cards(query)
    return collection.get_card(found).reps


def edit(before: str, after: str, path: Path = JUNIOR) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def fixed(today: str) -> None:
    """Date what has changed."""
    bank = site_of(Path()).bank
    entries = changes.completed(bank, changes.digests(bank), today)
    Path(changes.NAME).write_text(changes.render_changes(entries), "utf-8")


def test_the_first_import_brings_all_and_the_second_nothing(folder: Path, collection: Collection) -> None:
    content = packages(folder)[paths.deck()]
    assert take(collection, content) == (3, 0, 0)
    assert take(collection, content) == (0, 0, 3)
    decks = {deck.name for deck in collection.decks.all_names_and_ids(include_filtered=False)}
    name = "ML-співбесіда"
    assert decks >= {
        name,
        f"{name}::Junior",
        f"{name}::Junior::Статистика",
        f"{name}::Middle",
        f"{name}::Middle::Мова",
    }
    assert set(collection.tags.all()) == {"ml-співбесіда::junior::statistics", "ml-співбесіда::middle::nlp"}
    assert collection.fix_integrity()[1]


def test_the_packages_of_levels_and_of_the_bank_are_one_deck(folder: Path, collection: Collection) -> None:
    made = packages(folder)
    assert set(made) == {paths.deck(), paths.deck("junior"), paths.deck("middle")}
    assert take(collection, made[paths.deck("junior")]) == (2, 0, 0)
    assert take(collection, made[paths.deck()]) == (1, 0, 2)


def test_a_changed_note_is_updated_and_keeps_its_progress(folder: Path, collection: Collection) -> None:
    take(collection, packages(folder)[paths.deck()])
    learn(collection, "Друге")
    edit("## 2. Друге?", "## 2. Друге, точніше?")
    for day, change in (("2026-12-05", "Так."), ("2026-12-05", "Ні."), ("2026-12-06", "Ба.")):
        edit("> " + {"Так.": "Так.", "Ні.": "Так.", "Ба.": "Ні."}[change], f"> {change}")
        fixed(day)
        assert take(collection, packages(folder)[paths.deck()]) == (0, 1, 2)
        assert change in note(collection, "точніше")["Коротко"]
    assert reps(collection, "точніше") == 7


def test_a_moved_id_keeps_its_progress(folder: Path, collection: Collection) -> None:
    take(collection, packages(folder)[paths.deck()])
    learn(collection, "Друге")
    edit("#second", "#again")
    edit("second", "again\nsecond -> again", Path("questions.lock"))
    fixed("2026-12-05")
    assert take(collection, packages(folder)[paths.deck()])[0] == 0
    assert reps(collection, "Друге") == 7
    assert f"{ADDRESS}q/again/" in note(collection, "Скільки")["Відповідь"]


def test_a_removed_question_stays_with_the_reader_who_has_it(folder: Path, collection: Collection) -> None:
    take(collection, packages(folder)[paths.deck()])
    learn(collection, "Друге")
    text = JUNIOR.read_text("utf-8")
    JUNIOR.write_text(text.partition("## 2.")[0].replace("[друге](#second)", "друге"), "utf-8")
    edit("second", "second -> first", Path("questions.lock"))
    fixed("2026-12-05")
    content = packages(folder)[paths.deck()]
    assert take(collection, content) == (0, 1, 1)
    assert reps(collection, "Друге") == 7


def test_a_card_shows_formulas_figures_and_whole_links(folder: Path, collection: Collection) -> None:
    take(collection, packages(folder)[paths.deck()])
    card = note(collection, "Скільки").cards()[0]
    front, back = card.question(), card.answer()
    assert r"якщо \(p&lt;0{,}1\) &amp; тест" in front
    assert "Junior · Статистика" in front
    assert r'<span class="nowrap">\(\frac{a}{b}&lt;c\),</span>' in back
    assert r'<div class="formula">\[P(A\mid B)=\frac{1}{2}\]</div>' in back
    assert "<math" not in back
    for target in ("second", "third", "first"):
        assert f'href="{ADDRESS}q/{target}/"' in back
    order = ["менше", "Докладно", "Глибше", "Пастка", "Далі спитають", "на сайті"]
    assert sorted(order, key=back.index) == order
    assert '<details class="qa-deeper"><summary>' in back
    assert re.search(r"<details><summary>Чому\?</summary>Бо", back)
    (name,) = re.findall(r'<img alt="Рис &amp; ще" src="([^"]+)"', back)
    assert re.fullmatch(r"ml-1-[0-9a-f]{8}\.svg", name)
    assert Path(collection.media.dir(), name).read_text("utf-8") == FILES["docs/assets/figures/Рис 1.svg"]
    assert collection.media.check().missing == []


def test_a_figure_that_is_gone_is_a_link_to_the_site(folder: Path) -> None:
    Path("docs/assets/figures/Рис 1.svg").unlink()
    write_changes(folder)
    with zipfile.ZipFile(io.BytesIO(packages(folder)[paths.deck()])) as file:
        assert json.loads(file.read("media")) == {}
        assert f'src="{ADDRESS}assets/figures/'.encode() in file.read("collection.anki2")


def test_what_readers_already_have_never_changes() -> None:
    """Another field makes Anki take every note for a conflict; another id makes every card new."""
    assert FIELDS == (
        "Запитання", "Тема", "Коротко", "Відповідь", "Далі спитають", "Посилання", "Запас 1", "Запас 2", "Запас 3",
    )  # fmt: skip
    assert stable_id("note type") == 1_052_012_880_854
    assert stable_id("deck ") == 1_007_273_885_641
    assert stable_id("deck junior/statistics") == 1_142_462_496_598
    assert stable_id("note ml:tuberculosis-test") == 1_308_380_293_916
    assert stable_id("card ml:tuberculosis-test") == 1_381_982_305_221


LOOK = Look("{{Запитання}}", "{{Коротко}}", "", 1_800_000_000)


def notes(count: int) -> list[Note]:
    return [
        Note(f"ml:q-{n}", 1_800_000_000, "junior/nlp", ("t",), (f"Запитання {n}",), f"Запитання {n}", {})
        for n in range(count)
    ]


@pytest.mark.parametrize("count", [1, 5000])
def test_banks_of_one_and_of_5000_questions_arrive_whole(count: int, collection: Collection) -> None:
    decks = {"": ("ML", ""), "junior": ("ML::Junior", ""), "junior/nlp": ("ML::Junior::NLP", "")}
    assert take(collection, package(notes(count), LOOK, decks)) == (count, 0, 0)
    assert take(collection, package(notes(count), LOOK, decks)) == (0, 0, count)


def test_ids_that_fall_together_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exports.collection.IDS", 2)
    with zipfile.ZipFile(io.BytesIO(package(notes(9), LOOK, {}))) as file:
        database = sqlite3.connect(":memory:")
        database.deserialize(file.read("collection.anki2"))
    for table in ("notes", "cards"):
        assert database.execute(f"SELECT count(DISTINCT id) FROM {table}").fetchone() == (9,)


def test_its_bytes_do_not_depend_on_the_machine(folder: Path) -> None:
    content = packages(folder)
    assert packages(folder) == content
    with zipfile.ZipFile(io.BytesIO(content[paths.deck()])) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in file.infolist()} == {3}
        assert file.read("collection.anki2")[96:100] == bytes(4)
    assert stable_id("x") in range(FIRST_ID, FIRST_ID + IDS)


def test_the_site_has_the_tuberculosis_question_with_its_formula(site: Path, collection: Collection) -> None:
    assert take(collection, (site / paths.deck()).read_bytes())[1:] == (0, 0)
    card = note(collection, "Посилання:*q/tuberculosis-test/").cards()[0]
    assert r"\frac" in card.answer()
    assert re.search(r"\\\[.*0\{,\}99.*\\\]", card.answer(), re.S)


def test_the_look_is_dated_by_its_last_change(folder: Path) -> None:
    """Whoever changes the cards' front, back, style or markup raises LOOK_CHANGED or MARKUP_CHANGED, and mends this hash."""
    style = site_of(folder).render("exports/anki.css", {})
    look = [anki.FRONT_CARD, anki.BACK_CARD, style, anki.LOOK_CHANGED.changed]
    with zipfile.ZipFile(io.BytesIO(packages(folder)[paths.deck()])) as file:
        database = sqlite3.connect(":memory:")
        database.deserialize(file.read("collection.anki2"))
    markup = [text for (text,) in database.execute("SELECT flds FROM notes ORDER BY id")]
    digests = [
        hashlib.sha256("\n".join(of).encode()).hexdigest()[:12]
        for of in (look, [*markup, anki.MARKUP_CHANGED.changed])
    ]
    assert digests == ["9a2e6aa24bb9", "92b445ee58e9"]
