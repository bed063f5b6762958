// The row under an open answer: how did you answer, a bookmark, the own answer. What keeps them comes with the first press.
// The question opened last is remembered for the home page.
import { on } from "../core/keys.js";
import { absolute, paths } from "../core/paths.js";
import { stylesheet } from "../core/stylesheet.js";
import { say } from "../questions/tools.js";
import { pressed } from "./pressed.js";

const GRADES = ["не знав", "ледве", "знав", "легко"];
const LOST = "Не завантажилося: перевірте з’єднання й натисніть ще раз.";
const prefix = `ml:${new URL(absolute(paths.home)).pathname}:`;
const framed = document.documentElement.dataset.level === "hr"; // answers to write for oneself

const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
const grade = (text, at) => `<button class="grade" type="button" value="${at + 1}" aria-keyshortcuts="${at + 1}" title="Клавіша ${at + 1}">${text}</button>`;
const ROW =
  '<div class="qa-marks" role="group" aria-label="Як відповіли?"><div><span>Як відповіли?</span>' +
  '<button class="undo" type="button" value="0" aria-keyshortcuts="0" title="Клавіша 0" hidden>Скасувати</button></div>' +
  `<div class="grades">${GRADES.map(grade).join("")}</div>` +
  `<button class="bookmark" type="button" aria-label="Закладка" title="Закладка">${icon("M6 3h12v18l-6-5-6 5z")}</button>` +
  `<button class="note" type="button" title="Моя відповідь">${icon("M4 20l1-5L16 4l4 4L9 19zM14 6l4 4")}<span>Моя відповідь</span></button></div>`;

/** Give an open answer its row; show the own answer where there is one or one is to be written. @param {HTMLElement} question */
export function ask(question) {
  const { question: id } = question.dataset;
  if (location.hash === `#${id}`) remember(id, question.querySelector(".qa-text").textContent);
  if (question.querySelector(".qa-marks")) return;
  question.querySelector(".qa-tools").insertAdjacentHTML("beforebegin", ROW);
  pressed(question);
  if (framed || stored(`note:${id}`)) own(question);
}

/** Whether something is kept under a name. */
function stored(name) {
  try {
    return localStorage.getItem(prefix + name) !== null;
  } catch {
    return false; // Storage is forbidden: nothing is kept.
  }
}

function remember(id, text) {
  try {
    localStorage.setItem(`${prefix}last`, `${id} ${text}`);
  } catch {
    // Storage is forbidden or full: the home page offers nothing.
  }
}

let styled;
/** Show the own answer under the spoken one, in room that is there before it comes. */
async function own(question) {
  let place = question.querySelector(".qa-own");
  if (!place) {
    place = document.createElement("div");
    place.className = "qa-own";
    question.querySelector(".qa-spoken").after(place);
  }
  try {
    styled ??= stylesheet(new URL("notes.css", import.meta.url).href);
    const [{ attach }] = await Promise.all([import("./notes-view.js"), styled]);
    await attach(place, question.dataset.question);
    if (framed) place.querySelector(".own").open = true;
  } catch {
    place.textContent = LOST;
  }
  return place;
}

async function write(question) {
  const shown = question.querySelector(".own")?.parentElement;
  const fold = (shown ?? (await own(question))).querySelector(".own");
  if (!fold) return;
  fold.open = true;
  fold.querySelector("textarea").focus();
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.(".qa-marks button");
  if (!button) return;
  if (button.matches(".note")) return write(button.closest("details.qa"));
  const marks = await import("./marks.js").catch(() => say(LOST));
  marks?.press(button);
});

for (const value of [0, 1, 2, 3, 4]) {
  on(`Digit${value}`, ({ target }) => {
    const button = target.closest("details.qa[open]")?.querySelector(`.qa-marks [value="${value}"]`);
    button?.click();
    return Boolean(button);
  });
}
