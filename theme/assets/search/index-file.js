// The index as the build made it: looks things up in it, builds nothing.
export const FORMATS = { catalogue: 1, index: 3, later: 3 }; // the `format` of the files that this script reads
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const DERIVING = /(?:аційн|аці|атор|ова?н|ованіст|ува|уван|юва|юван|лив|ливіст|ськ|ніст|іст|ник|ан|ян|ен|ов|ів|у|ю|а|я|и|і|н|ation|ing|ed|er|or|ion|e)$/u;
const ROOT = 4; // letters that a root has at least
const [STEPS, LEAST] = [31, 0.03]; // an impact is written as a step: STEPS is 1, step 1 is LEAST, at equal ratios
const REMEMBERED = 1000; // words that were looked up, postings that were read
const COMPLETIONS = 40; // rows that a beginning may stand for

export class Index {
  #looked = new Map();
  #decoded = new Map();
  #names = new Map(); // term → its names, as the rows of their words

  /** Takes the parsed files; throws when they are not such as this script reads. */
  constructor(catalogue, index) {
    if (catalogue?.format !== FORMATS.catalogue) throw new TypeError(`catalogue format ${catalogue?.format}`);
    if (index?.format !== FORMATS.index) throw new TypeError(`index format ${index?.format}`);
    this.topics = catalogue.topics.map(([key, level, title]) => ({ key, level, title }));
    this.questions = catalogue.questions.map(([id, topic, title]) => ({ id, topic: this.topics[topic], title }));
    this.names = index.names.split(" ");
    for (const name of this.names) {
      const [rows, term] = name.split(".");
      if (!term) continue;
      const key = number(term.slice(0, 2));
      this.#names.set(key, [...(this.#names.get(key) ?? []), rows.match(/.../g).map(number)]);
    }
    this.stop = new Set(index.stop.split(" "));
    [this.stems, this.shared, this.endings, this.paradigms] = [[], [], [], ""];
    this.#add(index);
    this.words = [index.words.split(" ")];
    this.concepts = [index.concepts.split(" ")];
    this.meant = new Map(); // row of a foreign word → rows of the words that it means
    this.formulas = [];
    this.complete = false;
    if (this.stems.length !== this.words[0].length) throw new TypeError("index cut short");
  }

  /** Take what is fetched later; throws when it is not such as this script reads. */
  extend(later) {
    if (later?.format !== FORMATS.later) throw new TypeError(`later format ${later?.format}`);
    const words = later.words.split(" ");
    this.#add(later);
    this.#looked.clear();
    this.#decoded.clear();
    if (this.stems.length !== words.length) throw new TypeError("index cut short");
    for (const word of later.stop.split(" ")) this.stop.add(word);
    words.forEach((text, row) => {
      if (text[0] !== "=") return;
      this.meant.set(row, text.slice(1).match(/.../g).map(number));
      words[row] = "";
    });
    this.words.push(words);
    this.concepts.push(later.concepts.split(" "));
    this.formulas = later.formulas;
    this.complete = true;
  }

