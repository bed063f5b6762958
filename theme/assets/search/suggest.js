// Nothing was found: the glossary terms that look most like what was typed.
import { words } from "./words.js";

const SUGGESTIONS = 4;
const ALIKE = 0.2; // from this share on, two words look alike

/** Titles of the terms nearest to text, if any, by the share of letter triples that they have in common (Dice). */
export function nearest(text, terms) {
  const typed = triples(text);
  const scored = terms.map(([, title, english]) => ({ title, score: Math.max(dice(typed, triples(title)), dice(typed, triples(english))) }));
  return scored
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
  const common = [...a].filter((triple) => b.has(triple)).length;
  return (2 * common) / (a.size + b.size || 1);
}
