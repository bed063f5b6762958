// Progress on the pages to read: a sign beside each question, filters of lists, «12 / 50» where there are counts.
import { absolute } from "../core/paths.js";
import { stylesheet } from "../core/stylesheet.js";
import { catalogue, store } from "./kept.js";
import { replay } from "./log.js";
import { marked } from "./notes.js";
import { dayOf } from "./schedule.js";
import { FILTERS, SHOWN, good, stateOf, told } from "./states.js";

/** @typedef {{ cards: import("./queue.js").Cards, bookmarks: Set<string>, today: number }} Kept */

let filter = "Усі";
let styled;

/** Show what is kept, on whatever page this is. */
export async function show() {
  styled ??= stylesheet(absolute("assets/practice/progress.css"));
  const [known] = await Promise.all([catalogue(), styled]);
  const kept = { cards: replay(store.log().lines, known.moves), bookmarks: marked(store, known.moves), today: dayOf(Date.now()) };
  for (const question of document.querySelectorAll("details.qa")) dressQuestion(question, kept);
  for (const entry of document.querySelectorAll(".question-list li")) dress(entry, new URL(entry.querySelector("a").href).hash.slice(1), kept);
  if (document.querySelector(".qa, .question-list li")) filters();
  counts(known, kept);
}

store.listen(() => void show());

function dressQuestion(question, kept) {
  const id = question.dataset.question;
  dress(question, id, kept, question.querySelector("summary"));
  const card = kept.cards.get(id);
  for (const [at, button] of question.querySelectorAll(".grade").entries()) button.ariaPressed = String(card?.day === kept.today && card.grade === at + 1);
  const bookmark = question.querySelector(".bookmark");
  if (bookmark) bookmark.ariaPressed = String(kept.bookmarks.has(id));
}

/** Put the sign of a question at the end of `place`, and what filters go by on `holder`. */
function dress(holder, id, { cards, bookmarks, today }, place = holder) {
  const card = cards.get(id);
  const state = stateOf(card, today);
  const isMarked = bookmarks.has(id);
  holder.dataset.state = state;
  holder.toggleAttribute("data-marked", isMarked);
  let sign = place.querySelector(":scope > .state");
  if (!card && !isMarked) return sign?.remove();
  if (!sign) {
    sign = document.createElement("span");
    sign.className = "state";
    place.append(sign);
  }
  const words = [SHOWN[state].words, isMarked ? "закладка" : ""].filter(Boolean).join(", ");
  sign.textContent = `${SHOWN[state].sign}${isMarked ? "★" : ""}`;
  sign.role = "img";
  sign.ariaLabel = words;
  sign.title = card ? `${words}: ${told(card, today)}` : words;
}

function filters() {
  const shown = [...document.querySelectorAll(".qa, .question-list li")];
  let bar = document.querySelector(".filters");
  if (!bar) {
    bar = document.createElement("div");
    bar.className = "filters";
    bar.role = "group";
    bar.ariaLabel = "Показати запитання";
    bar.append(...Object.keys(FILTERS).map((name) => Object.assign(document.createElement("button"), { type: "button", value: name })));
    bar.addEventListener("click", ({ target }) => {
      if (!target.value) return;
      filter = target.value;
      filters();
    });
    (document.querySelector(".qa-all") ?? document.querySelector(".question-list")).before(bar);
  }
  const fits = (name, item) => FILTERS[name](item.dataset.state, item.hasAttribute("data-marked"));
  for (const button of bar.children) {
    button.textContent = `${button.value} ${shown.filter((item) => fits(button.value, item)).length}`;
    button.ariaPressed = String(button.value === filter);
  }
  for (const item of shown) item.hidden = !fits(filter, item) && !item.open;
  for (const list of document.querySelectorAll(".question-list")) list.hidden = [...list.querySelectorAll("li")].every((item) => item.hidden);
}

function counts({ topics, questions }, { cards, today }) {
  const totals = new Map();
  for (const [id, at] of questions) {
    const [key] = topics[at];
    for (const name of [key, key.split("/")[0]]) {
      const total = totals.get(name) ?? { all: 0, known: 0 };
      total.all++;
      if (good(stateOf(cards.get(id), today))) total.known++;
      totals.set(name, total);
    }
  }
  for (const place of document.querySelectorAll("[data-count]")) {
    const total = totals.get(place.dataset.count);
    if (!total?.known) continue;
    place.textContent = `${total.known} / ${total.all}`;
    const link = place.closest("a[aria-label]");
    if (link) link.ariaLabel = link.ariaLabel.replace(/\d+(?: із \d+)?$/, `${total.known} із ${total.all}`);
    place.style.setProperty("--known", `${(100 * total.known) / total.all}%`);
  }
}
