// The meaning of a query → questions, best first.
const TERM = 1.2; // weight of a glossary term against the words that name it
const SURENESS = { known: 1, heard: 1, begun: 0.9, slip: 0.9, apart: 0.25, near: 0.5, guess: 0.3, unknown: 0 }; // how sure it is that a word means what it is taken for
const RARE = 0.7; // what a word that is not understood would be worth
const COMMON = 0.2; // what a word is worth at least
const DOUBT = 0.58; // below this confidence what is found may not be what is meant;
const DOUBT_OF_MANY = 0.4; // of many words each says less
const MANY = 4; // words from which on each that a question lacks costs more
const STRICT = 1.1;
const NEAR = 0.25; // results this far below the best are left out

/** Questions by number with their scores, best first. */
export function ranked(index, { clues, terms, questions = [] }) {
  const parts = clues.map((clue) => bestOf(index, clue.rows));
  const worths = parts.map((part) => Math.max(0.03, ...part.values())); // what a word can give says how much it means
  const whole = worths.reduce((sum, worth) => sum + worth, 0);
  const spans = terms.map((mention) => ({ ...mention, impacts: index.mentions(mention.term) }));
  const candidates = new Set([...parts, ...spans.map(({ impacts }) => impacts)].flatMap((impacts) => [...impacts.keys()]));
  const scored = [...candidates].map((question) => {
    const got = parts.map((part) => part.get(question) ?? 0);
    for (const { impacts, weight, start, length } of spans) {
      const share = TERM * weight * (impacts.get(question) ?? 0);
      for (let position = start; position < start + length; position++) got[position] = Math.max(got[position], share);
    }
    const covered = got.reduce((sum, value, position) => sum + (value ? worths[position] : 0), 0) / whole;
    return [question, got.reduce((sum, value) => sum + value, 0) * covered ** (parts.length > MANY ? STRICT : 1)];
  });
  scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const near = scored.filter(([question, score]) => score >= NEAR * scored[0][1] && !questions.includes(question));
  return [...questions.map((question) => [question, Infinity]), ...near];
}

/** How much of the query the best question answers, from 0 to 1: a word that is not understood counts as a rare one. */
export function confidence(index, { clues, terms, questions = [] }, best) {
  if (questions.length) return 1;
  if (!best) return 0;
  let [got, whole] = [0, 0];
  const shares = clues.map(({ rows, how }) => {
    const all = bestOf(index, rows);
    const most = Math.max(0, ...all.values());
    return { most, share: most ? (SURENESS[how] * (all.get(best[0]) ?? 0)) / most : 0, how };
  });
  for (const { term, weight, start, length } of terms) {
    const impact = index.mentions(term).get(best[0]) ?? 0;
    for (let at = start; at < start + length; at++) if (impact) shares[at].share = Math.max(shares[at].share, weight * SURENESS[shares[at].how]);
  }
  for (const { most, share, how } of shares) {
    const worth = SURENESS[how] < 1 ? Math.max(most, RARE) : Math.max(most, COMMON);
    got += worth * Math.sqrt(share);
    whole += worth;
  }
  return got / whole;
}

/** Question → the best of its impacts over rows with weights; a rare relative says no more than the word itself does. */
function bestOf(index, rows) {
  const all = [...rows].map(([row, weight]) => ({ weight, impacts: index.impacts(row) }));
  const top = ({ impacts }) => Math.max(0, ...impacts.values());
  const itself = Math.max(0, ...all.filter(({ weight }) => weight === 1).map(top)) || Infinity;
  const strongest = new Map();
  for (const { weight, impacts } of all) {
    const share = weight * Math.min(1, itself / top({ impacts }));
    for (const [question, impact] of impacts) {
      strongest.set(question, Math.max(strongest.get(question) ?? 0, share * impact));
    }
  }
  return strongest;
}

/** Whether what is found may not be what is meant; the best of it is given. */
export const doubtful = (index, meaning, best) => confidence(index, meaning, best) < (meaning.clues.length > MANY ? DOUBT_OF_MANY : DOUBT);