  #add({ stems, endings, paradigms }) {
    const [texts, shared] = unfolded(stems);
    if (paradigms.length !== 2 * texts.length) throw new TypeError("index cut short");
    this.segments = [...(this.segments ?? []), [this.stems.length, this.stems.length + texts.length]];
    this.stems = [...this.stems, ...texts];
    this.shared = [...this.shared, ...shared];
    this.endings = [...this.endings, ...endings.map((line) => line.split(","))];
    this.paradigms += paradigms;
  }

  /** The endings of a row: its forms are the stem and one of them. */
  endingsOf(row) {
    return this.endings[number(this.paradigms.slice(2 * row, 2 * row + 2))];
  }

  /** Rows (lexemes) that a normalised form may belong to. */
  exact(form) {
    return this.#both(form).own;
  }

  /** Rows that a form of a foreign word means. */
  foreign(form) {
    return this.#both(form).foreign;
  }

  /** What exact and foreign say: asked again and again while the words after it are typed. */
  #both(form) {
    if (!this.#looked.has(form)) {
      if (this.#looked.size >= REMEMBERED) this.#looked.clear();
      const rows = this.#cut(form, (ending, rest) => ending === rest);
      this.#looked.set(form, { own: rows.filter((row) => !this.meant.has(row)), foreign: this.meanings(rows.filter((row) => this.meant.has(row))) });
    }
    return this.#looked.get(form);
  }

  /** Rows, those of foreign words replaced by what they mean. */
  meanings(rows) {
    return [...new Set(rows.flatMap((row) => this.meant.get(row) ?? [row]))];
  }

  /** Rows of which some form starts with beginning, the most frequent first. */
  starting(beginning) {
    const rows = this.#cut(beginning, (ending, rest) => ending.startsWith(rest));
    for (const row of this.#from(beginning)) rows.push(row);
    const size = (row) => this.words.reduce((sum, words) => sum + (words[row]?.length ?? 0), 0);
    return this.meanings(rows).sort((a, b) => size(b) - size(a)).slice(0, COMPLETIONS);
  }

  /** Other rows derived from the same root: класифікувати, класифікатор of класифікація. */
  family(row) {
    const root = rootOf(this.stems[row]);
    if (!root || this.meant.has(row)) return [];
    return this.#from(root).filter((other) => other !== row && !this.meant.has(other) && rootOf(this.stems[other]) === root);
  }

  /** Rows whose stem begins with text. */
  #from(text) {
    const rows = [];
    for (const [low, high] of this.segments) {
      for (let row = first(this.stems, text, low, high); row < high && this.stems[row].startsWith(text); row++) rows.push(row);
    }
    return rows;
  }

  /** Whether some name of a glossary term begins with rows. */
  begun(rows) {
    const prefix = keyed(rows);
    return Boolean(this.names[first(this.names, prefix)]?.startsWith(prefix));
  }

  /** Glossary terms that rows, one for each word, name together: pairs with whether they name it as a whole. */
  named(rows) {
    const prefix = `${keyed(rows)}.`;
    const terms = [];
    for (let index = first(this.names, prefix); this.names[index]?.startsWith(prefix); index++) {
      const code = this.names[index].slice(prefix.length);
      terms.push([number(code.slice(0, 2)), code.length === 2]);
    }
    return terms;
  }

  /** All forms of a row. */
  forms(row) {
    return this.endingsOf(row).map((ending) => this.stems[row] + ending);
  }

  /** Every name of glossary terms, as the rows of its words. */
  namesOf(terms) {
    return terms.flatMap((term) => this.#names.get(term) ?? []);
  }

  /** A row as a dictionary has it. */
  base(row) {
    const endings = this.endingsOf(row);
    return this.stems[row] + (endings.includes("") ? "" : endings.includes("y") ? "y" : endings[0]);
  }

  /** Rows of names of terms in Latin letters, and of every Latin word that is fetched first. */
  latinNames() {
    const latin = (row) => /^[a-z][a-z0-9]*$/.test(this.stems[row]);
    const names = [...this.#names.values()].flat().filter((rows) => rows.length > 1 && rows.every(latin));
    const words = Array.from({ length: this.segments[0][1] }, (_, row) => [row]).filter(([row]) => latin(row) && this.stems[row].length > 2);
    return [...words, ...names];
  }

  /** Number of question → impact of a row in it, above 0 to 1. */
  impacts(row) {
    if (!this.#decoded.has(row)) {
      if (this.#decoded.size >= REMEMBERED) this.#decoded.clear();
      this.#decoded.set(row, decoded(this.words, row));
    }
    return this.#decoded.get(row);
  }

  /** Number of question → impact of a glossary term in it. */
  mentions(term) {
    return decoded(this.concepts, term);
  }

  /** Rows whose stem begins form and one of whose endings fits the rest of it. */
  #cut(form, fits) {
    const rows = [];
    for (let length = 0; length <= form.length; length++) {
      const stem = form.slice(0, length);
      for (const [low, high] of this.segments) {
        for (let row = first(this.stems, stem, low, high); row < high && this.stems[row] === stem; row++) {
          if (this.endingsOf(row).some((ending) => fits(ending, form.slice(length)))) rows.push(row);
        }
      }
    }
    return rows;
  }
}

/** The index, from low to high, of the first of sorted texts that is not before text. */
function first(texts, text, low = 0, high = texts.length) {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle] < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stems of words derived from one another share, or "": класифік of класифікаці(я), класифікатор, класифіку(вати). */
function rootOf(stem) {
  const root = stem.replace(DERIVING, "");
  return root.length < ROOT ? (stem.length < ROOT ? "" : stem) : root;
}

/** Sorted stems, each written as a capital (A = 0) for how much of the one before it shares, and the rest; and that how much. */
function unfolded(text) {
  const [stems, shared] = [[], []];
  for (const [, capital, rest] of text.matchAll(/([A-Z])([^A-Z]*)/g)) {
    shared.push(VALUES.get(capital));
    stems.push((stems.at(-1) ?? "").slice(0, shared.at(-1)) + rest);
  }
  return [stems, shared];
}

const number = (text) => [...text].reduce((sum, digit) => 64 * sum + VALUES.get(digit), 0);

const keyed = (rows) => rows.map((row) => digits(row, 3)).join("");

function digits(value, width) {
  return width ? digits(Math.floor(value / 64), width - 1) + DIGITS[value % 64] : "";
}

/** Question → impact, of the postings of a row in each of the files. */
function decoded(files, row) {
  const impacts = new Map();
  for (const texts of files) {
    const text = texts[row] ?? "";
    let [question, gap, scale] = [-1, 0, 1];
    for (let offset = 0; offset < text.length; offset++) {
      const digit = VALUES.get(text[offset]);
      gap += (digit % 32) * scale;
      scale *= 32;
      if (digit >= 32) continue;
      question += gap + 1;
      offset += 1;
      impacts.set(question, LEAST ** (1 - (VALUES.get(text[offset]) - 1) / (STEPS - 1)));
      [gap, scale] = [0, 1];
    }
  }
  return impacts;
}
