// The points of an answer as boxes to tick: what was heard. A follow-up question is first a question; its answer opens.
import { element } from "../core/element.js";
import { points } from "./points.js";

const TITLES = { spoken: "Коротко", trap: "Пастка", next: "Далі спитають" };

/** Boxes for the points of a question. @param {import("../practice/bank.js").Study} study @param {number[]} ticks the ticked ones @param {string} heading name of the heading's element @returns {HTMLElement[]} */
export function boxes(study, ticks, heading) {
  const all = points(study).map((point, at) => ({ ...point, at, on: ticks.includes(at) }));
  return Object.entries(TITLES).flatMap(([kind, title]) => {
    const held = all.filter((point) => point.kind === kind);
    return held.length ? [element("div", { class: `points points-${kind}` }, element(heading, {}, title), ...(kind === "trap" ? trap(held[0]) : [element("ul", {}, ...held.map(point))]))] : [];
  });
}

function point({ html, answer, at, on }) {
  const entry = element("li", {}, label(html, at, on));
  if (answer) {
    const said = element("p");
    said.innerHTML = answer;
    entry.append(element("details", {}, element("summary", {}, "Відповідь"), said));
  }
  return entry;
}

function trap({ html, at, on }) {
  const told = element("div");
  told.innerHTML = html;
  return [told, label("Не потрапили в неї", at, on)];
}

function label(html, at, on) {
  const [box, text] = [element("input", { type: "checkbox", value: at }), element("span")];
  box.checked = on;
  text.innerHTML = html;
  return element("label", { class: "point" }, box, text);
}

/** The ticked places among boxes. @param {HTMLElement} within @returns {number[]} */
export const ticked = (within) => [...within.querySelectorAll(".point :checked")].map(({ value }) => Number(value));
