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
const LINE = /^([0-9a-z]{1,6}) ([1-4]) ([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The line of a review. @type {(id: string, grade: Grade, now: number) => string} */
export const line = (id, grade, now) => `${minuteOf(now).toString(36)} ${grade} ${id}`;

/** The minute of a moment (ms), as lines count it. @type {(ms: number) => number} */
export const minuteOf = (ms) => Math.max(0, Math.floor(ms / MINUTE - EPOCH));

/** The moment (ms) at which a minute of a line begins. @type {(minute: number) => number} */
export const momentOf = (minute) => (minute + EPOCH) * MINUTE;

/** Anything → the lines in it. @type {(text: unknown) => Log} */
export function read(text) {
  const log = { lines: new Set(), bad: new Set() };
  for (const piece of String(text ?? "").split("\n")) {
    const written = piece.trim();
    if (LINE.test(written)) log.lines.add(written);
    else if (written) log.bad.add(written);
  }
  return log;
}

/** Several logs → one: the union of their lines, in order of time. @type {(...logs: Iterable<string>[]) => string[]} */
export function merge(...logs) {
  const lines = [...new Set(logs.flatMap((log) => [...log]))];
  const minutes = new Map(lines.map((text) => [text, minuteIn(text)]));
  return lines.sort((a, b) => minutes.get(a) - minutes.get(b) || (a < b ? -1 : 1));
}

const minuteIn = (text) => (LINE.test(text) ? Number.parseInt(text, 36) : Number.MAX_SAFE_INTEGER);

/**
 * Lines, in any order → the state of every question by its id of today. `moves` maps an old id to the one that replaced it.
 * @type {(lines: Iterable<string>, moves?: Record<string, string>) => Map<string, Card>}
 */
export function replay(lines, moves = {}) {
  const moved = new Map(Object.entries(moves));
  const cards = new Map();
  for (const review of reviews(lines)) {
    const id = moved.get(review.id) ?? review.id;
    cards.set(id, after(cards.get(id), review.grade, review.minute));
  }
  return cards;
}

/** @type {(digit: string) => Grade} */
const gradeOf = (digit) => /** @type {Grade} */ (Number(digit));

function reviews(lines) {
  const found = [];
  for (const text of new Set(lines)) {
    const parts = LINE.exec(text);
    if (parts) found.push({ text, minute: Number.parseInt(parts[1], 36), grade: gradeOf(parts[2]), id: parts[3] });
  }
  return found.sort((a, b) => a.minute - b.minute || (a.text < b.text ? -1 : 1));
}

/** The state of a question after one more review. @type {(card: Card | undefined, grade: Grade, minute: number) => Card} */
export function after(card, grade, minute) {
  const day = dayOf(momentOf(minute));
  if (!card) return { ...next(null, grade, 0), day, first: day, minute, grade, reviews: 1, today: 1, lapses: 0 };
  const days = Math.max(0, day - card.day);
  return {
    ...next(card, grade, days),
    day: card.day + days,
    first: card.first,
    minute,
    grade,
    reviews: card.reviews + 1,
    today: days ? 1 : card.today + 1,
    lapses: card.lapses + (grade === 1 ? 1 : 0),
  };
}
