// A practice from the log and the plan: what is asked now, what a grade changes, what was done today and comes tomorrow.
// It knows no page; whoever shows it calls `reload` when another tab has written.
import { after, line, minuteOf, momentOf, replay } from "./log.js";
import { VERSION, chosen, dateOfPlan, portion, readiness, valid } from "./plan.js";
import { ahead, choose, order } from "./queue.js";
import { dayOf } from "./schedule.js";

/** @typedef {import("./schedule.js").Grade} Grade */
/** @typedef {import("./log.js").Card} Card */

const PLAN = "plan";

export class Session {
  #store;
  moves;
  #now;
  /** @type {{ id: string, text: string } | null} The review that can be taken back. */
  last = null;
  /** Questions above the portion of the day. */
  extra = 0;

  /** @param {import("./storage.js").Store} store @param {import("./plan.js").Question[]} questions @param {Record<string, string>} moves @param {() => number} [now] */
  constructor(store, questions, moves, now = Date.now) {
    this.#store = store;
    this.moves = moves;
    this.#now = now;
    this.questions = questions;
    this.reload();
  }

  /** Read again what is kept. */
  reload() {
    this.cards = replay(this.#store.log().lines, this.moves);
    this.plan = valid(this.#store.record(PLAN));
    this.ids = chosen(this.plan, this.questions);
  }

  get day() {
    return dayOf(this.#now());
  }

  /** The day of the interview if it is ahead, else NaN. */
  get date() {
    const date = dateOfPlan(this.plan);
    return ahead(date, this.day) ? date : Number.NaN;
  }

  get #situation() {
    return { ids: this.ids, cards: this.cards, day: this.day, date: this.date, limit: portion(this.plan) + this.extra };
  }

  /** Change the plan; what a newer version or nobody can read of it is kept. @param {Partial<import("./plan.js").Plan>} changes */
  change(changes) {
    const before = this.#store.record(PLAN);
    const text = this.#store.text(PLAN);
    if (!before && text !== null) this.#store.put(`spoiled:${PLAN}`, text);
    const plan = valid({ ...this.plan, ...changes });
    this.#store.put(PLAN, { ...before, ...plan, v: Math.max(VERSION, before?.v || 0) });
    this.plan = plan;
    this.ids = chosen(plan, this.questions);
  }

  /** What to ask now. */
  get choice() {
    return choose(this.#situation);
  }

  /** @param {string} id @param {Grade} grade */
  grade(id, grade) {
    const card = this.cards.get(id);
    const now = minuteOf(this.#now());
    const ahead = card ? card.minute - now : -1;
    const minute = ahead >= 0 && ahead < 5 ? card.minute + 1 : now; // equal lines would be one; a clock that went wrong is not followed
    const text = line(id, grade, momentOf(minute));
    this.#store.append([text]);
    this.cards.set(id, after(card, grade, minute));
    this.last = { id, text };
  }

  /** Take back the last grade; returns the id of its question, or null where that is too late. @returns {string | null} */
  undo() {
    const { last } = this;
    this.last = null;
    if (!last || !this.#store.undo(last.text)) return null;
    this.reload();
    return last.id;
  }

  /** Questions of the plan that were asked today: id and state. @returns {[string, Card][]} */
  get done() {
    const { day } = this;
    return this.ids.map((id) => [id, this.cards.get(id)]).filter(([, card]) => card?.day === day);
  }

  /** How many questions come tomorrow, and how many of them are new. */
  get tomorrow() {
    const situation = { ...this.#situation, day: this.day + 1 };
    const ids = order(situation).slice(0, portion(this.plan));
    return { all: ids.length, fresh: ids.filter((id) => !this.cards.has(id)).length };
  }

  /** Mean recall on the day of the interview; today's where there is no date ahead. */
  get ready() {
    return readiness(this.ids, this.cards, Number.isNaN(this.date) ? this.day : this.date);
  }
}
