// What is kept, on the pages to read: a sign beside each question, «12 / 50» where a number of questions stands, the portion of
// today. The page loads it where something is kept, and with the first press.
import { element } from "../core/element.js";
import { stylesheet } from "../core/stylesheet.js";
import { filter } from "./filter.js";
import { catalogue, store } from "./kept.js";
import { replay } from "./log.js";
import { marked } from "./notes.js";
import { pressed } from "./pressed.js";
import { dayOf } from "./schedule.js";
import { good, said, signs, stateOf, told } from "./states.js";
import { questions as counted } from "./words.js";

/** @typedef {{ cards: import("./queue.js").Cards, bookmarks: Set<string>, today: number }} Kept */

const items = [...document.querySelectorAll("details.qa, .question-list li")];
/** Where a number of questions stands → what the page has there. */
const numbers = new Map([...document.querySelectorAll("[data-count]")].map((number) => [number, number.textContent]));
const portion = document.querySelector(".go-on .today");
let styled;

/** Show what is kept, on whatever page this is. */
export async function show() {
  if (!items.length && !numbers.size) return;
  styled ??= stylesheet(new URL("progress.css", import.meta.url).href);
  const [known] = await Promise.all([catalogue(), styled]);
  const kept = { cards: replay(store.log().lines, known.moves), bookmarks: marked(store, known.moves), today: dayOf(Date.now()) };
  for (const item of items) dress(item, kept);
  filter(items);
  count(known, kept);
  if (portion) await today();
}

/** @param {HTMLElement} item @param {Kept} kept */
function dress(item, { cards, bookmarks, today }) {
  const id = item.dataset.question ?? new URL(item.querySelector("a").href).hash.slice(1);
  const card = cards.get(id);
  const state = stateOf(card, today);
  const isMarked = bookmarks.has(id);
  item.dataset.state = state;
  item.dataset.grade = card?.day === today ? String(card.grade) : "";
  item.toggleAttribute("data-marked", isMarked);
  pressed(item);
  const place = item.querySelector("summary") ?? item;
  const before = place.querySelector(":scope > .state");
  if (!card && !isMarked) return before?.remove();
  const words = said(state, isMarked);
  const title = card ? `${words}: ${told(card, today)}` : words;
  const sign = element("span", { class: "state", role: "img", "aria-label": words, title });
  sign.innerHTML = signs(state, isMarked);
  before?.remove();
  place.append(sign);
}

function count({ topics, questions }, { cards, today }) {
  const totals = new Map();
  for (const [id, at] of questions) {
    const [key] = topics[at];
    for (const name of [key, key.split("/")[0]]) {
      const total = totals.get(name) ?? { all: 0, known: 0 };
      total.all++;
      total.known += good(stateOf(cards.get(id), today)) ? 1 : 0;
      totals.set(name, total);
    }
  }
  for (const [number, before] of numbers) {
    const { all, known } = totals.get(number.dataset.count) ?? {};
    if (!known && !number.title) continue; // as the page has it
    number.textContent = known ? `${known}\u2009/\u2009${all}` : before;
    number.title = known ? `Знаєте ${known} із ${all}` : "";
    const label = number.getAttribute("aria-label");
    if (label) number.setAttribute("aria-label", label.replace(/\d+(?: із \d+)?$/, known ? `${known} із ${all}` : String(all)));
    number.style.setProperty("--known", `${(100 * known) / all}%`);
  }
}

/** Where there is a plan, say how much of it is left for today, as the page of practice does. */
async function today() {
  if (!store.record("plan")) return;
  const [{ bank }, { Session }] = await Promise.all([import("./bank.js"), import("./session.js")]);
  const { questions, moves } = await bank();
  const { id, left } = new Session(store, questions, moves).choice;
  portion.textContent = id ? `Сьогодні: ${counted(left)}` : "На сьогодні все";
}

store.compact();
store.listen(() => void show());
addEventListener("pageshow", ({ persisted }) => persisted && show());
addEventListener("visibilitychange", () => document.hidden || show()); // the day may have turned
