"""Own answers and bookmarks: merged without a loss, kept through moves of ids and two tabs."""

from typing import Any

import pytest
from hypothesis import given, settings
from playwright.sync_api import Page
from records import NOTES


def run(modules: Page, script: str, argument: Any = None) -> Any:
    return modules.evaluate(f"(given) => {{ const {{ notes }} = practice; {script} }}", argument)


@given(NOTES, NOTES, NOTES)
@settings(max_examples=60)
def test_merging_is_commutative_associative_idempotent(modules: Page, a: Any, b: Any, c: Any) -> None:
    ab, ba, left, right, again = run(
        modules,
        """const { merged } = notes; const [a, b, c] = given; const ab = merged(a, b);
        return [ab, merged(b, a), merged(ab, c), merged(a, merged(b, c)), merged(ab, ab)];""",
        [a, b, c],
    )
    assert ab == ba == again
    assert left == right
    texts = {
        (v["uk"], v["en"]) for note in (a, b) for v in (note, *note["other"]) if (v["uk"] + v["en"]).strip()
    }
    assert {(v["uk"], v["en"]) for v in (ab, *ab["other"])} >= texts
    assert ab["at"] >= max((v["at"] for v in ab["other"]), default=0)


def test_a_note_is_kept_edited_and_removed(modules: Page) -> None:
    script = """
      const storage = new Breakable(); const store = storeOf(storage);
      const first = notes.save(store, "gil", { uk: "так", en: "" }, 1000, 0);
      const second = notes.save(store, "gil", { uk: "так", en: "yes" }, 1000, first.at);
      const kept = notes.note(storeOf(storage), "gil");
      notes.save(store, "gil", { uk: " ", en: "" }, 3000, second.at);
      return [first.at, second.at, kept, storage.map.size, notes.note(store, "gil")];
    """
    first, second, kept, size, after = run(modules, script)
    assert (first, second) == (1000, 1001), "a clock that stands still still orders the versions"
    assert kept == {"v": 1, "uk": "так", "en": "yes", "at": 1001, "other": []}
    assert size == 0
    assert after == {"v": 1, "uk": "", "en": "", "at": 0, "other": []}


def test_what_another_tab_wrote_meanwhile_stays_beside(modules: Page) -> None:
    script = """
      const store = storeOf(new Breakable());
      const opened = notes.save(store, "gil", { uk: "було", en: "" }, 1000, 0).at;
      notes.save(store, "gil", { uk: "друга вкладка", en: "" }, 2000, opened);
      const here = notes.save(store, "gil", { uk: "тут", en: "" }, 3000, opened);
      return [here, notes.note(store, "gil"), notes.settle(store, "gil").other];
    """
    here, kept, settled = run(modules, script)
    assert here == kept
    assert kept["uk"] == "тут"
    assert [v["uk"] for v in kept["other"]] == ["друга вкладка"]
    assert settled == []


def test_a_note_and_a_bookmark_follow_the_id(modules: Page) -> None:
    script = """
      const moves = { "old-gil": "gil", constructor: "x" };
      const storage = new Breakable(); const store = storeOf(storage);
      notes.save(store, "old-gil", { uk: "старе", en: "" }, 1000, 0);
      notes.mark(store, "old-gil", true, 1000);
      const seen = [notes.note(store, "gil", moves).uk, [...notes.marked(store, moves)]];
      notes.save(store, "gil", { uk: "нове", en: "" }, 2000, 1000, moves);
      notes.mark(store, "gil", false, 2000, moves);
      return [seen, [...storage.map.keys()], notes.note(store, "gil", moves), [...notes.marked(store, moves)]];
    """
    seen, keys, note, marked = run(modules, script)
    assert seen == ["старе", ["gil"]]
    assert keys == ["ml:/ml/:note:gil"]
    assert (note["uk"], note["other"], marked) == ("нове", [], [])


def test_no_room_for_a_moved_note_keeps_the_old_one(modules: Page) -> None:
    script = """
      const storage = new Breakable({ "ml:/ml/:note:old-gil": '{"v":1,"uk":"старе","en":"","at":5}' }, { room: 80 });
      notes.save(storeOf(storage), "gil", { uk: "нове".repeat(20), en: "" }, 2000, 5, { "old-gil": "gil" });
      return [...storage.map.keys()];
    """
    assert run(modules, script) == ["ml:/ml/:note:old-gil"]


@pytest.mark.parametrize(
    ("text", "uk"),
    [
        ("просто текст", "просто текст"),
        ("[1]", "[1]"),
        ('{"uk":7}', ""),
        ('{"uk":"a","other":[null,7]}', "a"),
    ],
)
def test_what_is_no_note_is_its_text(modules: Page, text: str, uk: str) -> None:
    script = "return notes.note(storeOf(new Breakable({ 'ml:/ml/:note:gil': given })), 'gil');"
    assert run(modules, script, text) == {"v": 1, "uk": uk, "en": "", "at": 0, "other": []}


def test_what_a_newer_version_added_is_kept(modules: Page) -> None:
    script = """
      const storage = new Breakable({ "ml:/ml/:note:gil": '{"v":2,"uk":"так","en":"","at":5,"sound":"x"}' });
      const store = storeOf(storage);
      notes.save(store, "gil", { uk: "ні", en: "" }, 9, 5);
      return [store.state, JSON.parse(storage.map.get("ml:/ml/:note:gil"))];
    """
    state, record = run(modules, script)
    assert state == "newer"
    assert record == {"v": 2, "uk": "ні", "en": "", "at": 9, "other": [], "sound": "x"}


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), (" — ", 0), ("Об’єкт — це міні-приклад, R2.", 4), ("don't know", 2), ("п'ять, пʼять", 2)],
)
def test_words_are_counted(modules: Page, text: str, count: int) -> None:
    assert run(modules, "return notes.words(given);", text) == count
