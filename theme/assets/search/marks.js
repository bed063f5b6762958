// Which words of a text a query means: forms of its words, and names of the glossary terms that it names.
import { wordRuns } from "./words.js";

const MEANT = 0.35; // weight from which a row is what was meant, and not only what it may become
const read = new Map(); // text → its runs of words: titles and lines are shown again and again

export class Marks {
  /** Takes the index and what the query means. */
  constructor(index, { clues, terms }) {
    this.stop = index.stop;
    const inNames = (position) => terms.some(({ start, length }) => length > 1 && position >= start && position < start + length);
    const meant = ({ rows, typed }, position) => {
      const translated = new Set(inNames(position) ? index.foreign(typed) : []); // of a name all words count together
      return [...rows].filter(([row, weight]) => weight >= MEANT && !translated.has(row)).flatMap(([row]) => index.forms(row));
    };
    this.forms = new Set(clues.flatMap(meant).filter((form) => form.length > 1));
    this.names = index.namesOf(terms.map(({ term }) => term)).map((rows) => rows.map((row) => new Set(index.forms(row))));
  }

  /** The stretches of text that are meant, each with its start and end. */
  in(text) {
    if (!read.has(text)) read.set(text, wordRuns(text));
    const runs = read.get(text);
    const meant = runs.map(({ words }) => words.some((word) => this.forms.has(word)));
    const words = runs.flatMap((run, index) => run.words.filter((word) => !this.stop.has(word)).map((word) => ({ word, index })));
    words.forEach(({ index }, start) => {
      for (const name of this.names) {
        if (!name.every((forms, next) => forms.has(words[start + next]?.word))) continue;
        for (let inside = index; inside <= words[start + name.length - 1].index; inside++) meant[inside] = true;
      }
    });
    return runs.filter((_, index) => meant[index]);
  }
}
