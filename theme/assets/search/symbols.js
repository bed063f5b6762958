// Formulas as they are typed → what they are called.

const SIGN = /[=+*/^|<>√Σ∑∫±·∩∪~()[\]{}]/u;
const BESIDE = /^(?!(?:exp|sum|log|max|min|sqrt)$)[\p{L}'’-]{3,}[,?.]?$/iu; // a word, no part of a formula
const ALIKE = [
  [/[·×∗*\s_{}\\]/gu, ""],
  [/[−–—]/gu, "-"],
  [/√/gu, "sqrt"],
  [/σ/gu, "sigma"],
  [/λ/gu, "lambda"],
  [/α/gu, "alpha"],
  [/β/gu, "beta"],
  [/μ/gu, "mu"],
  [/∥|‖/gu, "||"],
  [/:=/gu, "="],
  [/²/gu, "^2"],
  [/ᵀ/gu, "^t"],
  [/[[]/gu, "("],
  [/[\]]/gu, ")"],
];

/** A formula in one spelling: without spaces and multiplication signs, Greek letters by their names. */
export function plain(text) {
  const small = ALIKE.reduce((from, [what, to]) => from.replace(what, to), text.normalize("NFC").replace(/[Σ∑]/gu, "sum").toLowerCase().replaceAll("**", "^"));
  return small.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** The words that name the formula of text, with those that stand beside it, or nothing. */
export function formulaOf(index, text) {
  if (!SIGN.test(text)) return undefined;
  const formula = plain(text);
  let [name, longest] = ["", 0];
  for (const [words, pattern] of index.formulas) {
    const size = formula.match(new RegExp(pattern, "u"))?.[0].length ?? 0;
    if (size > longest) [name, longest] = [words, size];
  }
  const beside = text.split(/\s+/u).filter((chunk) => BESIDE.test(chunk));
  return name && { name, words: [name, ...beside].join(" ") };
}
