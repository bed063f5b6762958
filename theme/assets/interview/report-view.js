// The report on the page: what it comes to, by topic, by question, what was not reached; as Markdown and on paper.
import { element } from "../core/element.js";
import { absolute, paths } from "../core/paths.js";
import { percent, questions } from "../practice/words.js";
import { GRADES, byTopic, clock, mean, row, weakest } from "./report.js";

export { markdown } from "./report.js";

const today = new Intl.DateTimeFormat("uk", { dateStyle: "long" });

/** @typedef {import("./run.js").Run} Run */

/**
 * The report of an interview.
 * @param {Run} run
 * @param {Map<string, import("../practice/bank.js").Study>} study
 * @param {Map<string, import("../practice/bank.js").Question>} bank
 */
export function of(run, study, bank) {
  const all = run.ids.map((id, at) => row(study.get(id), bank.get(id), run.ticks[at], run.grades[at], run.spent(at)));
  const rows = weakest(all.filter(({ grade }) => grade));
  return { title: `Пробна співбесіда, ${today.format(Date.now())}`, told: told(run, rows), rows, left: all.filter(({ grade }) => !grade) };
}

const told = (run, rows) => `${questions(rows.length)} ${run.ids.length > rows.length ? `з ${run.ids.length} ` : ""}за ${clock(run.total)} із ${clock(run.meant.whole)}; названо ${percent(mean(rows))} орієнтирів.`;

/** Show a report. @param {HTMLElement} section @param {ReturnType<typeof of>} report @param {Map<string, { url: string, name: string }> | undefined} recordings */
export function show(section, { told, rows, left }, recordings) {
  const part = (name) => section.querySelector(`.report-${name}`);
  part("told").textContent = told;
  part("topics").hidden = !rows.length;
  part("topics").querySelector("tbody").replaceChildren(...byTopic(rows).map(topicRow));
  part("questions").hidden = !rows.length;
  part("questions").querySelector("ol").replaceChildren(...rows.map((each) => entry(each, recordings?.get(each.study.id))));
  part("left").hidden = !left.length;
  part("left").querySelector("ul").replaceChildren(...left.map((each) => element("li", {}, link(each.study))));
  section.hidden = false;
  section.querySelector("h2").focus();
}

function topicRow({ about, topic, count, share, spent }) {
  const name = element("a", { href: absolute(paths.topic(topic)) }, about);
  return element("tr", {}, element("th", { scope: "row" }, name), ...[count, percent(share), clock(spent)].map((text) => element("td", {}, text)));
}

function entry({ study, about, grade, share, spent }, recording) {
  const facts = element("small", {}, element("b", { class: `grade-${grade}` }, GRADES[grade]), ` · ${percent(share)} · ${clock(spent)} · ${about}`);
  const sound = recording ? [" ", element("a", { href: recording.url, download: recording.name }, "Запис")] : [];
  return element("li", {}, link(study), facts, ...sound);
}

function link({ address, question }) {
  const made = element("a", { href: absolute(address) });
  made.innerHTML = question;
  return made;
}
