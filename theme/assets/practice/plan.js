// The plan: the record that is stored, which questions it holds, and what it promises: readiness on the date, how many
// questions are reached, which topics gain most.
import { ahead, expected, gain, order } from "./queue.js";
import { dayOfDate, next } from "./schedule.js";

/** @typedef {import("./queue.js").Cards} Cards */
/** @typedef {{ v: number, date: string, levels: string[], topics: string[], minutes: number }} Plan empty lists: all; date "": none */
/** @typedef {{ id: string, level: string, topic: string }} Question topic: its name alone, such as `statistics` */
/**
 * @typedef {object} Forecast
 * @property {number} days on which there is practice up to the date, today included; at least 1
 * @property {number} perDay questions a day
 * @property {number} total questions of the plan
 * @property {number} reached how many of them will have been asked by the date
 * @property {number} now readiness on the date, 0 to 1, without any more practice
 * @property {number} ready the same if the plan is kept
 * @property {{ day: number, ready: number }[]} curve readiness on the date after the practice of each day; the first
 *   point is `now`, on the day before today
 */

export const VERSION = 1;
export const [LEAST, MOST] = [5, 240]; // minutes a day
const EACH = 2; // minutes that a question takes, with its follow-ups
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const HORIZON = 120; // days that a forecast looks ahead

/** A plan with nothing chosen. @type {() => Plan} */
export const blank = () => ({ v: VERSION, date: "", levels: [], topics: [], minutes: 20 });

/** Anything → a plan: what is not right in it is as in a blank one. @type {(record: any) => Plan} */
export function valid(record) {
  const given = record && typeof record === "object" && !Array.isArray(record) ? record : {};
  const plan = blank();
  if (!Number.isNaN(dayOfDate(given.date))) plan.date = given.date;
  for (const list of ["levels", "topics"]) {
    if (Array.isArray(given[list])) {
      plan[list] = [...new Set(given[list])].filter((name) => typeof name === "string" && NAME.test(name));
    }
  }
  const minutes = Math.round(Number(given.minutes ?? Number.NaN));
  if (minutes > 0) plan.minutes = Math.min(Math.max(minutes, LEAST), MOST);
  return plan;
}

/** Questions a day. @type {(plan: Plan) => number} */
export const portion = (plan) => Math.max(1, Math.floor(plan.minutes / EACH));

/** The day of the interview; NaN without one. @type {(plan: Plan) => number} */
export const dateOfPlan = (plan) => dayOfDate(plan.date);

/**
 * Ids of the questions that a plan holds, topic by topic in turn: so new ones come from all of them.
 * @type {(plan: Plan, questions: Question[]) => string[]}
 */
export function chosen(plan, questions) {
  const wanted = (list, name) => !list.length || list.includes(name);
  const groups = new Map();
  for (const question of questions) {
    if (!wanted(plan.levels, question.level) || !wanted(plan.topics, question.topic)) continue;
    const key = `${question.level}/${question.topic}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(question.id);
  }
  const ids = [];
  for (let round = 0, before = -1; before !== ids.length; round++) {
    before = ids.length;
    for (const group of groups.values()) if (round < group.length) ids.push(group[round]);
  }
  return ids;
}

/** The mean recall of questions on a day, 0 to 1, without any more practice. @type {(ids: string[], cards: Cards, date: number) => number} */
export function readiness(ids, cards, date) {
  if (!ids.length) return 0;
  return ids.reduce((sum, id) => sum + expected(cards.get(id), date), 0) / ids.length;
}

/**
 * What comes of a plan that is kept from today on; null without a date ahead. Each question is thought known as often as
 * its recall says, by carrying the remainder on: the same plan has the same forecast.
 * @type {(plan: Plan, ids: string[], cards: Cards, today: number) => Forecast | null}
 */
export function forecast(plan, ids, cards, today) {
  const date = dateOfPlan(plan);
  if (!ahead(date, today)) return null;
  const perDay = portion(plan);
  const days = Math.max(1, date - today);
  const now = readiness(ids, cards, date);
  const curve = [{ day: today - 1, ready: now }];
  const later = new Map(cards);
  let remainder = 0.5;
  for (let day = Math.max(today, date - HORIZON); day < today + days; day++) {
    const done = ids.filter((id) => later.get(id)?.day === day).length;
    for (const id of order({ ids, cards: later, day, date }).slice(0, Math.max(0, perDay - done))) {
      const card = later.get(id);
      remainder += expected(card, day);
      const known = remainder >= 1;
      if (known) remainder--;
      const memory = next(card ?? null, known ? 3 : 1, card ? Math.max(0, day - card.day) : 0);
      later.set(id, { ...card, ...memory, day, first: card?.first ?? day, grade: known ? 3 : 1 });
    }
    curve.push({ day, ready: readiness(ids, later, date) });
  }
  const reached = ids.filter((id) => later.has(id)).length;
  return { days, perDay, total: ids.length, reached, now, ready: curve.at(-1).ready, curve };
}

/**
 * Topics of a plan by what asking each of their questions today would add on the date, the most first; without a date
 * ahead, by what it would add today.
 * @type {(plan: Plan, questions: Question[], cards: Cards, today: number) => { level: string, topic: string, gain: number, total: number, seen: number }[]}
 */
export function topicGains(plan, questions, cards, today) {
  const held = new Set(chosen(plan, questions));
  const date = ahead(dateOfPlan(plan), today) ? dateOfPlan(plan) : today;
  const topics = new Map();
  for (const { id, level, topic } of questions) {
    if (!held.has(id)) continue;
    const key = `${level}/${topic}`;
    const row = topics.get(key) ?? { level, topic, gain: 0, total: 0, seen: 0 };
    row.gain += Math.max(0, gain(cards.get(id), today, date));
    row.total++;
    row.seen += cards.has(id) ? 1 : 0;
    topics.set(key, row);
  }
  return [...topics.values()].sort((a, b) => b.gain - a.gain);
}
