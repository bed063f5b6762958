// Own answers and bookmarks. A note has a Ukrainian and an English text; of two versions the later one is shown and the
// other is kept beside it.

/** @typedef {import("./storage.js").Store} Store */
/** @typedef {{ uk: string, en: string, at: number }} Version at: the moment (ms) when it was written */
/** @typedef {Version & { v: number, other: Version[] }} Note other: earlier rivals, the latest first */

const [NOTE, MARK] = ["note:", "mark:"];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const WORD = /[\p{L}\p{N}]+(?:[’'ʼ-][\p{L}\p{N}]+)*/gu;

/** Words that are said in 30 seconds. */
export const SAID = { uk: 60, en: 75 };

/** How many words a text has. @type {(text: string) => number} */
export const words = (text) => (text.match(WORD) ?? []).length;

/** Whether a text can be the id of a question. @type {(text: string) => boolean} */
export const isId = (text) => ID.test(text);

/** A note without words. @type {() => Note} */
export const blank = () => ({ v: 1, uk: "", en: "", at: 0, other: [] });

/** Anything → a note: a text is its Ukrainian one, and what cannot be read is left out. @type {(record: any) => Note} */
export function valid(record) {
  if (typeof record === "string") return { ...blank(), uk: record };
  if (!record || typeof record !== "object" || Array.isArray(record)) return blank();
  const others = Array.isArray(record.other) ? record.other.map(version) : [];
  return { ...record, v: Number(record.v) || 1, ...version(record), other: others.filter(said) };
}

function version(given) {
  const text = (value) => (typeof value === "string" ? value : "");
  return { uk: text(given?.uk), en: text(given?.en), at: Number.isFinite(given?.at) ? given.at : 0 };
}

const said = ({ uk, en }) => uk.trim() !== "" || en.trim() !== "";
const empty = (note) => !said(note) && !note.other.length && note.v <= 1; // of a newer version nothing is left out
const key = ({ uk, en }) => JSON.stringify([uk, en]);
const older = (a, b) => b.at - a.at || (key(a) < key(b) ? -1 : 1);

/** Two notes of one question → one: the later version first, the others beside it, each once. @type {(a: Note, b: Note) => Note} */
export function merged(a, b) {
  const versions = new Map();
  for (const each of [a, b].flatMap((note) => [version(note), ...note.other])) {
    if (said(each) && !(versions.get(key(each))?.at >= each.at)) versions.set(key(each), each);
  }
  const [main, ...other] = [...versions.values()].sort(older);
  return { ...blank(), ...main, other };
}

/** Old ids of a question that have moved to it, and its own. */
const names = (id, moves) => [id, ...Object.keys(moves).filter((old) => moves[old] === id)];

function stored(store, id) {
  const text = store.text(NOTE + id);
  return text === null ? null : valid(store.record(NOTE + id) ?? text);
}

/** The note of a question; a blank one where there is none. @type {(store: Store, id: string, moves?: Record<string, string>) => Note} */
export function note(store, id, moves = {}) {
  const found = names(id, moves).map((name) => stored(store, name)).filter((each) => each !== null);
  return found.length < 2 ? (found[0] ?? blank()) : found.reduce(merged);
}

/**
 * Keep the texts of a note. `since` is the `at` of the version that was being edited: one written meanwhile by another
 * tab stays beside it. Returns the note as it is now; an empty one is removed.
 * @type {(store: Store, id: string, texts: { uk: string, en: string }, now: number, since: number, moves?: Record<string, string>) => Note}
 */
export function save(store, id, { uk, en }, now, since, moves = {}) {
  const before = note(store, id, moves);
  const at = Math.max(now, before.at + 1);
  const after = { ...before, uk, en, at };
  if (before.at !== since && said(before) && key(before) !== key(after)) after.other = [version(before), ...before.other];
  keep(store, id, after, moves);
  return after;
}

/** Let go of the versions beside a note. @type {(store: Store, id: string, moves?: Record<string, string>) => Note} */
export function settle(store, id, moves = {}) {
  const after = { ...note(store, id, moves), other: [] };
  keep(store, id, after, moves);
  return after;
}

function keep(store, id, after, moves) {
  if (!empty(after)) {
    if (!store.put(NOTE + id, after)) return; // then what is stored under old ids is all that outlives the visit
  } else store.drop(NOTE + id);
  for (const old of names(id, moves).slice(1)) if (store.text(NOTE + old) !== null) store.drop(NOTE + old);
}

/** All notes as they are stored. @type {(store: Store) => Map<string, Note>} */
export function notes(store) {
  const ids = store.names(NOTE).map((name) => name.slice(NOTE.length)).filter(isId);
  const all = new Map(ids.map((id) => [id, stored(store, id) ?? blank()]));
  for (const [id, found] of all) if (empty(found)) all.delete(id);
  return all;
}

/** Put a note beside the one that is stored; returns what that did. @type {(store: Store, id: string, given: Note) => "new" | "same" | "merged"} */
export function add(store, id, given) {
  const before = stored(store, id);
  if (empty(given)) return "same";
  const after = before ? merged(before, given) : given;
  if (before && JSON.stringify(merged(before, before)) === JSON.stringify(after)) return "same";
  store.put(NOTE + id, after);
  return before ? "merged" : "new";
}

/** Set or take away the bookmark of a question. @type {(store: Store, id: string, on: boolean, now: number, moves?: Record<string, string>) => void} */
export function mark(store, id, on, now, moves = {}) {
  if (on) store.put(MARK + id, String(now));
  else for (const name of names(id, moves)) if (store.text(MARK + name) !== null) store.drop(MARK + name);
}

/** Ids with a bookmark as they are stored, each with the moment (ms) when it was set. @type {(store: Store) => Map<string, number>} */
export function marks(store) {
  const ids = store.names(MARK).map((name) => name.slice(MARK.length)).filter(isId);
  return new Map(ids.map((id) => [id, Number(store.text(MARK + id)) || 0]));
}

/** Ids of today with a bookmark. @type {(store: Store, moves?: Record<string, string>) => Set<string>} */
export const marked = (store, moves = {}) => new Set([...marks(store).keys()].map((id) => (Object.hasOwn(moves, id) ? moves[id] : id)));
