// A result as the reader sees it: the question with its matched words marked, where it stands, a line of the answer.
import { element } from "../core/element.js";
import { absolute, paths } from "../core/paths.js";

const BEFORE = 24; // characters of the line that stay before its first marked word

/** What is shown beside titles (lines of answers, definitions of terms): fetched after the first results. */
export class Shown {
  constructor(url) {
    this.url = url;
    this.waiting = new Set();
  }

  /** Call fill with the texts, now or when they come; not at all if they do not. */
  whenLoaded(fill) {
    this.later(fill);
    this.load();
  }

  /** As whenLoaded, but without asking for the texts yet. */
  later(fill) {
    if (this.texts) fill(this.texts);
    else this.waiting.add(fill);
  }

  async load() {
    if (this.texts || this.loading) return;
    this.loading = true;
    try {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))); // the results are painted first
      const texts = await (await fetch(this.url)).json();
      for (const fill of this.waiting) fill(texts);
      this.texts = texts;
    } catch {
      // Results without a line of context are results: the next search asks again.
    }
    this.waiting.clear();
    this.loading = false;
  }
}

/** The option of a question. */
export function questionOption(index, shown, question, marks) {
  const { id, topic, title } = index.questions[question];
  const level = topic.key.split("/")[0];
  const place = element("span", { class: "search-line" });
  shown.later(({ spoken }) => place.append(...line(spoken[question], marks, bestSentence(spoken[question], marks))));
  return option(
    { href: absolute(paths.question(topic.key, id)), "data-level": level },
    element("span", { class: "search-title" }, ...marked(title, marks.in(title))),
    element("span", { class: "search-place" }, `${topic.level} · ${topic.title}`),
    place,
  );
}

/** The option of a glossary term; its text comes with what is shown, its room is there before. */
export function termOption(shown, term) {
  const made = option({ href: absolute(paths.glossary), class: "search-term", "aria-label": "Термін глосарію" });
  shown.later(({ terms }) => {
    const [id, title, english, definition] = terms[term];
    made.href = absolute(paths.term(id));
    made.removeAttribute("aria-label");
    made.append(
      element("span", { class: "search-title" }, english ? `${title} (${english})` : title),
      element("span", { class: "search-place" }, "Глосарій"),
      element("span", { class: "search-line" }, definition),
    );
  });
  return made;
}

function option(attributes, ...children) {
  return element("a", { role: "option", tabindex: "-1", "aria-selected": "false", ...attributes }, ...children);
}

/** The line of a result: a text, or the rest of it after from, from a little before its first marked word. */
export function line(text, marks, from = 0) {
  const stretches = marks.in(text).filter(({ start }) => start >= from);
  const first = stretches[0]?.start ?? from;
  if (first - from <= BEFORE) return marked(text, stretches, from);
  return ["…", ...marked(text, stretches, text.indexOf(" ", first - BEFORE) + 1)];
}

/** Where the first of the sentences of a text begins that have most different marked words. */
function bestSentence(text, marks) {
  const stretches = marks.in(text);
  let [best, most] = [0, 0];
  for (const { index, 0: sentence } of text.matchAll(/[^.!?…]+[.!?…]*\s*/gu)) {
    const within = stretches.filter(({ start }) => start >= index && start < index + sentence.length);
    const count = new Set(within.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
    if (count > most) [best, most] = [index, count];
  }
  return best;
}

/** A text after from as nodes, its stretches in <mark>. */
function marked(text, stretches, from = 0) {
  const nodes = [];
  let end = from;
  for (const { start, end: stop } of stretches) {
    nodes.push(text.slice(end, start), element("mark", {}, text.slice(start, stop)));
    end = stop;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== "");
}
