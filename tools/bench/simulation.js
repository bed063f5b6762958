// What the shipped queue gives on the day of the interview, against plain FSRS (due first, then new ones): mean recall of
// people whose memory is that of the model, `memory` times as good. All answer the same number of questions a day, and again
// on the same day those that they did not know.
import { after, momentOf } from "/assets/practice/log.js";
import { KNOWN, choose, expected, repeats } from "/assets/practice/queue.js";
import { dayOf, dayOfDate, interval, recall } from "/assets/practice/schedule.js";

const START = dayOfDate("2026-03-02");
const [DAY, NOON, EACH] = [1440, 12 * 60, 2]; // minutes

/** Mulberry32: 0 to 1, the same for the same seed. */
function chance(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const POLICIES = {
  plain({ ids, cards, day, limit }) {
    if (ids.filter((id) => cards.get(id)?.day === day).length >= limit) return repeats(ids, cards, day)[0] ?? null;
    const open = ids.filter((id) => cards.get(id)?.day !== day);
    const due = open.filter((id) => cards.has(id) && cards.get(id).day + interval(cards.get(id).s) <= day);
    const recalled = (id) => expected(cards.get(id), day);
    return due.sort((a, b) => recalled(a) - recalled(b))[0] ?? open.find((id) => !cards.has(id)) ?? repeats(ids, cards, day)[0] ?? null;
  },
  undated: (situation) => choose({ ...situation, date: undefined }).id,
  shipped: (situation) => choose(situation).id,
};

/** One person's mean recall on the day. */
function run(policy, { questions, days, answers, memory = 1 }, seed) {
  const random = chance(seed);
  const ids = Array.from({ length: questions }, (_, at) => `q${at}`);
  const known = new Set(ids.filter(() => random() < KNOWN));
  const cards = new Map();
  const first = minuteOfDay(START);
  const remembers = (id, day) => {
    const card = cards.get(id);
    if (!card) return known.has(id) ? 1 : 0;
    return recall(Math.max(0, day - card.day), card.s * memory);
  };
  for (let day = START; day < START + days; day++) {
    for (let n = 0; ; n++) {
      const id = policy({ ids, cards, day, date: START + days, limit: answers });
      if (id === null) break;
      const right = random() < remembers(id, day);
      const grade = right ? (random() < 0.15 ? 2 : random() < 0.2 ? 4 : 3) : 1;
      cards.set(id, after(cards.get(id), grade, first + (day - START) * DAY + n * EACH));
    }
  }
  return ids.reduce((sum, id) => sum + remembers(id, START + days), 0) / questions;
}

function minuteOfDay(day) {
  let minute = 0;
  while (dayOf(momentOf(minute)) < day) minute += DAY;
  while (dayOf(momentOf(minute)) === day) minute--;
  return minute + 1 + NOON;
}

/** Mean recall on the day by policy, 0 to 1. */
export function simulated(situation) {
  const mean = (policy) => Array.from({ length: situation.runs }, (_, seed) => run(policy, situation, seed + 1)).reduce((a, b) => a + b, 0) / situation.runs;
  return Object.fromEntries(Object.entries(POLICIES).map(([name, policy]) => [name, mean(policy)]));
}
