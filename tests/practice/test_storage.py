"""What is kept in the browser: keys, old ones made one, and storage that is blocked, full, foreign or corrupt."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

NOW = "Date.UTC(2026, 10, 29, 12)"


def run(modules: Page, script: str, argument: Any = None) -> Any:
    """The value of a function body; `entries` is its argument."""
    return modules.evaluate(f"(entries) => {{ {script} }}", argument)


def test_a_tab_appends_to_a_key_of_its_own_for_the_day(modules: Page) -> None:
    script = f"""
      const storage = new Breakable();
      let now = {NOW};
      const store = new practice.storage.Store("/ml/", {{ storage: () => storage, now: () => now, random: () => 0.5 }});
      const kept = [store.append(["1000 3 gil"]), store.append(["1001 1 gil", "1002 2 gil"])];
      now += 24 * 3600000;
      store.append(["2000 3 gil"]);
      storeOf(storage, now, () => 0.5 + Math.random() / 2).append(["2000 4 gil"]);
      return [kept, Object.fromEntries(storage.map), store.state];
    """
    kept, entries, state = run(modules, script)
    assert kept == [True, True]
    assert state == "ok"
    other = next(key for key in entries if entries[key] == "2000 4 gil")
    assert other.startswith("ml:/ml/:log:2026-11-30:")
    assert entries == {
        "ml:/ml/:log:2026-11-29:i000": "1000 3 gil\n1001 1 gil\n1002 2 gil",
        "ml:/ml/:log:2026-11-30:i000": "2000 3 gil",
        other: "2000 4 gil",
    }


def test_the_day_of_a_key_turns_at_four(modules: Page) -> None:
    script = """
      const storage = new Breakable();
      storeOf(storage, Date.UTC(2026, 10, 29, 1, 59)).append(["1000 3 gil"]);
      return [...storage.map.keys()][0];
    """
    assert run(modules, script).startswith("ml:/ml/:log:2026-11-28:")  # 03:59 in Kyiv


def test_another_project_of_the_host_is_left_alone(modules: Page) -> None:
    others = {
        "ml:/other/:log:2020-01-01:aaaa": "1 1 gil",
        "ml:/ml:plan": "{}",
        "theme": "dark",
        "ml:/:plan": "x",
    }
    script = """
      const storage = new Breakable(entries);
      const store = storeOf(storage);
      const before = [[...store.log().lines], store.names(""), store.record("plan"), store.state];
      store.append(["1000 3 gil"]);
      store.clear();
      return [before, Object.fromEntries(storage.map)];
    """
    assert run(modules, script, others) == [[[], [], None, "ok"], others]


def test_old_keys_become_one_and_lose_nothing(modules: Page) -> None:
    entries = {
        "ml:/ml/:log:2026-11-20:aaaa": "1000 3 gil\nstrange",
        "ml:/ml/:log:2026-11-27:bbbb": "900 1 gil\n1000 3 gil",
        "ml:/ml/:log:2026-11-28:cccc": "2000 3 gil",
        "ml:/ml/:log:2026-11-29:dddd": "3000 3 gil",
        "ml:/ml/:log:odd": "4000 3 gil",
    }
    script = """
      const storage = new Breakable(entries);
      const store = storeOf(storage, undefined, () => 0);
      const before = store.log();
      store.compact();
      const after = store.log();
      store.compact();
      const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
      return [same(before.lines, after.lines), same(before.bad, after.bad), Object.fromEntries(storage.map)];
    """
    lines, bad, kept = run(modules, script, entries)
    assert lines
    assert bad
    assert kept == {
        "ml:/ml/:log:2026-11-27:0000": "900 1 gil\n1000 3 gil\nstrange",
        **{key: value for key, value in entries.items() if key[-4:] in ("cccc", "dddd", ":odd")},
    }


def test_no_room_to_make_one_of_old_keys_changes_nothing(modules: Page) -> None:
    entries = {f"ml:/ml/:log:2026-11-{n}:aaaa": f"{n}00 3 gil" for n in range(10, 20)}
    script = """
      const storage = new Breakable(entries, { room: 500 });
      const store = storeOf(storage);
      store.compact();
      return [Object.fromEntries(storage.map), store.state];
    """
    assert run(modules, script, entries) == [entries, "ok"]


@pytest.mark.parametrize(
    "storage", ["null", "(() => { throw new Error('no'); })()", "new Breakable({}, { broken: true })"]
)
def test_blocked_storage_is_remembered_for_the_visit(modules: Page, storage: str) -> None:
    script = f"""
      const store = new practice.storage.Store("/ml/", {{ storage: () => {storage}, now: () => {NOW} }});
      const kept = [store.append(["1000 3 gil"]), store.append(["1001 3 gil"]), store.put("plan", {{ v: 1, date: "" }})];
      const undone = store.undo("1001 3 gil");
      store.compact();
      const seen = [[...store.log().lines], store.record("plan"), store.names("")[1], store.state, undone];
      store.clear();
      return [kept, seen, store.names("")];
    """
    kept, seen, left = run(modules, script)
    assert kept == [False, False, False]
    assert seen == [["1000 3 gil"], {"v": 1, "date": ""}, "plan", "blocked", True]
    assert left == []


def test_what_did_not_fit_is_written_when_there_is_room(modules: Page) -> None:
    script = """
      const storage = new Breakable({ "ml:/ml/:note:gil": "x".repeat(100) }, { room: 130 });
      const store = storeOf(storage);
      const kept = store.append(["1000 3 gil"]);
      const full = [store.state, [...store.log().lines]];
      store.drop("note:gil");
      const room = [store.state, storage.map.size];
      return [kept, full, room, [...storeOf(storage).log().lines]];
    """
    assert run(modules, script) == [False, ["full", ["1000 3 gil"]], ["ok", 1], ["1000 3 gil"]]


def test_the_state_names_what_is_wrong(modules: Page) -> None:
    script = """
      const state = (entries, use) => { const store = storeOf(new Breakable(entries)); use(store); return store.state; };
      return [
        state({ "ml:/ml/:log:2026-11-29:aaaa": "1000 3 gil\\n?!" }, (store) => store.log()),
        state({ "ml:/ml/:plan": "{" }, (store) => store.record("plan")),
        state({ "ml:/ml/:plan": "[1]" }, (store) => store.record("plan")),
        state({ "ml:/ml/:plan": '{"v":2}' }, (store) => store.record("plan")),
        state({ "ml:/ml/:plan": '{"v":1}' }, (store) => store.record("plan")),
        Object.entries(practice.storage.TOLD).map(([name, line]) => [name, line.length > 0]),
      ];
    """
    *states, told = run(modules, script)
    assert states == ["corrupt", "corrupt", "corrupt", "newer", "ok"]
    assert told == [["ok", False], ["blocked", True], ["full", True], ["newer", True], ["corrupt", True]]


def test_erased_by_another_tab_nothing_comes_back(modules: Page) -> None:
    script = """
      const storage = new Breakable();
      const store = storeOf(storage);
      store.append(["1000 3 gil"]);
      storeOf(storage).clear();
      store.append(["2000 3 gil"]);
      return [...store.log().lines];
    """
    assert run(modules, script) == ["2000 3 gil"]


def test_a_grade_is_taken_back(modules: Page) -> None:
    script = """
      const storage = new Breakable({ "ml:/ml/:log:2026-11-29:aaaa": "1000 3 gil" });
      const store = storeOf(storage);
      store.append(["1001 1 gil"]);
      return [store.undo("1000 3 gil"), store.undo("1001 1 gil"), store.undo("1001 1 gil"), [...store.log().lines], storage.map.size];
    """
    assert run(modules, script) == [False, True, False, ["1000 3 gil"], 1]


TEXT = st.text(max_size=30) | st.sampled_from(
    ["{}", "[]", "null", '{"v":9}', "1000 3 gil", '{"uk":1,"other":[null,{}]}']
)
NAME = st.sampled_from(
    [
        "plan",
        "note:gil",
        "note:",
        "note:Ї",
        "mark:gil",
        "mark:__proto__",
        "copy",
        "log:",
        "log:x",
        "log:2020-01-01:aaaa",
    ]
) | st.text(max_size=8)


@given(st.dictionaries(NAME, TEXT, max_size=8), st.integers(0, 400), st.booleans())
@settings(max_examples=60)
def test_garbage_never_throws(modules: Page, garbage: dict[str, str], room: int, broken: bool) -> None:
    script = """
      const [garbage, room, broken] = entries;
      const storage = new Breakable(Object.fromEntries(Object.entries(garbage).map(([name, text]) => [`ml:/ml/:${name}`, text])), { room, broken });
      const store = storeOf(storage);
      const { notes, plan, transfer, log } = practice;
      log.replay(store.log().lines, { gil: "roc-auc" });
      plan.valid(store.record("plan"));
      notes.notes(store); notes.marked(store, { gil: "roc-auc" });
      notes.save(store, "gil", { uk: "так", en: "" }, 5, 0);
      notes.mark(store, "gil", true, 5);
      store.append(["1000 3 gil"]);
      store.compact();
      const now = Date.UTC(2026, 10, 29);
      transfer.copyDue(store, now);
      const report = transfer.imported(store, transfer.written(transfer.exported(store, now)));
      transfer.told(report);
      const seen = [store.log().lines.has("1000 3 gil"), notes.note(store, "gil").uk, notes.marks(store).has("gil"), report.state, store.state];
      store.clear();
      return seen;
    """
    line, text, marked, imported, state = run(modules, script, [garbage, room, broken])
    assert (line, text, marked, imported) == (True, "так", True, "merged")
    assert state in ("ok", "blocked", "full", "newer", "corrupt")
