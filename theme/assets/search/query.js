// What was typed → what it means: the rows of each word, the glossary terms named, and what was searched instead.
import { heardAs } from "./ear.js";
import { swapped } from "./keyboard.js";
import { numbered } from "./numbers.js";
import { letter } from "./sounds.js";
import { formulaOf } from "./symbols.js";
import { similar } from "./typos.js";
import { glued, words } from "./words.js";

const LONGEST = 300; // characters that are read
const MOST = 12; // words that are read, function words not counted
const BEGUN = 0.6; // weight of a word that is still being typed, against a finished one
const ALSO_BEGUN = 0.25; // the same where what is typed is a word already
const TRANSLATED = 0.8; // weight of a word that a foreign one means
const ALSO_MEANT = 0.25; // the same of a word that the site has itself
const DERIVED = 0.4; // weight of a word of the same root
const IN_PART = 0.5; // weight of a word that makes one with its neighbour (крос-валідація)
const MISTAKE = 0.25; // what each typing mistake costs
const SLIP = 0.5; // a mistake so small is none
const SHARE = 8; // letters of a word to a mistake: of fewer, the other word is a guess
const SURE = 4; // words of a query up to which each is taken for a mistyped one; of more, an unknown word is more likely
const GUESSED = 0.4; // another word, and counts so much
const PART = 4; // letters of each of two words that are written as one
const BEGINNING = 5; // letters by which a word may be guessed
const SPAN = 6; // words of the longest name of a term
const READINGS = 6; // rows of one word that are tried in names of terms
const LITTLE = 2; // letters of a word that may be in any layout
const TWINS = { у: "в", в: "у", і: "й", й: "і" };
const LATIN = /^[a-z0-9]+$/;
const ENDED = /[\s)\]}>"'»”?!.,;:=]$/u; // after these a word is not being typed any more

/**
 * The meaning of text: `clues`, one for each word that carries meaning, each with its rows → weights, what was typed and how
 * it was understood; `terms`, each with the clues that name it (start, length) and a weight; `questions` that are named by
 * their numbers; `instead`, what was searched if not what was typed, or ""; `formula`, its name, or "".
 */
export function interpret(index, text) {
  const typed = text.slice(0, LONGEST);
  const formula = formulaOf(index, typed);
  const { chunks, instead } = formula ? { chunks: words(formula.words), instead: false } : inLayout(index, typed);
  const layout = chunks.join(" ");
  const finished = Boolean(formula) || ENDED.test(instead ? typed.slice(-1).trim() && layout : typed);
  const tokens = chunks.flatMap((chunk) => [...words(chunk), ...glued(chunk).filter((word) => index.exact(word).length && !words(chunk).includes(word))]);
  const items = heardAs(index, tokens, finished).filter((item, position, all) => item.rows || meaningful(index, all, position));
  const meaning = items.slice(0, MOST);
  const read = clued(index, meaning, !finished && tokens.length > 0 && tokens.at(-1) === meaning.at(-1)?.word);
  const terms = named(index, read);
  const questions = numbered(index, layout);
  return { clues: believed(read, terms), terms, questions, instead: instead ? layout : "", formula: formula?.name ?? "", empty: !tokens.length, idle: !meaning.length && !questions.length };
}

/** Whether a word is no function word, or one that a name of a term needs with its neighbour (bag of words). */
function meaningful(index, items, position) {
  const { word } = items[position];
  if (!index.stop.has(word)) return true;
  const rows = index.exact(word);
  const beside = (other, before) => (other?.word ? index.exact(other.word) : []).some((row) => rows.some((own) => index.begun(before ? [row, own] : [own, row])));
  return rows.length > 0 && (beside(items[position - 1], true) || beside(items[position + 1], false));
}

/** The chunks of text, each as the layout would have typed it in which it makes sense. */
function inLayout(index, text) {
  const chunks = text.split(/\s+/u).filter(Boolean);
  const finished = /\s$/u.test(text);
  let instead = false;
  const read = chunks.map((chunk, position) => {
    const last = position === chunks.length - 1 && !finished;
    const other = swapped(chunk);
    if (!otherLayout(index, chunk, other, last)) return chunk;
    instead ||= chunk.length > LITTLE; // of two letters nobody could say
    return other;
  });
  return { chunks: read, instead };
}

/** Whether a chunk makes sense only as the other layout would have typed it. */
function otherLayout(index, chunk, other, last) {
  const rows = (word) => index.exact(word).length + index.foreign(word).length;
  const known = (text, beginning) => {
    const tokens = words(text).filter((word) => word.length > 1 || /\d/.test(word));
    return tokens.length > 0 && tokens.every((word) => index.stop.has(word) || rows(word) || (beginning && index.starting(word).length));
  };
  if (letter(chunk.toLowerCase()) || words(chunk).some((word) => rows(word) || index.stop.has(word)) || (last && known(chunk, true))) return false;
  if (known(other, last && other.length > 2)) return true;
  const near = (text) => Math.min(...words(text).map((word) => Math.min(...similar(index, word, last).values())));
  return words(other).some((word) => word.length > 4) && near(other) < near(chunk);
}

