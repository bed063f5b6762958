// What a mock interview has shown, in numbers and as Markdown: the weakest first, by topic and by question. It knows no page.
import { points, share } from "./points.js";

/** @typedef {import("../practice/bank.js").Study} Study */
/** @typedef {{ study: Study, about: string, topic: string, grade: number, share: number, spent: number, ticks: number[] }} Row a question; grade 0: not graded */
/** @typedef {{ about: string, topic: string, count: number, share: number, spent: number }} TopicRow */

export const GRADES = ["", "не знав", "ледве", "знав", "легко"];

/** A question of the report. @type {(study: Study, question: { level: string, topic: string, about: string }, ticks: number[], grade?: number, spent?: number) => Row} */
export const row = (study, { level, topic, about }, ticks, grade = 0, spent = 0) => ({ study, about, topic: `${level}/${topic}`, grade, spent, ticks, share: share(study, ticks) });

/** Rows, the weakest first. @type {(rows: Row[]) => Row[]} */
export const weakest = (rows) => [...rows].sort((a, b) => a.grade - b.grade || a.share - b.share || b.spent - a.spent);

/** @type {(rows: { share: number }[]) => number} */
export const mean = (rows) => (rows.length ? rows.reduce((sum, { share }) => sum + share, 0) / rows.length : 0);

/** What the rows of each topic come to, the weakest first. @type {(rows: Row[]) => TopicRow[]} */
export function byTopic(rows) {
  const groups = rows.reduce((map, each) => map.set(each.topic, [...(map.get(each.topic) ?? []), each]), new Map());
  const sums = [...groups.values()].map((group) => ({
    about: group[0].about,
    topic: group[0].topic,
    count: group.length,
    share: mean(group),
    spent: group.reduce((sum, { spent }) => sum + spent, 0),
  }));
  return sums.sort((a, b) => a.share - b.share || (a.topic < b.topic ? -1 : 1));
}

/** «2:05»; from an hour on «1:02:05». @type {(ms: number) => string} */
export function clock(ms) {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n) => String(n).padStart(2, "0");
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

const MARKUP = /[\\`*_[\]<>|#]/g;

/**
 * The report for a note or a message. `plain` makes text of HTML, `link` the address of a question.
 * @param {{ title: string, told: string, rows: Row[], left: Row[] }} report left: questions that were not reached
 * @param {(html: string) => string} plain
 * @param {(path: string) => string} link
 */
export function markdown({ title, told, rows, left }, plain, link) {
  const safe = (html) => plain(html).replace(/\s+/g, " ").trim().replace(MARKUP, "\\$&");
  const asked = ({ study }) => `[${safe(study.question)}](${link(study.address)})`;
  const percent = (part) => `${Math.round(100 * part)} %`;
  const topics = byTopic(rows).map(({ about, count, share, spent }) => `| ${about} | ${count} | ${percent(share)} | ${clock(spent)} |`);
  const questions = rows.flatMap(({ study, grade, share, spent, ticks, ...each }) => {
    const facts = [GRADES[grade], percent(share), spent ? clock(spent) : ""].filter(Boolean);
    const missed = points(study).filter(({ kind }, at) => kind !== "trap" && !ticks.includes(at));
    return [`1. ${asked({ study, ...each })} — ${facts.join(", ")}`, ...missed.map(({ html }) => `    - [ ] ${safe(html)}`)];
  });
  const parts = [
    [`# ${title}`],
    [told],
    topics.length ? ["## Теми", "", "| Тема | Запитань | Названо | Час |", "| --- | ---: | ---: | ---: |", ...topics] : [],
    questions.length ? ["## Запитання", "", ...questions] : [],
    left.length ? ["## Не дійшли", "", ...left.map((each) => `- ${asked(each)}`)] : [],
  ];
  return `${parts.filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
