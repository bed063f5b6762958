// The buttons of the row under an answer: a grade is written, can be taken back, and is replaced by another one.
import { say } from "../questions/tools.js";
import { catalogue, store } from "./kept.js";
import { line } from "./log.js";
import { mark, marked } from "./notes.js";
import { show } from "./progress.js";
import { dayOf } from "./schedule.js";
import { TOLD } from "./storage.js";

const UNDO = 5000; // ms in which a button offers to take a grade back
const LOST = ["blocked", "full"]; // states in which nothing outlives the visit
const LONG = 15_000; // ms that a sentence on the storage stays
/** Question → the line that this visit has written for it last, and its day. @type {Map<string, { text: string, day: number }>} */
const written = new Map();
/** Row → the end of its offer. @type {WeakMap<Element, number>} */
const offers = new WeakMap();
const told = new Set();

/** A button of the row was pressed. @param {HTMLButtonElement} button */
export async function press(button) {
  const row = button.closest(".qa-marks");
  const { question: id } = button.closest("details.qa").dataset;
  const done = button.matches(".bookmark") ? await keep(id) : button.value === "0" ? takeBack(row, id) : grade(row, id, button);
  if (done) say(done);
  await show();
  const { state } = store; // reading it all has told what is wrong
  if (done && TOLD[state] && (LOST.includes(state) || !told.has(state))) say(TOLD[state], LONG);
  told.add(state);
}

function grade(row, id, button) {
  const now = Date.now();
  const day = dayOf(now);
  const before = written.get(id);
  if (before?.day === day) store.undo(before.text);
  const text = line(id, /** @type {import("./schedule.js").Grade} */ (Number(button.value)), now);
  store.append([text]);
  written.set(id, { text, day });
  offer(row, true);
  clearTimeout(offers.get(row));
  offers.set(row, setTimeout(() => offer(row, false), UNDO));
  return `Записано: ${button.textContent}`;
}

/** Take back what this visit has written of a question, also when the button is gone. */
function takeBack(row, id) {
  const { text } = written.get(id) ?? {};
  offer(row, false);
  if (!text) return "";
  store.undo(text);
  written.delete(id);
  return "Оцінку скасовано";
}

/** Let the button that takes back stand in the place of the words, or the words again. */
function offer(row, open) {
  const [words, undo] = row.firstElementChild.children;
  if (!open && undo === document.activeElement) row.querySelector(".grade").focus();
  words.hidden = open;
  undo.hidden = !open;
}

async function keep(id) {
  const { moves } = await catalogue();
  const on = !marked(store, moves).has(id);
  mark(store, id, on, Date.now(), moves);
  return on ? "Закладку додано" : "Закладку прибрано";
}
