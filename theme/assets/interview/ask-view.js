// The view of the person who asks: every question beside what a good answer holds, to tick while listening.
import { element } from "../core/element.js";
import { absolute } from "../core/paths.js";
import { boxes, ticked } from "./points-view.js";
import { row } from "./report.js";

/** Show questions with their points. @param {HTMLElement} list @param {import("../practice/bank.js").Study[]} studies @param {Map<string, import("../practice/bank.js").Question>} bank @param {number[][]} ticks @param {(ticks: number[][]) => void} changed */
export function show(list, studies, bank, ticks, changed) {
  list.replaceChildren(...studies.map((study, at) => entry(study, bank.get(study.id).about, ticks[at] ?? [])));
  list.onchange = () => changed(read(list));
}

/** What is ticked, a list for each question. @param {HTMLElement} list @returns {number[][]} */
const read = (list) => [...list.children].map(ticked);

/** The notes as a report without grades. @param {HTMLElement} list @param {import("../practice/bank.js").Study[]} studies @param {Map<string, import("../practice/bank.js").Question>} bank */
export const notes = (list, studies, bank) => ({
  title: "Співбесіда",
  told: "Не позначене — те, що не прозвучало.",
  rows: read(list).map((ticks, at) => row(studies[at], bank.get(studies[at].id), ticks)),
  left: [],
});

function entry(study, about, ticks) {
  const question = element("h3");
  question.innerHTML = study.question;
  const link = element("a", { href: absolute(study.address), target: "_blank" }, "Докладна відповідь", element("span", { class: "unseen" }, " (у новій вкладці)"));
  const asked = element("div", { class: "asked-question" }, element("p", { class: "card-about" }, about), question, element("p", {}, link));
  return element("li", { class: "asked" }, asked, element("div", { class: "asked-points" }, ...boxes(study, ticks, "h4")));
}
