// What there is to say of how a query was understood.
const NAMED = 3; // words that are named at most

/** Sentences, each with a full stop before it. */
export function remarks({ instead, formula, clues }) {
  const of = (...ways) => clues.filter(({ how }) => ways.includes(how));
  const unknown = new Set(of("unknown", "guess").map(({ typed }) => typed));
  const near = of("near", "guess").map(({ typed, like }) => `«${typed}» — схоже на «${like}»`);
  return [
    instead && `Показано результати для «${instead}»: схоже, увімкнено іншу розкладку.`,
    formula && `Формулу прочитано як «${formula}».`,
    unknown.size && `Не знаю ${unknown.size > 1 ? "слів" : "слова"} ${quoted(unknown)}.`,
    near.length && !instead && `${near.slice(0, NAMED).join(", ")}.`,
  ]
    .filter(Boolean)
    .map((sentence, position) => `${position ? "" : "."} ${sentence}`)
    .join("");
}

const quoted = (words) => [...words].slice(0, NAMED).map((word) => `«${word}»`).join(", ");
