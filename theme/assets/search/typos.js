// Typing mistakes: rows of the index with a form not far from what was typed. Costs are counted in half mistakes.
const MISTAKE = 2;
const SLIP = 1; // a letter that sounds alike, or one letter for two
const FAR = 3; // a letter that neither sounds alike nor lies near: in a short word this is another word
const MOST_EXTRA = 2; // letters by which a stem may be longer than what was typed
const LONGEST = 40; // letters of a word that can be a mistyped one
const LINES = 64; // more than the letters of any stem
const REMEMBERED = 100; // words: each letter typed asks again for the words before it
const ALIKE = ["иіїйы", "еєэё", "гх", "зс", "оа", "дт", "бп", "шщ", "ьъ"];
const VOWELS = "аеєиіїоуюяыэёaeiouy";
const KEYS = ["йцукенгшщзхї", "фівапролджє", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const ROWS = 3; // of keys in a layout
const remembered = new Map();

/** How many half mistakes a word may hold. */
const budget = ({ length }) => (length < 4 || length > LONGEST ? 0 : length < 7 ? 2 : length < 10 ? 3 : 4);

/** What one letter typed for another costs. */
function instead(typed, meant) {
  if (typed === meant) return 0;
  const both = (letters) => letters.includes(typed) && letters.includes(meant);
  if (ALIKE.some(both)) return SLIP;
  return both(VOWELS) || near(typed, meant) ? MISTAKE : FAR;
}

/** Whether the keys of two letters touch. */
function near(a, b) {
  const [first, second] = [a, b].map((letter) => {
    const row = KEYS.findIndex((keys) => keys.includes(letter));
    return { row, column: KEYS[row]?.indexOf(letter), layout: Math.floor(row / ROWS) };
  });
  if (first.row < 0 || second.row < 0 || first.layout !== second.layout) return false;
  return Math.abs(first.row - second.row) < 2 && Math.abs(first.column - second.column) < 2;
}

/** Row → number of mistakes, for the rows that fit form best; with unfinished, form may be the beginning of a word. */
export function similar(index, form, unfinished = false) {
  const key = `${form} ${unfinished} ${index.stems.length}`;
  if (!remembered.has(key)) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, nearest(index, form, unfinished));
  }
  return remembered.get(key);
}

function nearest(index, form, unfinished) {
  const allowed = budget(form);
  const costs = new Map();
  if (!allowed) return costs;
  const table = new Table(form);
  let least = allowed; // the best so far: what is worse by more than a slip is not wanted
  let dead = Infinity; // the length at which the stem before was too far from form already
  let known = 0; // lines of the table that hold for this stem
  for (let row = 0; row < index.stems.length; row++) {
    const shared = index.shared[row];
    known = Math.min(known, shared);
    if (shared >= dead) continue;
    dead = Infinity;
    const stem = index.stems[row];
    if (!unfinished && stem.length > form.length + MOST_EXTRA) continue;
    const limit = Math.min(allowed, least + SLIP);
    while (known < stem.length && dead === Infinity) {
      if (table.next(stem, known) > limit) dead = known + 1;
      known += 1;
    }
    let cost = dead === Infinity ? table.finished(stem.length, index.endingsOf(row), limit) : Infinity;
    if (unfinished) for (let length = 1; length <= known; length++) cost = Math.min(cost, table.begun(length));
    if (cost <= limit) costs.set(row, cost);
    least = Math.min(least, cost);
  }
  return new Map([...costs].filter(([, cost]) => cost < least + SLIP).map(([row, cost]) => [row, cost / MISTAKE]));
}

/** Distances (Damerau) of every beginning of a stem, a line each, from every beginning of a form. */
class Table {
  constructor(form) {
    this.form = form;
    this.codes = Uint16Array.from(form, (letter) => letter.charCodeAt());
    this.costs = new Map();
    this.width = form.length + 1;
    this.cells = new Uint8Array(LINES * this.width).map((_, j) => (j < this.width ? MISTAKE * j : 0));
  }

  at(length, j) {
    return this.cells[length * this.width + j];
  }

  /** The distance of the form from the stem's first letters; with a last letter too much it begins another word. */
  begun(length) {
    const cost = this.at(length, this.form.length);
    return cost < this.at(length, this.form.length - 1) + MISTAKE ? cost : Infinity;
  }

  /** What each letter of the form costs where another was meant. */
  costsOf(meant) {
    if (!this.costs.has(meant)) this.costs.set(meant, Uint8Array.from(this.form, (typed) => instead(typed, meant)));
    return this.costs.get(meant);
  }

  /** Write the line of the stem's first depth + 1 letters under that of its first depth; returns the least of it. */
  next(stem, depth) {
    const { cells, codes, width } = this;
    const [letter, previous] = [stem.charCodeAt(depth), depth ? stem.charCodeAt(depth - 1) : -1];
    const taken = this.costsOf(stem[depth]);
    const missing = letter === previous ? SLIP : MISTAKE;
    const line = (depth + 1) * width;
    const above = line - width;
    let least = (cells[line] = cells[above] + MISTAKE);
    for (let j = 1; j < width; j++) {
      const typed = codes[j - 1];
      const extra = j > 1 && typed === codes[j - 2] ? SLIP : MISTAKE;
      let cost = Math.min(cells[above + j - 1] + taken[j - 1], cells[line + j - 1] + extra, cells[above + j] + missing);
      if (depth && j > 1 && letter === codes[j - 2] && previous === typed) cost = Math.min(cost, cells[above - width + j - 2] + MISTAKE);
      cells[line + j] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }

  /** The distance of the nearest form: the stem's distance from a beginning of the form, then an ending for the rest. */
  finished(length, endings, limit) {
    let best = Infinity;
    for (let j = 0; j < this.width; j++) {
      const cost = this.at(length, j);
      if (cost > limit || cost >= best) continue;
      const rest = this.form.slice(j);
      for (const ending of endings) best = Math.min(best, cost + difference(ending, rest));
    }
    return best;
  }
}

/** Between two endings: nothing, one letter taken for another, or too much. */
function difference(a, b) {
  if (a === b) return 0;
  if (a.length !== b.length) return Infinity;
  let cost = 0;
  for (let i = 0; i < a.length; i++) cost += instead(b[i], a[i]);
  return cost <= MISTAKE ? cost : Infinity;
}
