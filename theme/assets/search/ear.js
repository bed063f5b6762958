// Words that are spelled by ear, found in the index: transliterated ones, English in Cyrillic letters, names of letters.
import { cyrillic, heard, letter, sounds, unlike } from "./sounds.js";
import { similar } from "./typos.js";

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[а-яёіїєґ]+$/;
const WINDOW = 5; // words that one English name may be heard as
const LETTERS = 3; // letters of a word that is hardly begun
const [SURELY, ALMOST, LIKELY] = [0.2, 0.34, 0.5]; // how unlike what is heard may be: of what may be a mistyped word, of a short one, of others
const TELLING = [SURELY, SURELY, SURELY, ALMOST]; // the same by the number of consonants, which a few words share
const tables = new WeakMap();

/** The words as items `{ word }`; what is heard as something of the index is `{ word, rows, surely }`, or the Cyrillic word in its place. */
export function heardAs(index, tokens, finished) {
  return spelled(index, transliterated(index, tokens, finished), finished);
}

function transliterated(index, tokens, finished) {
  const known = (word) => index.stop.has(word) || index.exact(word).length > 0 || index.foreign(word).length > 0;
  const read = tokens.map((word, position) => {
    if (!LATIN.test(word)) return { word };
    const other = cyrillic(word);
    const last = !finished && position === tokens.length - 1;
    if (word.length === 1) return { word, other, little: index.stop.has(other) };
    if (known(word)) return { word, other, little: word.length < 4 && index.stop.has(other) };
    if (known(other)) return { word, other, sure: other.length > 1 };
    if (last && index.starting(word).length) return { word, begun: index.starting(other).length ? other : "" };
    const [own, cost] = [word, other].map((text) => Math.min(...similar(index, text, last).values()));
    return { word, other, near: cost < own, far: own > 1 };
  });
  const sure = read.filter((item) => item.sure).length;
  const likely = read.filter((item) => item.near).length;
  const latin = read.filter(({ word }) => word.length > 1 && LATIN.test(word)).length;
  return read.map(({ word, other, sure: certain, little, near, far, begun }) => {
    if (certain || (near && (sure || latin === 1 || likely > 1)) || (far && sure) || (little && 2 * sure >= latin)) return { word: other, typed: word };
    return sure && begun ? { word: begun, typed: word } : { word };
  });
}

function spelled(index, items, finished) {
  const found = [];
  for (let start = 0; start < items.length; ) {
    const begun = !finished && start === items.length - 1 && items[start].word.length <= LETTERS; // who knows what it becomes
    const hit = begun ? undefined : longest(index, items, start);
    if (hit) found.push(...hit.rows.map((row) => ({ word: hit.typed, rows: row, surely: hit.surely })));
    else found.push(items[start]);
    start += hit?.length ?? 1;
  }
  return found;
}

/** What the words from start on are heard as: the most of them that make one name. */
function longest(index, items, start) {
  let end = start;
  while (end < items.length && end - start < WINDOW && !items[end].typed && CYRILLIC.test(items[end].word)) end++;
  for (; end > start; end--) {
    const words = items.slice(start, end).map(({ word }) => word);
    const hit = abbreviation(index, words) ?? name(index, words);
    if (hit) return { ...hit, typed: words.join(" "), length: words.length };
  }
  return undefined;
}

/** Names of letters → `{ rows, surely }`, the rows of the abbreviation. */
function abbreviation(index, words) {
  const letters = words.map(letter);
  if (words.length < 2 || !letters.every(Boolean)) return undefined;
  const little = words.filter((word) => index.stop.has(word)).length;
  if (little === words.length || (words.length === 2 && little)) return undefined;
  const rows = index.exact(letters.join(""));
  return rows.length ? { rows: [rows], surely: true } : undefined;
}

/** English words heard → `{ rows, surely }`, rows of each of its words. */
function name(index, words) {
  const unknown = words.filter((word) => !index.exact(word).length && !index.foreign(word).length && !index.stop.has(word));
  if (!unknown.length) return undefined;
  const likely = words.length === 1 && Math.min(...similar(index, words[0]).values()) <= 1 ? SURELY : LIKELY;
  const latin = words.map((word) => letter(word) ?? word);
  const keys = new Set([words.map(heard).join(""), ...(words.length > 1 ? [latin.map((word) => (LATIN.test(word) || word.length === 1 ? sounds(word)[0] : heard(word))).join("")] : [])]);
  const spellings = [words.join(""), latin.join("")];
  let [best, least] = [undefined, 1];
  for (const key of keys) {
    for (const { text, rows } of table(index).get(key.replace(/(.)\1+/g, "$1")) ?? []) {
      const share = Math.min(...spellings.map((spelling) => unlike(spelling, text)));
      if (share < least && share <= Math.min(likely, TELLING[key.length] ?? LIKELY)) [best, least] = [rows, share];
    }
  }
  return best && { rows: best.map((row) => [row]), surely: least <= ALMOST };
}

/** What is heard → the Latin words and names of terms that sound so. */
export function table(index) {
  prepare(index, Infinity);
  return tables.get(index).names;
}

/** Make some more of the table, for so many milliseconds; returns whether it is whole. */
export function prepare(index, time) {
  if (tables.get(index)?.complete !== index.complete) tables.set(index, { names: new Map(), left: index.latinNames().reverse(), complete: index.complete });
  const { names, left } = tables.get(index);
  const end = performance.now() + time;
  while (left.length && performance.now() < end) {
    const rows = left.pop();
    const text = rows.map((row) => index.base(row)).join("");
    for (const key of new Set(sounds(text))) {
      if (!key) continue;
      if (!names.has(key)) names.set(key, []);
      names.get(key).push({ text, rows });
    }
  }
  return !left.length;
}
