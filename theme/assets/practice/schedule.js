// How memory fades (FSRS-6 in whole days, no learning steps) and what a day is: it turns at 04:00 local time.
// Agrees with npm ts-fsrs; tests/practice/fsrs.json holds the two together.

/** @typedef {1 | 2 | 3 | 4} Grade не знав, ледве, знав, легко */
/** @typedef {{ s: number, d: number }} Memory stability: days until recall is 0.9; difficulty: 1 to 10 */

const W = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const DECAY = -W[20];
const FACTOR = 0.9 ** (1 / DECAY) - 1;
const RETENTION = 0.9; // recall at which a question is due where no date decides
const [LEAST, MOST] = [0.001, 36_500];
const DAY_STARTS = 4 * 60; // minutes after local midnight
const [MINUTE, DAY] = [60_000, 1440];
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
const difficulty = (grade) => W[4] - Math.exp((grade - 1) * W[5]) + 1;
const FIRST = [1, 2, 3, 4].map((grade) => Object.freeze({ s: W[grade - 1], d: clamp(difficulty(grade), 1, 10) }));
const EASIEST = difficulty(4);
const GROWTH = Math.exp(W[8]);
const LAPSE = Math.exp(W[17] * W[18]);

/** The probability of recall `days` after the last review. @type {(days: number, s: number) => number} */
export const recall = (days, s) => (1 + (FACTOR * days) / s) ** DECAY;

/** Whole days until a question is due again. @type {(s: number) => number} */
export const interval = (s) => Math.max(1, Math.round((s / FACTOR) * (RETENTION ** (1 / DECAY) - 1)));

/**
 * The memory after a review, `days` (whole, from 0) after the one before; the first review has no memory before it.
 * @type {(memory: Memory | null, grade: Grade, days: number) => Memory}
 */
export function next(memory, grade, days) {
  if (!memory) return FIRST[grade - 1];
  const { s, d } = memory;
  return { s: clamp(stability(s, d, grade, days), LEAST, MOST), d: difficultyAfter(d, grade) };
}

function stability(s, d, grade, days) {
  if (days === 0) {
    const growth = s ** -W[19] * Math.exp(W[17] * (grade - 3 + W[18]));
    return s * (grade >= 2 ? Math.max(growth, 1) : growth);
  }
  const r = recall(days, s);
  if (grade === 1) {
    const forgotten = W[11] * d ** -W[12] * ((s + 1) ** W[13] - 1) * Math.exp((1 - r) * W[14]);
    return Math.min(forgotten, s / LAPSE);
  }
  const growth = GROWTH * (11 - d) * s ** -W[9] * (Math.exp((1 - r) * W[10]) - 1);
  return s * (1 + growth * (grade === 2 ? W[15] : 1) * (grade === 4 ? W[16] : 1));
}

function difficultyAfter(d, grade) {
  const moved = d - (W[6] * (grade - 3) * (10 - d)) / 9;
  return clamp(W[7] * EASIEST + (1 - W[7]) * moved, 1, 10);
}

/** The number of the local day that a moment (ms) belongs to: that of its calendar date, or the day before until 04:00. @type {(ms: number) => number} */
export function dayOf(ms) {
  const minute = Math.floor(ms / MINUTE);
  return Math.floor((minute - offset(minute) - DAY_STARTS) / DAY);
}

/** @type {Map<number, number | null>} The offset from UTC all through a UTC day; null on a day when the clock changes. */
const offsets = new Map();
const offsetAt = (minute) => new Date(minute * MINUTE).getTimezoneOffset();

function offset(minute) {
  const day = Math.floor(minute / DAY);
  let known = offsets.get(day);
  if (known === undefined) {
    known = offsetAt(day * DAY);
    if (known !== offsetAt((day + 1) * DAY)) known = null;
    offsets.set(day, known);
  }
  return known ?? offsetAt(minute);
}

/** The number of the day of a calendar date `YYYY-MM-DD`; NaN where it is no date. @type {(date: unknown) => number} */
export function dayOfDate(date) {
  const parts = DATE.exec(String(date ?? ""));
  if (!parts) return Number.NaN;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / (DAY * MINUTE);
  return dateOf(day) === parts[0] ? day : Number.NaN; // 30 February is none
}

/** The calendar date of a day by its number. @type {(day: number) => string} */
export const dateOf = (day) => new Date(day * DAY * MINUTE).toISOString().slice(0, 10);
