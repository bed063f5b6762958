// Everything as one JSON file, there and back. An import only ever merges, and tells what it did; a file that is none, or
// that a newer version wrote, changes nothing.
import { merge, momentOf, read } from "./log.js";
import { add, isId, mark, marks, notes, valid as validNote } from "./notes.js";

/** @typedef {import("./storage.js").Store} Store */
/**
 * @typedef {object} Copy
 * @property {string} format
 * @property {number} v
 * @property {string} exported ISO 8601
 * @property {object} plan {} where there is none
 * @property {string[]} log
 * @property {Record<string, object>} notes
 * @property {Record<string, number>} marks
 */
/**
 * @typedef {object} Report
 * @property {"merged" | "corrupt" | "foreign" | "newer"} state all but the first: nothing was changed
 * @property {number} reviews new ones
 * @property {number} known reviews that were there already
 * @property {number} bad lines and records that could not be read; lines are kept
 * @property {number} notes new ones
 * @property {number} beside notes that now have two versions or more
 * @property {number} marks new ones
 * @property {"taken" | "kept" | "none"} plan kept: there was one here, and it stays
 * @property {boolean} saved whether all of it outlives the visit
 */

const [FORMAT, VERSION] = ["ml-progress", 1];
const COPIED = "copy"; // when the reader last saved a copy or said not now
const MONTH = 30 * 24 * 60 * 60_000;

/** All that is kept. @type {(store: Store, now: number) => Copy} */
export function exported(store, now) {
  const { lines, bad } = store.log();
  return {
    format: FORMAT,
    v: VERSION,
    exported: new Date(now).toISOString(),
    plan: store.record("plan") ?? {},
    log: merge(lines, bad),
    notes: Object.fromEntries(notes(store)),
    marks: Object.fromEntries(marks(store)),
  };
}

/** The text of the file. @type {(copy: Copy) => string} */
export const written = (copy) => `${JSON.stringify(copy, null, 1)}\n`;

/** The name of the file. @type {(copy: Copy) => string} */
export const fileName = (copy) => `ml-progress-${copy.exported.slice(0, 10)}.json`;

/** @returns {Report} */
const nothing = () => ({ state: "merged", reviews: 0, known: 0, bad: 0, notes: 0, beside: 0, marks: 0, plan: "none", saved: true });

/** Add what a file holds to what is here. @type {(store: Store, text: string) => Report} */
export function imported(store, text) {
  const report = nothing();
  const copy = parsed(text);
  const state = stateOf(copy);
  if (state !== "merged") return { ...report, state };
  addLog(store, copy.log, report);
  for (const [id, note] of entries(copy.notes, report)) {
    const done = add(store, id, validNote(note));
    report.notes += done === "new" ? 1 : 0;
    report.beside += done === "merged" ? 1 : 0;
  }
  const marked = marks(store);
  for (const [id, at] of entries(copy.marks, report)) {
    if (marked.has(id)) continue;
    mark(store, id, true, Number(at) || 0);
    report.marks++;
  }
  if (isRecord(copy.plan) && Object.keys(copy.plan).length) {
    report.plan = store.record("plan") ? "kept" : "taken";
    if (report.plan === "taken") store.put("plan", copy.plan);
  }
  return { ...report, saved: store.state !== "blocked" && store.state !== "full" };
}

function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function stateOf(copy) {
  if (copy === undefined) return "corrupt";
  if (!isRecord(copy) || copy.format !== FORMAT) return "foreign";
  if (typeof copy.v === "number" && copy.v > VERSION) return "newer";
  return copy.v === VERSION ? "merged" : "corrupt";
}

const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

function addLog(store, given, report) {
  const list = Array.isArray(given) ? given : [];
  const { lines, bad } = read(list.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join("\n"));
  const here = store.log();
  const fresh = [...lines].filter((line) => !here.lines.has(line));
  const strange = [...bad].filter((line) => !here.bad.has(line));
  report.reviews = fresh.length;
  report.known = lines.size - fresh.length;
  report.bad = bad.size + (given === undefined || Array.isArray(given) ? 0 : 1);
  if (fresh.length || strange.length) store.append(merge(fresh, strange));
}

/** The entries of a record whose name is an id; the others are counted. */
function entries(record, report) {
  if (!isRecord(record)) {
    report.bad += record === undefined ? 0 : 1;
    return [];
  }
  const all = Object.entries(record);
  const named = all.filter(([id]) => isId(id));
  report.bad += all.length - named.length;
  return named;
}

const REFUSED = {
  corrupt: "Файл пошкоджено: його не вдалося прочитати. Нічого не змінено; візьміть іншу копію.",
  foreign: "Це не копія прогресу з цього сайту. Нічого не змінено; потрібен файл ml-progress-….json.",
  newer: "Цю копію записала новіша версія сайту. Нічого не змінено; оновіть сторінку й спробуйте ще раз.",
};

/** What an import did, in a line for the reader. @type {(report: Report) => string} */
export function told(report) {
  if (report.state !== "merged") return REFUSED[report.state];
  const said = [
    `Додано: відповідей — ${report.reviews}, нотаток — ${report.notes}, закладок — ${report.marks}`,
    report.known ? `уже були: ${report.known}` : "",
    report.beside ? `нотаток із двома версіями: ${report.beside}` : "",
    report.plan === "taken" ? "план узято з файла" : "",
    report.plan === "kept" ? "план лишився тутешній" : "",
    report.bad ? `не прочитано: ${report.bad}` : "",
    report.saved ? "" : "зберегти вдалося не все: звільніть місце й повторіть",
  ];
  return `${said.filter(Boolean).join("; ")}.`;
}

/** Whether to remind of a copy: there is something to lose, and none was saved for a month. @type {(store: Store, now: number) => boolean} */
export function copyDue(store, now) {
  const at = Number(store.text(COPIED)) || 0;
  if (at) return now - at >= MONTH;
  const { lines } = store.log();
  return lines.size > 0 && now - momentOf(Number.parseInt(merge(lines)[0], 36)) >= MONTH;
}

/** A copy was saved, or the reader wants none now. @type {(store: Store, now: number) => void} */
export function copyDone(store, now) {
  store.put(COPIED, String(now));
}
