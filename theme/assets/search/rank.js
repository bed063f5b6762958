// The meaning of a query → questions, best first.
const TERM = 1.2; // weight of a glossary term against the words that name it
const NEAR = 0.25; // results this far below the best are left out

/** Questions by number with their scores, best first. */
export function ranked(index, { clues, terms, questions = [] }) {
  const parts = clues.map((clue) => best(index, clue.rows));
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
    return [question, got.reduce((sum, value) => sum + value, 0) * covered];
  });
  scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const near = scored.filter(([question, score]) => score >= NEAR * scored[0][1] && !questions.includes(question));
  return [...questions.map((question) => [question, Infinity]), ...near];
}

/** Question → the best of its impacts over rows with weights; a rare relative says no more than the word itself does. */
function best(index, rows) {
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
