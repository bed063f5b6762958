// What is kept here: how much, a copy as a file, back from a file, all erased; once a month a reminder.
import { replay } from "./log.js";
import { TOLD } from "./storage.js";
import { copyDone, copyDue, exported, fileName, imported, told, written } from "./transfer.js";
import { counted } from "./words.js";

/** @param {HTMLElement} page @param {import("./storage.js").Store} store @param {(text: string) => void} say @param {() => void} changed */
export function start(page, store, say, changed) {
  const sheet = page.querySelector("dialog.erase");
  const acts = {
    copy: () => {
      download(exported(store, Date.now()));
      copyDone(store, Date.now());
      say("Копію збережено");
    },
    later: () => copyDone(store, Date.now()),
    erase: () => sheet.showModal(),
    keep: () => sheet.close(),
    "erase-now": () => {
      store.clear();
      forget();
      sheet.close();
      say("Усе стерто");
    },
  };
  page.addEventListener("click", ({ target }) => {
    const act = acts[target.closest("[data-do]")?.dataset.do];
    if (!act) return;
    act();
    changed();
  });
  page.querySelector("[name=copy]").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    const text = await file.text().catch(() => "");
    target.value = ""; // the same file can be chosen again
    say(told(imported(store, text)), true);
    changed();
  });
}

/** Erase what this tab alone remembers: an interview that goes on, places on pages. */
function forget() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("ml:")) sessionStorage.removeItem(key);
  } catch {
    // Storage is forbidden: nothing is there.
  }
}

function download(copy) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([written(copy)], { type: "application/json" }));
  link.download = fileName(copy);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {HTMLElement} page @param {import("./storage.js").Store} store @param {import("./session.js").Session | null} session */
export function show(page, store, session) {
  const copy = exported(store, Date.now());
  const [notes, marks] = [copy.notes, copy.marks].map((kept) => Object.keys(kept).length);
  const known = new Set(session?.questions.map(({ id }) => id));
  const gone = session ? [...replay(store.log().lines, session.moves).keys()].filter((id) => !known.has(id)).length : 0;
  page.querySelector(".copies-told").textContent =
    copy.log.length + notes + marks
      ? `У цьому браузері: ${counted(copy.log.length, "відповідь", "відповіді", "відповідей")}, ${counted(notes, "нотатка", "нотатки", "нотаток")}, ${counted(marks, "закладка", "закладки", "закладок")}.${gone ? ` Серед них відповіді на запитання, яких уже немає: ${gone}; їх теж збережено.` : ""}`
      : "Тут ще нічого не збережено.";
  page.querySelector(".reminder").hidden = !copyDue(store, Date.now());
  const state = page.querySelector(".state");
  state.textContent = TOLD[store.state];
  state.hidden = !state.textContent;
}
