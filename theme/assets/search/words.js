// Text → words: the same tokenizer and normaliser as hooks/bank/words.py; tests/search/words.yml holds the two together.
const RUN = /[\p{L}\p{N}\u0300-\u036f'’ʼ‘`´]+/gu;
const CHUNK = /[^\s,;:«»“”„…–—]+/gu;
const MOST_PARTS = 5;
const WORD = /[\p{L}\p{N}]+/gu;

/** One spelling for all: compatibility forms, capitals, Latin accents, stress, apostrophes and ґ do not matter. */
export function normalise(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/([a-z])[\u0300-\u036f]+/g, "$1")
    .replace(/[\u0301'’ʼ‘`´]/g, "")
    .normalize("NFC")
    .replaceAll("ґ", "г");
}

/** The normalised words of text in order; a hyphen separates, `R²` is `r2`. */
export const words = (text) => wordRuns(text).flatMap((run) => run.words);

/** The stretches of text that hold words: where each starts and ends, and its normalised words (mostly one). */
export function wordRuns(text) {
  return [...text.matchAll(RUN)].map((run) => ({
    start: run.index,
    end: run.index + run[0].length,
    words: normalise(run[0]).match(WORD) ?? [],
  }));
}

/** Latin letters and digits that only signs keep apart, as one word each: `A/B` is `ab`, `np.var()` is `npvar`. */
export function glued(text) {
  const found = [];
  for (const [chunk] of text.matchAll(CHUNK)) {
    const parts = chunk.replace(/[\u0301'’ʼ‘`´]/g, "").match(WORD) ?? [];
    const word = normalise(parts.join(""));
    if (parts.length > 1 && parts.length <= MOST_PARTS && /^[a-z0-9]{2,24}$/.test(word)) found.push(word);
  }
  return found;
}
