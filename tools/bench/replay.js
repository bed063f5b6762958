// How long it takes from the text of a long log to the next question.
import { read, replay } from "/assets/practice/log.js";
import { choose } from "/assets/practice/queue.js";
import { dateOfPlan, portion, valid } from "/assets/practice/plan.js";
import { dayOf } from "/assets/practice/schedule.js";

const [REVIEWS, QUESTIONS, MINUTES] = [10_000, 450, 48];

/** Milliseconds for 10,000 reviews of 450 questions, made on 333 days. */
export function replayed() {
  const lines = Array.from({ length: REVIEWS }, (_, n) => {
    const minute = 1_000_000 + n * MINUTES;
    return `${minute.toString(36)} ${1 + ((n * 7 + (n >> 5)) % 4)} question-${(n * 131) % QUESTIONS}`;
  });
  const text = lines.join("\n");
  const ids = Array.from({ length: QUESTIONS }, (_, n) => `question-${n}`);
  const now = Date.UTC(2026, 10, 29, 12);
  const start = performance.now();
  const plan = valid({ date: "2026-12-05", minutes: 40 });
  const cards = replay(read(text).lines);
  const { id } = choose({ ids, cards, day: dayOf(now), date: dateOfPlan(plan), limit: portion(plan) });
  const elapsed = performance.now() - start;
  if (!id || cards.size !== QUESTIONS) throw new Error("nothing was replayed");
  return elapsed;
}
