// The log of reviews is the truth: every state is replayed from it. One line a review: minutes since 2024-01-01 in
// base 36, the grade, the id of the question. Two logs are merged by uniting their lines; a line that cannot be read is
// counted and kept; lines of unknown ids are kept too.
import { dayOf, next } from "./schedule.js";

/** @typedef {import("./schedule.js").Grade} Grade */
/** @typedef {{ lines: Set<string>, bad: Set<string> }} Log lines that can be read, and those that cannot */
/**
 * @typedef {object} Card the state of a question after its reviews
 * @property {number} s stability
 * @property {number} d difficulty
 * @property {number} day of the last review
 * @property {number} first day of the first review
 * @property {number} minute of the last review, since the epoch of the log
 * @property {Grade} grade of the last review
 * @property {number} reviews how many
 * @property {number} today how many on the day of the last one
 * @property {number} lapses how many «не знав» after the first review
 */

const MINUTE = 60_000;
const EPOCH = Date.UTC(2024, 0, 1) / MINUTE;
const ZERO = "0".charCodeAt(0);
const LINE = /^(?:0|[1-9a-z][0-9a-z]{0,5}) [1-4] [a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The line of a review. @type {(id: string, grade: Grade, now: number) => string} */
export const line = (id, grade, now) => `${minuteOf(now).toString(36)} ${grade} ${id}`;

/** The minute of a moment (ms), as lines count it. @type {(ms: number) => number} */
export const minuteOf = (ms) => Math.max(0, Math.floor(ms / MINUTE - EPOCH));

/** The moment (ms) at which a minute of a line begins. @type {(minute: number) => number} */
export const momentOf = (minute) => (minute + EPOCH) * MINUTE;

/** Anything → the lines in it, added to those of a log. @type {(text: unknown, log?: Log) => Log} */
export function read(text, log = { lines: new Set(), bad: new Set() }) {
  for (const piece of String(text ?? "").split("\n")) {
    const written = piece.trim();
    if (LINE.test(written)) log.lines.add(written);
    else if (written) log.bad.add(written);
  }
  return log;
}

/** In order of time: of numbers without a leading zero the longer is the greater. */
const byTime = (a, b) => a.indexOf(" ") - b.indexOf(" ") || (a < b ? -1 : 1);

/** Several logs → one: the union of their lines, in order of time, those that cannot be read at its end. @type {(...logs: Iterable<string>[]) => string[]} */
export function merge(...logs) {
  const all = [...new Set(logs.flatMap((log) => [...log]))];
  const readable = (text) => LINE.test(text);
  return [...all.filter(readable).sort(byTime), ...all.filter((text) => !readable(text)).sort()];
}

/**
 * Lines that can be read, in any order → the state of every question by its id of today. `moves` maps an old id to the
 * one that replaced it.
 * @type {(lines: Iterable<string>, moves?: Record<string, string>) => Map<string, Card>}
 */
export function replay(lines, moves = {}) {
  const moved = new Map(Object.entries(moves));
  const cards = new Map();
  for (const text of [...(lines instanceof Set ? lines : new Set(lines))].sort(byTime)) {
    const at = text.indexOf(" ");
    const written = text.slice(at + 3);
    const id = moved.size ? (moved.get(written) ?? written) : written;
    const grade = /** @type {Grade} */ (text.charCodeAt(at + 1) - ZERO);
    const minute = Number.parseInt(text, 36);
    const card = cards.get(id);
    if (card) review(card, grade, minute);
    else cards.set(id, after(undefined, grade, minute));
  }
  return cards;
}

/** The state of a question after one more review. @type {(card: Card | undefined, grade: Grade, minute: number) => Card} */
export function after(card, grade, minute) {
  if (card) return review({ ...card }, grade, minute);
  const day = dayOf(momentOf(minute));
  return { ...next(null, grade, 0), day, first: day, minute, grade, reviews: 1, today: 1, lapses: 0 };
}

/** Changes the card: thousands of reviews are replayed on a phone. */
function review(card, grade, minute) {
  const days = Math.max(0, dayOf(momentOf(minute)) - card.day);
  const { s, d } = next(card, grade, days);
  card.s = s;
  card.d = d;
  card.day += days;
  card.minute = minute;
  card.grade = grade;
  card.reviews++;
  card.today = days ? 1 : card.today + 1;
  if (grade === 1) card.lapses++;
  return card;
}
