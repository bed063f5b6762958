// What is to be seen of a question's reviews at a glance: a state, its sign and its words.
import { expected } from "./queue.js";
import { counted } from "./words.js";

/** @typedef {import("./log.js").Card} Card */
/** @typedef {"new" | "weak" | "fading" | "known"} State */

const FADED = 0.8; // recall below which a question that was known is worth another look
const GRADES = ["", "не знав", "ледве", "знав", "легко"];

/** State → how it is said, and the path of its sign in a square of 24. @type {Record<State, { words: string, path: string }>} */
const SHOWN = {
  new: { words: "", path: "" },
  weak: { words: "слабко", path: '<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 0 0 18z" fill="currentcolor"/>' },
  fading: { words: "час повторити", path: '<path d="M20 12a8 8 0 1 1-2.5-5.8M20 2v5.5h-5.5"/>' },
  known: { words: "знаю", path: '<path d="m4 13 5.5 5.5L20 6"/>' },
};
const BOOKMARK = '<path d="M6 3h12v18l-6-5-6 5z" fill="currentcolor"/>';

/** The filters of a list: what they show, and of which questions. @type {[string, (state: State, marked: boolean) => boolean][]} */
export const FILTERS = [
  ["Усі запитання", () => true],
  ["Ще не відповідали", (state) => state === "new"],
  ["Слабкі й призабуті", (state) => state === "weak" || state === "fading"],
  ["Із закладкою", (_, marked) => marked],
];

/** @type {(card: Card | undefined, today: number) => State} */
export function stateOf(card, today) {
  if (!card) return "new";
  if (card.grade <= 2) return "weak";
  return expected(card, today) < FADED ? "fading" : "known";
}

/** Whether a state counts as progress. @type {(state: State) => boolean} */
export const good = (state) => state === "known" || state === "fading";

/** The sign of a state, and of a bookmark: markup. @type {(state: State, marked: boolean) => string} */
export const signs = (state, marked) =>
  [SHOWN[state].path, marked ? BOOKMARK : ""].map((path) => path && `<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`).join("");

/** The same in words. @type {(state: State, marked: boolean) => string} */
export const said = (state, marked) => [SHOWN[state].words, marked ? "закладка" : ""].filter(Boolean).join(", ");

/** How and when the last answer was. @type {(card: Card, today: number) => string} */
export function told(card, today) {
  const days = Math.max(0, today - card.day);
  return `${GRADES[card.grade]}, ${days ? `${counted(days, "день", "дні", "днів")} тому` : "сьогодні"}`;
}
