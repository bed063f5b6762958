// What is kept in the browser, under keys `ml:<base path>:<name>`. A tab appends reviews to a key of its own, because two
// that write one key lose lines; keys older than yesterday become one. Storage that is blocked or full never throws: what
// could not be written is remembered for the visit, and `state` names what is wrong.
import { merge, read } from "./log.js";
import { dateOf, dayOf } from "./schedule.js";

/** @typedef {"ok" | "blocked" | "full" | "newer" | "corrupt"} State the gravest that applies */
/** @typedef {{ getItem(key: string): string | null, setItem(key: string, value: string): void, removeItem(key: string): void, key(at: number): string | null, length: number }} Backing */

export const VERSION = 1; // of every record that has a `v`
const LOG = "log:";
const DATED = /^log:(\d{4}-\d{2}-\d{2}):/;

/** What to tell the reader of a state; "" where all is well. @type {Record<State, string>} */
export const TOLD = {
  ok: "",
  blocked: "Браузер не дає сайту нічого зберігати: усе діє, доки відкрито сторінку. Збережіть копію, перш ніж її закрити.",
  full: "У сховищі браузера немає місця: нове зберігається, лише доки відкрито сторінку. Збережіть копію у файл.",
  newer: "Частину даних записала новіша версія сайту: оновіть сторінку. Нічого не втрачено.",
  corrupt: "Частину збереженого не вдалося прочитати. Її залишено, як є, а решта працює.",
};

export class Store {
  /** @type {Map<string, string | null>} Name → value, or null for a removed one, that could not be written. */
  #pending = new Map();
  #wrong = { blocked: false, newer: false, corrupt: false };
  #prefix;
  #now;
  #random;
  /** @type {Backing | null} */
  #backing = null;
  #own = "";

  /**
   * `base` is the path of the site's root: all projects of one host share its storage.
   * @param {string} base
   * @param {{ storage?: () => Backing | null, now?: () => number, random?: () => number }} [given]
   */
  constructor(base, { storage = () => globalThis.localStorage, now = Date.now, random = Math.random } = {}) {
    this.#prefix = `ml:${base}:`;
    this.#now = now;
    this.#random = random;
    try {
      this.#backing = storage() ?? null;
      this.#backing?.getItem(this.#prefix);
    } catch {
      this.#backing = null;
    }
    this.#wrong.blocked = !this.#backing;
  }

