// Nothing was found: the glossary terms that look most like what was typed.
import { words } from "./words.js";

const SUGGESTIONS = 4;
const ALIKE = 0.2; // from this share on, two words look alike
const read = new WeakMap(); // terms → titles with the letter triples of their names: they are asked for with every letter

/** Titles of the terms nearest to text, if any, by the share of letter triples that they have in common (Dice). */
export function nearest(text, terms) {
  const typed = triples(text);
  if (!read.has(terms)) read.set(terms, terms.map(([, title, english]) => ({ title, names: [triples(title), triples(english)] })));
  return read
    .get(terms)
    .map(({ title, names }) => ({ title, score: Math.max(...names.map((name) => dice(typed, name))) }))
    .filter(({ score }) => score > ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, SUGGESTIONS)
    .map(({ title }) => title);
}

function triples(text) {
  const padded = words(text).map((word) => ` ${word} `);
  return new Set(padded.flatMap((word) => Array.from({ length: word.length - 2 }, (_, start) => word.slice(start, start + 3))));
}

function dice(a, b) {
  let common = 0;
  for (const triple of a) if (b.has(triple)) common++;
  return (2 * common) / (a.size + b.size || 1);
}
