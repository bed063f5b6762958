// Questions as practice needs them: whose they are, from the catalogue; what they ask, from the files of their levels.
import { absolute, paths } from "../core/paths.js";
import { catalogue } from "./kept.js";

/** @typedef {{ id: string, level: string, topic: string, about: string }} Question about: topic and level in words */
/** @typedef {{ id: string, code: string, address: string, question: string, spoken: string[], trap: string, followups: [string, string][] }} Study */

/** All questions and moved ids; rejects while the catalogue cannot be had. @returns {Promise<{ questions: Question[], moves: Record<string, string> }>} */
export async function bank() {
  const { topics, questions, moves } = await catalogue();
  if (!topics.length) throw new TypeError("no catalogue");
  const of = topics.map(([key, name, title]) => ({ level: key.split("/")[0], topic: key.split("/")[1], about: `${title} · ${name}` }));
  return { questions: questions.map(([id, at]) => ({ id, ...of[at] })), moves };
}

/** @type {Map<string, Promise<Study[]>>} */
const asked = new Map();

/** What the questions of levels ask, by id; rejects while a file cannot be had. @param {string[]} levels @returns {Promise<Map<string, Study>>} */
export async function studied(levels) {
  for (const level of levels) if (!asked.has(level)) asked.set(level, file(level));
  const files = await Promise.all(levels.map((level) => asked.get(level)));
  return new Map(files.flat().map((study) => [study.id, study]));
}

async function file(level) {
  try {
    const answer = await fetch(absolute(paths.study(level)));
    if (!answer.ok) throw new TypeError(String(answer.status));
    return (await answer.json()).questions;
  } catch (error) {
    asked.delete(level); // the next one asks again
    throw error;
  }
}
