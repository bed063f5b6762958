// Which question is next. With an interview date: the one that a review adds most to on the date. Without one: FSRS, due
// first, and every few questions a new one, so that old ones do not starve it. One that was not known comes again the same day.
import { interval, next, recall } from "./schedule.js";

/** @typedef {import("./log.js").Card} Card */
/** @typedef {Map<string, Card>} Cards */
/**
 * @typedef {object} Situation
 * @property {string[]} ids what the plan holds, in the order in which new questions are to come
 * @property {Cards} cards
 * @property {number} day today, by its number
 * @property {number} [date] the day of the interview; NaN, absent or past: none
 * @property {number} [limit] questions a day; absent: no limit
 */
/**
 * @typedef {object} Choice
 * @property {string | null} id null: nothing now
 * @property {"new" | "due" | "again" | "limit" | "done" | "empty"} why limit: the portion of the day is done; done:
 *   nothing is worth asking today; empty: the plan holds no question
 * @property {number} left how many of today's portion are still to come, this one included
 */

export const KNOWN = 0.25; // the chance that a question never asked is known anyway
const WORTH = 0.001; // gain below which a review is not worth its time
const NEW_EACH = 4; // without a date every fourth question is a new one
const REPEATS = 2; // how often a question comes again on the day that it was not known
const BETWEEN = 4; // other questions before it comes again

/** The recall of a question on a day if it is not asked before. @type {(card: Card | undefined, date: number) => number} */
export const expected = (card, date) => (card ? recall(Math.max(0, date - card.day), card.s) : KNOWN);

/** What asking a question today adds to its recall on the date. @type {(card: Card | undefined, day: number, date: number) => number} */
export function gain(card, day, date) {
  const left = date - day;
  const days = card ? Math.max(0, day - card.day) : 0;
  const known = card ? recall(days, card.s) : KNOWN;
  const good = recall(left, next(card ?? null, 3, days).s);
  const bad = recall(left, next(card ?? null, 1, days).s);
  return known * good + (1 - known) * bad - expected(card, date);
}

/** Whether a day is still ahead, or today. @type {(date: number | undefined, day: number) => boolean} */
export const ahead = (date, day) => date !== undefined && date >= day; // NaN is not

/** What is left for today, the most useful first; questions of today are not in it. @type {(situation: Situation) => string[]} */
export function order({ ids, cards, day, date }) {
  const open = ids.filter((id) => cards.get(id)?.day !== day);
  return ahead(date, day) ? byGain(open, cards, day, date) : byDue(open, ids, cards, day);
}

function byGain(open, cards, day, date) {
  const gains = new Map(open.map((id) => [id, gain(cards.get(id), day, date)]));
  return open.filter((id) => gains.get(id) > WORTH).sort((a, b) => gains.get(b) - gains.get(a));
}

function byDue(open, ids, cards, day) {
  const recalled = (id) => expected(cards.get(id), day);
  const due = open.filter((id) => cards.has(id) && cards.get(id).day + interval(cards.get(id).s) <= day);
  due.sort((a, b) => recalled(a) - recalled(b));
  const fresh = open.filter((id) => !cards.has(id));
  const today = ids.filter((id) => cards.get(id)?.day === day);
  let news = today.filter((id) => cards.get(id).first === day).length;
  const mixed = [];
  while (due.length || fresh.length) {
    const turn = news < Math.floor((today.length + mixed.length + 1) / NEW_EACH);
    if (fresh.length && (turn || !due.length)) {
      mixed.push(fresh.shift());
      news++;
    } else mixed.push(due.shift());
  }
  return mixed;
}

/** Questions of today that are to come again, the one that has waited longest first. @type {(ids: string[], cards: Cards, day: number) => string[]} */
export function repeats(ids, cards, day) {
  const again = ids.filter((id) => {
    const card = cards.get(id);
    return card?.day === day && card.grade === 1 && card.today <= REPEATS;
  });
  return again.sort((a, b) => cards.get(a).minute - cards.get(b).minute);
}

/**
 * The question to ask now. Repeats of the same day do not count towards the limit: the answer has just been read.
 * @type {(situation: Situation) => Choice}
 */
export function choose(situation) {
  const { ids, cards, day, limit = Number.POSITIVE_INFINITY } = situation;
  if (!ids.length) return { id: null, why: "empty", left: 0 };
  const today = ids.map((id) => cards.get(id)).filter((card) => card?.day === day);
  const again = repeats(ids, cards, day);
  const room = Math.max(0, limit - today.length);
  const fresh = order(situation).slice(0, room);
  const left = again.length + fresh.length;
  const [waiting] = again;
  const since = waiting ? today.filter((card) => card.minute > cards.get(waiting).minute).length : 0;
  if (waiting && (since >= BETWEEN || !fresh.length)) return { id: waiting, why: "again", left };
  if (fresh.length) return { id: fresh[0], why: cards.has(fresh[0]) ? "due" : "new", left };
  return { id: null, why: room ? "done" : "limit", left };
}
