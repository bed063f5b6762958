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
  shown.later(({ spoken }) => place.append(...line(bestSentence(spoken[question], marks), marks)));
  return option(
    { href: absolute(paths.question(topic.key, id)), "data-level": level },
    element("span", { class: "search-title" }, ...marked(title, marks)),
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

/** The line of a result: the text from a little before its first marked word. */
export const line = (text, marks) => marked(fromFirstMark(text, marks), marks);

/** Text from the first of its sentences that has most different marked words. */
function bestSentence(text, marks) {
  let [best, most] = [0, 0];
  for (const { index, 0: sentence } of text.matchAll(/[^.!?…]+[.!?…]*\s*/gu)) {
    const count = new Set(marks.in(sentence).map(({ start, end }) => sentence.slice(start, end).toLowerCase())).size;
    if (count > most) [best, most] = [index, count];
  }
  return text.slice(best);
}

/** Text as nodes, the words that the query means in <mark>. */
function marked(text, marks) {
  const nodes = [];
  let end = 0;
  for (const { start, end: stop } of marks.in(text)) {
    nodes.push(text.slice(end, start), element("mark", {}, text.slice(start, stop)));
    end = stop;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== "");
}

/** The text from a little before its first marked word. */
function fromFirstMark(text, marks) {
  const first = marks.in(text)[0]?.start ?? 0;
  if (first <= BEFORE) return text;
  return `…${text.slice(text.indexOf(" ", first - BEFORE) + 1)}`;
}