  /** @returns {State} */
  get state() {
    if (this.#wrong.blocked) return "blocked";
    if (this.#pending.size) return "full";
    if (this.#wrong.newer) return "newer";
    return this.#wrong.corrupt ? "corrupt" : "ok";
  }

  /** Names that are there and begin so, sorted. @param {string} beginning @returns {string[]} */
  names(beginning) {
    const found = new Set(this.#stored().filter((name) => name.startsWith(beginning)));
    for (const [name, value] of this.#pending) {
      if (value === null) found.delete(name);
      else if (name.startsWith(beginning)) found.add(name);
    }
    return [...found].sort();
  }

  /** The text under a name. @param {string} name @returns {string | null} */
  text(name) {
    if (this.#pending.has(name)) return this.#pending.get(name) ?? null;
    return this.#attempt((backing) => backing.getItem(this.#prefix + name)) ?? null;
  }

  /** The object under a name; null where there is none or it cannot be read. @param {string} name @returns {Record<string, any> | null} */
  record(name) {
    const text = this.text(name);
    if (text === null) return null;
    try {
      const record = JSON.parse(text);
      if (record && typeof record === "object" && !Array.isArray(record)) {
        if (record.v > VERSION) this.#wrong.newer = true;
        return record;
      }
    } catch {
      // told below
    }
    this.#wrong.corrupt = true;
    return null;
  }

  /** Keep a text or an object; returns whether it will outlive the visit. @param {string} name @param {string | object} value @returns {boolean} */
  put(name, value) {
    this.#pending.set(name, typeof value === "string" ? value : JSON.stringify(value));
    this.#flush();
    return !this.#pending.has(name);
  }

  /** @param {string} name */
  drop(name) {
    this.#pending.set(name, null);
    this.#flush();
  }

  /** All reviews, of every tab and day. @returns {import("./log.js").Log} */
  log() {
    const log = { lines: new Set(), bad: new Set() };
    for (const name of this.names(LOG)) read(this.text(name), log);
    if (log.bad.size) this.#wrong.corrupt = true;
    return log;
  }

  /** Keep lines of reviews; returns whether they will outlive the visit. @param {Iterable<string>} lines @returns {boolean} */
  append(lines) {
    const name = this.#ownName();
    const before = this.text(name); // no memory of it: where another tab has erased everything, nothing comes back
    return this.put(name, [...(before ? [before] : []), ...lines].join("\n"));
  }

  /** Take back a line that this visit has appended; returns whether it was there. @param {string} line @returns {boolean} */
  undo(line) {
    const lines = this.#own ? (this.text(this.#own) ?? "").split("\n") : [];
    const at = lines.lastIndexOf(line);
    if (at < 0) return false;
    lines.splice(at, 1);
    if (lines.length) this.put(this.#own, lines.join("\n"));
    else this.drop(this.#own);
    return true;
  }

  /** Make one key of those older than yesterday. They are removed only when what they hold is written. */
  compact() {
    const yesterday = dateOf(dayOf(this.#now()) - 1);
    const old = this.#stored().filter((name) => (DATED.exec(name)?.[1] ?? yesterday) < yesterday && !this.#pending.has(name));
    if (old.length < 2) return;
    const texts = old.map((name) => read(this.text(name)));
    const lines = merge(...texts.flatMap(({ lines, bad }) => [lines, bad]));
    const newest = old.map((each) => DATED.exec(each)?.[1] ?? "").sort();
    const name = this.#fresh(newest.at(-1));
    const written = this.#attempt((backing) => {
      backing.setItem(this.#prefix + name, lines.join("\n"));
      return true;
    });
    if (written) for (const each of old) this.#attempt((backing) => backing.removeItem(this.#prefix + each));
  }

  /** Erase all that the site keeps. */
  clear() {
    this.#pending.clear();
    for (const name of this.#stored()) this.#attempt((backing) => backing.removeItem(this.#prefix + name));
    this.#wrong.newer = this.#wrong.corrupt = false;
    this.#own = "";
  }

  /**
   * Tell of what other tabs change: the name, or "" for everything. Returns what ends it.
   * @param {(name: string) => void} heard
   * @param {EventTarget} [target]
   * @returns {() => void}
   */
  listen(heard, target = globalThis) {
    const listener = (/** @type {any} */ { key }) => {
      if (key === null) heard("");
      else if (key.startsWith(this.#prefix)) heard(key.slice(this.#prefix.length));
    };
    target.addEventListener("storage", listener);
    return () => target.removeEventListener("storage", listener);
  }

  #stored() {
    const names = this.#attempt((backing) => {
      const keys = Array.from({ length: backing.length }, (_, at) => backing.key(at) ?? "");
      return keys.filter((key) => key.startsWith(this.#prefix)).map((key) => key.slice(this.#prefix.length));
    });
    return names ?? [];
  }

  #ownName() {
    const date = dateOf(dayOf(this.#now()));
    if (!this.#own.startsWith(`${LOG}${date}:`)) this.#own = this.#fresh(date);
    return this.#own;
  }

  #fresh(date) {
    for (;;) {
      const name = `${LOG}${date}:${Math.floor(this.#random() * 36 ** 4).toString(36).padStart(4, "0")}`;
      if (this.text(name) === null) return name;
    }
  }

  #flush() {
    const shortFirst = [...this.#pending].sort(([, a], [, b]) => (a?.length ?? -1) - (b?.length ?? -1)); // removals make room
    for (const [name, value] of shortFirst) {
      const done = this.#attempt((backing) => {
        if (value === null) backing.removeItem(this.#prefix + name);
        else backing.setItem(this.#prefix + name, value);
        return true;
      });
      if (done) this.#pending.delete(name);
    }
  }

  /** @template T @param {(backing: Backing) => T} act @returns {T | undefined} */
  #attempt(act) {
    try {
      return this.#backing ? act(this.#backing) : undefined;
    } catch {
      return undefined;
    }
  }
}
