"""Everything as one file, there and back."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from records import LOGS, NOTES, ODD

ID = st.sampled_from(["gil", "roc-auc", "bayes-theorem", "constructor"])
CONTENT = st.fixed_dictionaries(
    {
        "log": LOGS,
        "bad": ODD,
        "notes": st.dictionaries(ID, NOTES, max_size=3),
        "marks": st.dictionaries(ID, st.integers(0, 10**13), max_size=3),
        "plan": st.none()
        | st.fixed_dictionaries(
            {"v": st.just(1), "date": st.just("2026-12-05"), "minutes": st.integers(5, 90)}
        ),
    }
)
HELPERS = """
  const { exported, imported, written, told, copyDue, copyDone, fileName } = practice.transfer;
  const NOW = Date.UTC(2026, 10, 29, 12);
  const filled = ({ log, bad, notes, marks, plan }) => {
    const store = storeOf(new Breakable());
    store.append([...log, bad]);
    for (const [id, note] of Object.entries(notes)) store.put(`note:${id}`, note);
    for (const [id, at] of Object.entries(marks)) practice.notes.mark(store, id, true, at);
    if (plan) store.put("plan", plan);
    return store;
  };
"""


def run(modules: Page, script: str, argument: Any = None) -> Any:
    return modules.evaluate(f"(given) => {{ {HELPERS} {script} }}", argument)


@given(CONTENT)
@settings(max_examples=60)
def test_an_import_of_an_export_is_all_that_there_was(modules: Page, content: Any) -> None:
    script = """
      const before = exported(filled(given), NOW);
      const store = storeOf(new Breakable());
      const report = imported(store, written(before));
      const after = exported(store, NOW);
      const again = imported(store, written(before));
      return [before, after, exported(store, NOW), report, again];
    """
    before, after, twice, report, again = run(modules, script, content)
    assert before == after == twice
    assert report["state"] == again["state"] == "merged"
    assert report["reviews"] == again["known"] == len(set(content["log"]))
    assert again["reviews"] == again["notes"] == again["marks"] == again["beside"] == 0
    assert report["saved"]


@given(CONTENT, CONTENT)
@settings(max_examples=40)
def test_two_devices_come_to_the_same(modules: Page, a: Any, b: Any) -> None:
    script = """
      const both = given.map(filled);
      const files = both.map((store) => written(exported(store, NOW)));
      both.forEach((store, at) => imported(store, files[1 - at]));
      return both.map((store) => exported(store, NOW));
    """
    one, other = run(modules, script, [a, b])
    assert one["log"] == other["log"]
    assert set(one["marks"]) == set(other["marks"])
    texts = [
        {
            name: {(v["uk"], v["en"]) for v in (note, *note["other"]) if (v["uk"] + v["en"]).strip()}
            for name, note in each["notes"].items()
        }
        for each in (one, other)
    ]
    assert {*one["log"]} >= {*a["log"], *b["log"]}
    assert texts[0] == texts[1]


def test_an_export_is_what_the_format_says(modules: Page) -> None:
    script = """
      const store = storeOf(new Breakable());
      store.append(["9000 3 gil", "1000 1 gil", "strange"]);
      practice.notes.mark(store, "gil", true, 77);
      store.put("last", "gil");
      const copy = exported(store, NOW);
      return [copy, fileName(copy), JSON.stringify(JSON.parse(written(copy))) === JSON.stringify(copy)];
    """
    copy, name, same = run(modules, script)
    assert copy == {
        "format": "ml-progress",
        "v": 1,
        "exported": "2026-11-29T12:00:00.000Z",
        "plan": {},
        "log": ["1000 1 gil", "9000 3 gil", "strange"],
        "notes": {},
        "marks": {"gil": 77},
    }
    assert name == "ml-progress-2026-11-29.json"
    assert same


GOOD = {
    "format": "ml-progress",
    "v": 1,
    "exported": "x",
    "plan": {},
    "log": ["1000 3 gil"],
    "notes": {},
    "marks": {},
}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("", "corrupt"),
        ("{", "corrupt"),
        (json.dumps(GOOD)[:-9], "corrupt"),
        (json.dumps({**GOOD, "v": "one"}), "corrupt"),
        ("[]", "foreign"),
        ("null", "foreign"),
        ('{"cards": []}', "foreign"),
        (json.dumps({**GOOD, "v": 2}), "newer"),
        ("\ufeff" + json.dumps(GOOD), "merged"),
    ],
)
def test_what_is_no_copy_changes_nothing_and_says_so(modules: Page, text: str, state: str) -> None:
    script = """
      const storage = new Breakable({ "ml:/ml/:plan": "{}" });
      const report = imported(storeOf(storage), given);
      return [report.state, told(report), storage.map.size];
    """
    found, line, size = run(modules, script, text)
    assert found == state
    assert line.count("\n") == 0
    assert ("Нічого не змінено" in line) is (state != "merged")
    assert size == (2 if state == "merged" else 1)


def test_parts_that_are_wrong_are_counted_and_the_rest_is_taken(modules: Page) -> None:
    copy = {
        **GOOD,
        "plan": {"v": 1, "date": "2026-12-05"},
        "log": ["1000 3 gil", "broken", 7, None, "1000 4 gil\n1001 3 gil"],
        "notes": {"gil": {"uk": "так"}, "Не id": {"uk": "x"}, "__proto__": {"uk": "x"}, "roc-auc": None},
        "marks": ["gil"],
    }
    text = json.dumps(copy)
    report, line, after = run(
        modules,
        "const store = storeOf(new Breakable()); const report = imported(store, given); return [report, told(report), exported(store, NOW)];",
        text,
    )
    assert report == {
        "state": "merged",
        "reviews": 3,
        "known": 0,
        "bad": 6,
        "notes": 1,
        "beside": 0,
        "marks": 0,
        "plan": "taken",
        "saved": True,
    }
    assert line == "Додано: відповідей — 3, нотаток — 1, закладок — 0; план узято з файла; не прочитано: 6."
    assert after["log"] == ["1000 3 gil", "1000 4 gil", "1001 3 gil", "7", "broken", "null"]
    assert list(after["notes"]) == ["gil"]


def test_what_is_here_stays(modules: Page) -> None:
    script = """
      const store = storeOf(new Breakable());
      store.append(["1000 3 gil"]);
      store.put("plan", { v: 1, date: "2026-12-01" });
      practice.notes.save(store, "gil", { uk: "тутешня", en: "" }, 50, 0);
      const report = imported(store, JSON.stringify({ ...given, plan: { v: 1, date: "2027-01-01" }, notes: { gil: { uk: "пізніша", at: 99 } } }));
      return [told(report), store.record("plan").date, practice.notes.note(store, "gil")];
    """
    line, date, note = run(modules, script, GOOD)
    assert (
        line
        == "Додано: відповідей — 0, нотаток — 0, закладок — 0; уже були: 1; нотаток із двома версіями: 1; план лишився тутешній."
    )
    assert date == "2026-12-01"
    assert (note["uk"], [v["uk"] for v in note["other"]]) == ("пізніша", ["тутешня"])


def test_a_full_storage_is_said(modules: Page) -> None:
    script = """
      const store = storeOf(new Breakable({}, { room: 20 }));
      const report = imported(store, JSON.stringify(given));
      return [report.saved, told(report), [...store.log().lines]];
    """
    saved, line, lines = run(modules, script, GOOD)
    assert not saved
    assert line.endswith("зберегти вдалося не все: звільніть місце й повторіть.")
    assert lines == ["1000 3 gil"]


def test_a_copy_is_asked_for_once_a_month(modules: Page) -> None:
    script = """
      const DAY = 86400000;
      const store = storeOf(new Breakable());
      const seen = [copyDue(store, NOW)];
      store.append([practice.log.line("gil", 3, NOW - 29 * DAY)]);
      seen.push(copyDue(store, NOW), copyDue(store, NOW + 2 * DAY));
      copyDone(store, NOW + 2 * DAY);
      seen.push(copyDue(store, NOW + 3 * DAY), copyDue(store, NOW + 33 * DAY));
      return seen;
    """
    assert run(modules, script) == [False, False, True, False, True]
