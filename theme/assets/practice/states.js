// What is to be seen of a question's reviews at a glance: a state, its sign and its words.
import { expected } from "./queue.js";

/** @typedef {import("./log.js").Card} Card */
/** @typedef {"new" | "weak" | "fading" | "known"} State */

const FADED = 0.8; // recall below which a question that was known is worth another look
const GRADES = ["", "не знав", "ледве", "знав", "легко"];

/** State → the sign beside the question and what it says. @type {Record<State, { sign: string, words: string }>} */
export const SHOWN = {
  new: { sign: "", words: "" },
  weak: { sign: "◔", words: "слабко" },
  fading: { sign: "↻", words: "час повторити" },
  known: { sign: "✓", words: "знаю" },
};

/** The filters of a list: name → what it shows. @type {Record<string, (state: State, marked: boolean) => boolean>} */
export const FILTERS = {
  Усі: () => true,
  "Ще не відповідали": (state) => state === "new",
  Слабкі: (state) => state === "weak" || state === "fading",
  Закладки: (_, marked) => marked,
};

/** @type {(card: Card | undefined, today: number) => State} */
export function stateOf(card, today) {
  if (!card) return "new";
  if (card.grade <= 2) return "weak";
  return expected(card, today) < FADED ? "fading" : "known";
}

/** Whether a state counts as progress. @type {(state: State) => boolean} */
export const good = (state) => state === "known" || state === "fading";

/** When and how the last answer was, for a tooltip. @type {(card: Card, today: number) => string} */
export function told(card, today) {
  const days = Math.max(0, today - card.day);
  const rule = new Intl.PluralRules("uk");
  const word = { one: "день", few: "дні", many: "днів", other: "дня" }[rule.select(days)];
  return `${GRADES[card.grade]}, ${days ? `${days} ${word} тому` : "сьогодні"}`;
}
