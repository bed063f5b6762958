// The glossary term that a query names, and not only touches.

const SURE = new Set(["known", "heard", "slip"]); // ways of being understood that leave no doubt
const WEIGHT = 0.75; // of the name
const SHARE = 0.5; // of the query's words that the name takes

/** The number of the term to show, or undefined. */
export function cardOf({ clues, terms }) {
  const named = terms.filter(({ weight, start, length }) => weight >= WEIGHT && length >= SHARE * clues.length && clues.slice(start, start + length).every(({ how }) => SURE.has(how)));
  return named.sort((a, b) => b.length - a.length)[0]?.term;
}
