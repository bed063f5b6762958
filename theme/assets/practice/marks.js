// The buttons of the row under an answer: a mark is written, can be taken back, and is replaced by another one.
import { catalogue, store } from "./kept.js";
import { line } from "./log.js";
import { mark, marked } from "./notes.js";
import { show } from "./progress.js";
import { TOLD } from "./storage.js";

const UNDO = 5000; // ms in which a mark can be taken back by a button
const announce = document.querySelector(".announce");
/** Question → the line that this visit has written for it last. @type {Map<string, string>} */
const written = new Map();
let timer = 0;

/** A button of the row was pressed. @param {HTMLButtonElement} button */
export async function press(button) {
  const question = button.closest("details.qa");
  const id = question.dataset.question;
  const done = button.matches(".undo") ? takeBack(question, id) : button.matches(".bookmark") ? await keep(id) : grade(question, id, button);
  say(TOLD[store.state] || done);
  await show();
}

function grade(question, id, button) {
  const row = button.parentElement;
  if (written.has(id)) store.undo(written.get(id));
  const review = line(id, /** @type {import("./schedule.js").Grade} */ ([...row.querySelectorAll(".grade")].indexOf(button) + 1), Date.now());
  store.append([review]);
  written.set(id, review);
  row.querySelector(".undo")?.remove();
  const undo = Object.assign(document.createElement("button"), { type: "button", className: "undo", textContent: "Скасувати" });
  row.append(undo);
  setTimeout(() => {
    if (undo === document.activeElement) button.focus();
    undo.remove();
  }, UNDO);
  return `Записано: ${button.textContent}`;
}

function takeBack(question, id) {
  store.undo(written.get(id));
  written.delete(id);
  question.querySelector(".grade").focus();
  question.querySelector(".undo").remove();
  return "Оцінку скасовано";
}

async function keep(id) {
  const { moves } = await catalogue();
  const on = !marked(store, moves).has(id);
  mark(store, id, on, Date.now(), moves);
  return on ? "Закладку додано" : "Закладку прибрано";
}

function say(text) {
  announce.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (announce.textContent = ""), UNDO);
}
