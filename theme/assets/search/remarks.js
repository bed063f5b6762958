// What there is to say of how a query was understood.
const NAMED = 3; // words that are named at most

/** Sentences, each with a full stop before it. */
export function remarks({ instead, formula, clues }) {
  const of = (how) => clues.filter((clue) => clue.how === how);
  const unknown = quoted(of("unknown").map(({ typed }) => typed));
  const near = of("near").map(({ typed, like }) => `«${typed}» — схоже на «${like}»`);
  return [
    instead && `Показано результати для «${instead}»: схоже, увімкнено іншу розкладку.`,
    formula && `Формулу прочитано як «${formula}».`,
    unknown && `Не знаю ${of("unknown").length > 1 ? "слів" : "слова"} ${unknown}.`,
    near.length && !instead && `${near.slice(0, NAMED).join(", ")}.`,
  ]
    .filter(Boolean)
    .map((sentence, position) => `${position ? "" : "."} ${sentence}`)
    .join("");
}

const quoted = (words) => [...new Set(words)].slice(0, NAMED).map((word) => `«${word}»`).join(", ");
