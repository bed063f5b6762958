// The line of a result that neither its title nor its spoken answer explains: the sentence of the answer that matched best.
import { absolute, paths } from "../core/paths.js";
import { line } from "./results.js";

const PAUSE = 300; // ms without typing: texts of topics are asked for when the reader reads

export class Lines {
  constructor() {
    this.topics = new Map(); // key → the promise of its answers, as sentences
  }

  /** Give the results of a list, once the reader pauses, lines with marks. */
  improve(list, index, marks) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const option of list.querySelectorAll("a:not(:has(mark))")) this.#fill(option, index, marks);
    }, PAUSE);
  }

  async #fill(option, index, marks) {
    const id = decodeURIComponent(new URL(option.href).hash.slice(1));
    const { topic } = index.questions.find((question) => question.id === id);
    if (!this.topics.has(topic.key)) this.topics.set(topic.key, fetch(absolute(paths.searchLines(topic.key))).then((answer) => answer.json()));
    try {
      const sentences = (await this.topics.get(topic.key))[id];
      const best = bestOf(sentences, marks);
      if (best && option.isConnected) option.querySelector(".search-line").replaceChildren(...line(best, marks));
    } catch {
      this.topics.delete(topic.key); // without it the line is that of the spoken answer
    }
  }
}

/** The sentence with most different marked words, the first of equal ones; none without a mark. */
function bestOf(sentences, marks) {
  let [best, most] = ["", 0];
  for (const sentence of sentences) {
    const count = new Set(marks.in(sentence).map(({ start, end }) => sentence.slice(start, end).toLowerCase())).size;
    if (count > most) [best, most] = [sentence, count];
  }
  return best;
}