function clued(index, items, unfinished) {
  const clues = [];
  for (let position = 0; position < items.length; position++) {
    const last = unfinished && position === items.length - 1;
    const { word, rows: heard, surely } = items[position];
    if (heard) {
      const clue = derived(index, word, new Map(heard.map((row) => [row, 1])), "heard");
      clues.push(surely ? clue : guess(clue, index.base(heard[0])));
      continue;
    }
    const after = items[position + 1]?.word;
    const together = after ? index.exact(word + after) : [];
    const one = together.length && (!index.exact(word).length || together.some((row) => index.named([row]).length));
    if (one) {
      const parts = [...index.exact(word), ...index.exact(after)].map((row) => [row, IN_PART]);
      clues.push(derived(index, word + after, new Map([...parts, ...together.map((row) => [row, 1])]), "known"));
      position += 1;
      continue;
    }
    const rows = direct(index, word, last);
    const parts = rows.size ? [] : apart(index, word);
    if (parts.length) clues.push(...parts.map((part) => derived(index, part, new Map(index.exact(part).map((row) => [row, 1])), "apart")));
    else if (rows.size) clues.push(derived(index, word, rows, Math.max(...rows.values()) > BEGUN ? "known" : "begun"));
    else clues.push(mistaken(index, word, last, items.length > SURE ? GUESSED : 1));
  }
  return clues;
}

/** Rows of a word as it stands; of the last one also those that it may become. */
function direct(index, word, last) {
  const rows = new Map([...index.exact(word), ...index.exact(twin(word))].map((row) => [row, 1]));
  const translated = rows.size && !LATIN.test(word) ? ALSO_MEANT : TRANSLATED;
  for (const row of index.foreign(word)) if (!rows.has(row)) rows.set(row, translated);
  const begun = rows.size ? ALSO_BEGUN : BEGUN;
  if (last) for (const row of index.starting(word)) if (!rows.has(row)) rows.set(row, begun);
  return rows;
}

/** A word as it begins after a vowel if it is written as after a consonant, and the other way round (учити, вчити; імовірний, ймовірний). */
const twin = (word) => word.replace(/^[увій](?=[бвгджзклмнпрстфхцчшщ])/u, (letter) => TWINS[letter]);

/** Two known words written as one. */
function apart(index, word) {
  for (let cut = PART; cut <= word.length - PART; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => index.exact(part).length)) return parts;
  }
  return [];
}

/** The clue of a word with typing mistakes; failing these, of rows that begin as it does (рекомендашки). */
function mistaken(index, word, last, share) {
  const costs = similar(index, word, last);
  if (costs.size) {
    const rows = [...costs].flatMap(([row, cost]) => index.meanings([row]).map((meant) => [meant, (1 - MISTAKE * cost) * (cost > SLIP ? share : 1)]));
    const [row, least] = [...costs].sort((a, b) => a[1] - b[1])[0];
    if (least <= SLIP) return derived(index, word, new Map(rows), "slip");
    const clue = { ...derived(index, word, new Map(rows), "near"), like: likest(index.forms(row), word) };
    return SHARE * least <= word.length ? clue : guess(clue, clue.like);
  }
  for (let length = word.length - 1; length >= Math.max(BEGINNING, 0.6 * word.length); length--) {
    const begun = index.starting(word.slice(0, length));
    if (begun.length) return guess(derived(index, word, new Map(begun.map((row) => [row, BEGUN * share])), "near"), likest(index.forms(begun[0]), word));
  }
  return derived(index, word, new Map(), "unknown");
}

/** A clue that is too far from what was typed to be believed, unless it names a term: then it is understood as it was. */
const guess = (clue, like) => ({ ...clue, like, how: "guess", ifNamed: clue.how });

/** The clues with the guesses that name a term believed. */
function believed(clues, terms) {
  const names = terms.filter(({ weight }) => weight > IN_PART);
  const inName = (position) => names.some(({ start, length }) => start <= position && position < start + length);
  return clues.map((clue, position) => (clue.how === "guess" && inName(position) ? { ...clue, how: clue.ifNamed } : clue));
}

/** The form that shares most of word and differs least in length. */
function likest(forms, word) {
  const common = (form) => [...form].filter((letter, at) => letter === word[at]).length - Math.abs(form.length - word.length);
  return forms.reduce((best, form) => (common(form) > common(best) ? form : best));
}

/** The clue with words of the same roots; how says in what way what was typed is understood. */
function derived(index, typed, rows, how) {
  const clue = { named: new Map(rows), rows, typed, how: rows.size ? how : "unknown" };
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
      for (const [term, whole] of index.named(rows)) best.set(term, Math.max(best.get(term) ?? 0, whole ? weight : IN_PART * weight));
    }
    if (best.size) mentions = [...best].map(([term, weight]) => ({ term, weight, start, length }));
  }
  return mentions;
}
