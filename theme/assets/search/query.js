// What was typed → what it means: the rows of each word, the glossary terms named, and what was searched instead.
import { swapped } from "./keyboard.js";
import { similar } from "./typos.js";
import { words } from "./words.js";

const LONGEST = 200; // characters that are read
const MOST = 12; // words that are read
const BEGUN = 0.6; // weight of a word that is still being typed, against a finished one
const ALSO_BEGUN = 0.25; // the same where what is typed is a word already
const DERIVED = 0.4; // weight of a word of the same root
const IN_PART = 0.5; // weight of a word that makes one with its neighbour (крос-валідація)
const MISTAKE = 0.25; // what each typing mistake costs
const BEGINNING = 5; // letters by which a word may be guessed
const SPAN = 6; // words of the longest name of a term
const READINGS = 6; // rows of one word that are tried in names of terms

/**
 * The meaning of text: `clues`, one for each word that carries meaning, each a Map of row → weight; `terms`, each with the
 * clues that name it (start, length) and a weight; `instead`, what was searched if not what was typed, or "".
 */
export function interpret(index, text) {
  const chunks = text.slice(0, LONGEST).split(/\s+/u).filter(Boolean).slice(0, MOST);
  const finished = /\s$/u.test(text);
  let instead = false;
  const read = chunks.map((chunk, position) => {
    const last = position === chunks.length - 1 && !finished;
    const other = swapped(chunk);
    if (!otherLayout(index, chunk, other, last)) return chunk;
    instead = true;
    return other;
  });
  const tokens = read.flatMap((chunk) => words(chunk)).slice(0, MOST);
  const meaning = tokens.filter((word) => !index.stop.has(word));
  const clues = clued(index, meaning, !finished && tokens.at(-1) === meaning.at(-1));
  return { clues, terms: named(index, clues), instead: instead ? read.join(" ") : "", empty: !tokens.length, idle: !meaning.length };
}

/** Whether a chunk makes sense only as the other layout would have typed it. */
function otherLayout(index, chunk, other, last) {
  const known = (text, beginning) => {
    const tokens = words(text).filter((word) => word.length > 1 || /\d/.test(word));
    return tokens.length > 0 && tokens.every((word) => index.stop.has(word) || index.exact(word).length || (beginning && index.starting(word).length));
  };
  if (words(chunk).some((word) => index.exact(word).length || index.stop.has(word)) || (last && known(chunk, true))) return false;
  if (known(other, last && other.length > 2)) return true;
  const near = (text) => Math.min(...words(text).map((word) => Math.min(...similar(index, word, last).values())));
  return words(other).some((word) => word.length > 4) && near(other) < near(chunk);
}

function clued(index, tokens, unfinished) {
  const clues = [];
  for (let position = 0; position < tokens.length; position++) {
    const last = unfinished && position === tokens.length - 1;
    const [word, after] = [tokens[position], tokens[position + 1]];
    const together = after ? index.exact(word + after) : [];
    const one = together.length && (!index.exact(word).length || together.some((row) => index.named([row]).length));
    if (one) {
      const parts = [...index.exact(word), ...index.exact(after)].map((row) => [row, IN_PART]);
      clues.push(derived(index, new Map([...parts, ...together.map((row) => [row, 1])])));
      position += 1;
      continue;
    }
    const rows = direct(index, word, last);
    const parts = rows.size ? [] : apart(index, word);
    if (parts.length) clues.push(...parts.map((part) => derived(index, new Map(index.exact(part).map((row) => [row, 1])))));
    else clues.push(derived(index, rows.size ? rows : mistaken(index, word, last)));
  }
  return clues;
}

/** Rows of a word as it stands; of the last one also those that it may become. */
function direct(index, word, last) {
  const rows = new Map(index.exact(word).map((row) => [row, 1]));
  const begun = rows.size ? ALSO_BEGUN : BEGUN;
  if (last) for (const row of index.starting(word)) if (!rows.has(row)) rows.set(row, begun);
  return rows;
}

/** Two known words written as one. */
function apart(index, word) {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => index.exact(part).length)) return parts;
  }
  return [];
}

/** Rows that a word with typing mistakes may stand for; failing these, rows that begin as it does (рекомендашки). */
function mistaken(index, word, last) {
  const rows = similar(index, word, last);
  if (rows.size) return new Map([...rows].map(([row, cost]) => [row, 1 - MISTAKE * cost]));
  for (let length = word.length - 1; length >= Math.max(BEGINNING, 0.6 * word.length); length--) {
    const begun = index.starting(word.slice(0, length));
    if (begun.length) return new Map(begun.map((row) => [row, BEGUN]));
  }
  return rows;
}

/** The clue with words of the same roots. */
function derived(index, rows) {
  const clue = { named: new Map(rows), rows };
  for (const [row, weight] of clue.named) {
    if (weight <= ALSO_BEGUN) continue;
    for (const relative of index.family(row)) rows.set(relative, Math.max(rows.get(relative) ?? 0, DERIVED * weight));
  }
  return clue;
}

/** Glossary terms that the clues name, the longest name at each place. */
function named(index, clues) {
  const terms = [];
  for (let start = 0; start < clues.length; ) {
    const mentions = longest(index, clues, start);
    terms.push(...mentions);
    start += mentions[0]?.length ?? 1;
  }
  return terms;
}

/** The terms of the longest name that begins with the clue at start: a name may be read in several ways. */
function longest(index, clues, start) {
  let [prefixes, mentions] = [[{ rows: [], weight: 1 }], []];
  for (let length = 1; length <= SPAN && start + length <= clues.length && prefixes.length; length++) {
    const readings = [...clues[start + length - 1].named].sort((a, b) => b[1] - a[1]).slice(0, READINGS);
    prefixes = prefixes
      .flatMap(({ rows, weight }) => readings.map(([row, next]) => ({ rows: [...rows, row], weight: Math.min(weight, next) })))
      .filter(({ rows }) => index.begun(rows));
    const best = new Map();
    for (const { rows, weight } of prefixes) {
      for (const term of index.named(rows)) best.set(term, Math.max(best.get(term) ?? 0, weight));
    }
    if (best.size) mentions = [...best].map(([term, weight]) => ({ term, weight, start, length }));
  }
  return mentions;
}
