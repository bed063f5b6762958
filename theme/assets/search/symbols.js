// Formulas as they are typed → what they are called.

const SIGN = /[=+*/^|<>√Σ∑∫±·∩∪~()[\]{}]/u;
const ALIKE = [
  [/[·×∗*\s_{}\\]/gu, ""],
  [/[−–—]/gu, "-"],
  [/√/gu, "sqrt"],
  [/[Σ∑]/gu, "sum"],
  [/σ/gu, "sigma"],
  [/λ/gu, "lambda"],
  [/α/gu, "alpha"],
  [/β/gu, "beta"],
  [/μ/gu, "mu"],
  [/∥|‖/gu, "||"],
  [/:=/gu, "="],
  [/\*\*/gu, "^"],
  [/²/gu, "^2"],
  [/ᵀ/gu, "^t"],
  [/[[]/gu, "("],
  [/[\]]/gu, ")"],
];

/** A formula in one spelling: without spaces and multiplication signs, Greek letters by their names. */
export function plain(text) {
  const small = ALIKE.reduce((from, [what, to]) => from.replace(what, to), text.normalize("NFC").toLowerCase().replace(/\*\*/g, "^"));
  return small.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** The words that name the formula of text, or "". */
export function formulaOf(index, text) {
  if (!SIGN.test(text)) return "";
  const formula = plain(text);
  let [name, longest] = ["", 0];
  for (const [words, ...patterns] of index.formulas) {
    for (const pattern of patterns) {
      if (pattern.length > longest && formula.includes(pattern)) [name, longest] = [words, pattern.length];
    }
  }
  return name;
}
