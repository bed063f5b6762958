// A mock interview under way: which question, what was ticked and graded, and the time that answering took. It knows no
// page. Time is counted by timestamps, for a tab in the background ticks late; it stands while the answer is looked at.
import { isId } from "../practice/notes.js";

/** @typedef {import("../practice/log.js").Grade} Grade */
/**
 * @typedef {object} Record what outlives a reload
 * @property {1} v
 * @property {string} query the link of the interview
 * @property {number} minutes
 * @property {string[]} ids
 * @property {number} at which question is asked
 * @property {boolean} open whether its points are shown
 * @property {boolean} paused
 * @property {boolean} over
 * @property {number[]} spent ms, a question each
 * @property {number[][]} ticks places of points, a question each
 * @property {(0 | Grade)[]} grades a question each; 0: not asked yet
 */

const POINTS = 60; // more than any question has
const whole = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;

export class Run {
  #record;
  #now;
  #since = Number.NaN;

  /** @param {Record} record a valid one @param {() => number} [now] */
  constructor(record, now = Date.now) {
    this.#record = record;
    this.#now = now;
  }

  /** It is shown: from here on its clock goes. */
  show() {
    this.#wind();
  }

  /** A new interview. @param {string} query @param {number} minutes @param {string[]} ids @param {() => number} [now] */
  static begun(query, minutes, ids, now) {
    const each = (value) => ids.map(() => structuredClone(value));
    return new Run({ v: 1, query, minutes, ids, at: 0, open: false, paused: false, over: false, spent: each(0), ticks: each([]), grades: each(0) }, now);
  }

  /** Anything → the interview that goes on; null where it is none. @param {any} given @param {() => number} [now] @returns {Run | null} */
  static from(given, now) {
    const ids = Array.isArray(given?.ids) ? given.ids.filter((id) => typeof id === "string" && isId(id)) : [];
    const lists = [given?.spent, given?.ticks, given?.grades];
    const fits = ids.length && given.ids.length === new Set(ids).size && given.v === 1 && typeof given.query === "string" && whole(given.at, ids.length - 1);
    if (!fits || !whole(given.minutes, 1000) || lists.some((list) => !Array.isArray(list))) return null;
    const { v, query, minutes, at } = given;
    const [open, paused, over] = [given.open, given.paused, given.over].map(Boolean);
    const spent = ids.map((_, n) => (Number.isFinite(given.spent[n]) ? Math.max(0, given.spent[n]) : 0));
    const ticks = ids.map((_, n) => (Array.isArray(given.ticks[n]) ? given.ticks[n].filter((tick) => whole(tick, POINTS)) : []));
    const grades = ids.map((_, n) => (whole(given.grades[n], 4) ? given.grades[n] : 0));
    return new Run({ v, query, minutes, ids, at, open, paused, over, spent, ticks, grades }, now);
  }

  /** What to keep now; the time since the clock was last wound is in it. @returns {Record} */
  get record() {
    if (!Number.isNaN(this.#since)) this.#change({});
    return structuredClone(this.#record);
  }

  get query() {
    return this.#record.query;
  }

  get ids() {
    return this.#record.ids;
  }

  get at() {
    return this.#record.at;
  }

  get id() {
    return this.ids[this.at];
  }

  get open() {
    return this.#record.open;
  }

  get paused() {
    return this.#record.paused;
  }

  get over() {
    return this.#record.over;
  }

  get ticks() {
    return this.#record.ticks;
  }

  get grades() {
    return this.#record.grades;
  }

  /** The time of a question, ms. @type {(at?: number) => number} */
  spent(at = this.at) {
    return this.#record.spent[at] + (at === this.at ? this.#running : 0);
  }

  /** The time of all questions, ms. */
  get total() {
    return this.#record.spent.reduce((sum, ms) => sum + ms, this.#running);
  }

  /** The time that was meant for the whole, and for one question, ms. */
  get meant() {
    const whole = this.#record.minutes * 60_000;
    return { whole, each: whole / this.ids.length };
  }

  /** Stop the clock, or let it go on. @param {boolean} paused */
  pause(paused) {
    this.#change({ paused });
  }

  /** Show the points of the question: it is answered. */
  reveal() {
    this.#change({ open: true });
  }

  /** @param {number} tick the place of a point @param {boolean} on */
  tick(tick, on) {
    const others = this.ticks[this.at].filter((each) => each !== tick);
    this.ticks[this.at] = on ? [...others, tick].sort((a, b) => a - b) : others;
  }

  /** Grade the question and go to the next one; after the last one it is over. @param {Grade} grade */
  grade(grade) {
    this.grades[this.at] = grade;
    if (this.at + 1 < this.ids.length) this.#change({ at: this.at + 1, open: false });
    else this.end();
  }

  /** Take the last grade back: its question is asked again, with its points shown. */
  back() {
    this.#change({ at: this.at - 1, open: true, paused: false });
    this.grades[this.at] = 0;
  }

  end() {
    this.#change({ over: true });
  }

  get #running() {
    return Number.isNaN(this.#since) ? 0 : Math.max(0, this.#now() - this.#since);
  }

  #change(changes) {
    this.#stop();
    Object.assign(this.#record, changes);
    this.#wind();
  }

  #stop() {
    this.#record.spent[this.at] += this.#running;
    this.#since = Number.NaN;
  }

  #wind() {
    const { open, paused, over } = this.#record;
    if (!open && !paused && !over) this.#since = this.#now();
  }
}
