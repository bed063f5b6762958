// The search sheet: what is typed and filtered, the list of results and the keys that walk through it, the address.
import { element } from "../core/element.js";
import { absolute, paths } from "../core/paths.js";
import { stylesheet } from "../core/stylesheet.js";
import { Address } from "./address.js";
import { cardOf } from "./card.js";
import { Filters } from "./filters.js";
import { Index } from "./index-file.js";
import "./ear.js";
import "./keyboard.js"; // named here too, so that all modules are fetched at once and not one after another
import { Later } from "./later.js";
import { Marks } from "./marks.js";
import { interpret } from "./query.js";
import { doubtful, ranked } from "./rank.js";
import { Lines } from "./lines.js";
import { remarks } from "./remarks.js";
import { questionOption, Shown, termOption } from "./results.js";
import { nearest } from "./suggest.js";
import "./numbers.js";
import "./sounds.js";
import "./symbols.js";
import "./typos.js";
import "./words.js";

const AT_ONCE = 10; // results that are made at once; more when the list is scrolled to its end
const NEAR_END = 300; // pixels before the end of the list
const EXAMPLES = ["перенавчання", "batch normalization", "як обрати метрику"];
const BROKEN = "Покажчик пошуку не читається. Оновіть сторінку; якщо це не допоможе, усі запитання є тут: ";

const dialog = document.querySelector("dialog.search");
const input = dialog.querySelector("input");
const status = dialog.querySelector(".search-status");
const styled = stylesheet(new URL("search.css", import.meta.url).href);

/** Make the sheet work with the catalogue and the index that are answered, and with the address where it is free for it; returns the function that searches for what the field holds, or nothing. */
export async function start(addressed, ...answers) {
  let index;
  try {
    for (const { ok, status, url } of answers) if (!ok) throw new TypeError(`${url}: ${status}`);
    index = new Index(...(await Promise.all(answers.map((answer) => answer.json()))));
  } catch {
    return say(BROKEN, allQuestions());
  }
  await styled;
  const sheet = new Sheet(index, addressed);
  return () => sheet.search();
}

class Sheet {
  constructor(index, addressed) {
    this.index = index;
    this.shown = new Shown(absolute(paths.searchShown));
    this.lines = new Lines();
    this.later = new Later(index, absolute(paths.searchLater), () => this.renew());
    this.address = new Address(addressed);
    this.filters = new Filters(index, this.address.filters, () => this.search());
    this.list = element("div", { id: "search-list", role: "listbox", "aria-label": "Знайдене" });
    this.note = element("div", { class: "search-note" });
    this.results = element("div", { role: "group", "aria-label": "Запитання", "data-search-results": "" });
    dialog.append(this.filters.node, this.list, this.note);
    if (!input.value) input.value = this.address.query;
    input.addEventListener("input", () => this.search());
    input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("scroll", () => {
      this.scrolled = true;
      const left = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight;
      if (left < NEAR_END && this.unlisted.length) this.more(AT_ONCE);
    });
    this.list.addEventListener("click", () => this.address.write(input.value, this.filters.chosen));
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => this.address.clear());
  }

  /** Search for what the field holds and show what is found. */
  search() {
    if (!dialog.open) return;
    this.active = -1;
    try {
      this.show();
    } catch (error) {
      console.warn(error); // an index that reads well and does not hold together: say so, and do not fall silent
      this.clear();
      say(BROKEN, allQuestions());
    }
    this.later.load();
    input.setAttribute("aria-expanded", String(this.options.length > 0));
    input.removeAttribute("aria-activedescendant");
    this.address.writeSoon(input.value, this.filters.chosen);
  }

  /** Search anew in the whole index, but for a reader who is choosing already. */
  renew() {
    if (this.active < 0 && !this.scrolled) this.search();
  }

  get options() {
    return [...this.list.querySelectorAll('[role="option"]')];
  }

  show() {
    const meaning = interpret(this.index, input.value);
    const found = meaning.idle ? [] : ranked(this.index, meaning);
    const all = found.map(([question]) => question);
    const questions = this.filters.applied(all);
    this.clear();
    this.filters.node.hidden = !all.length;
    if (meaning.empty) return this.invite();
    if (meaning.idle) return say("Це лише службові слова. Додайте термін або назву.");
    const guessed = meaning.clues.some(({ how }) => how === "near" || how === "guess" || how === "unknown");
    if (this.later.awaited && (!questions.length || guessed || doubtful(this.index, meaning, found[0]))) return say("Шукаю в усіх відповідях…");
    if (!questions.length) return this.none(all.length, meaning);
    const doubt = doubtful(this.index, meaning, found[0]);
    say([doubt ? "Можливо, близьке" : "Знайдено", `: ${questions.length}`, remarks(meaning)].join(""));
    const term = doubt ? undefined : cardOf(meaning);
    if (term !== undefined) {
      const group = element("div", { role: "group", "aria-label": "Глосарій" });
      group.append(termOption(this.shown, term));
      this.list.append(group);
    }
    this.list.append(this.results);
    [this.unlisted, this.marks] = [questions, new Marks(this.index, meaning)];
    this.more(AT_ONCE);
    if (doubt) this.suggestTerms();
  }

  /** Put the next results into the list. */
  more(count) {
    const next = this.unlisted.splice(0, count);
    this.results.append(...next.map((question) => questionOption(this.index, this.shown, question, this.marks)));
    this.options.forEach((option, index) => (option.id = `search-option-${index}`));
    this.shown.load();
    this.lines.improve(this.results, this.index, this.marks);
  }

  clear() {
    this.unlisted = [];
    this.results.replaceChildren();
    this.list.replaceChildren();
    this.note.replaceChildren();
    if (this.scrolled) this.list.scrollTop = 0; // asked of a list that was not, it would cost a layout with every letter
    this.scrolled = false;
  }

  invite() {
    say("Термін, скорочення або кілька слів із запитання — українською чи англійською.");
    this.note.append("Наприклад: ", ...EXAMPLES.map((text) => this.suggestion(text)));
  }

  /** Nothing found: among what is filtered out, or at all. */
  none(hidden, meaning) {
    if (hidden) {
      say("З такими фільтрами нічого немає.");
      const button = element("button", { type: "button", class: "search-suggestion" }, `Шукати без фільтрів: ${hidden}`);
      button.addEventListener("click", () => this.filters.reset());
      return this.note.append(button);
    }
    say(`Нічого не знайдено${remarks(meaning) || "."} Спробуйте інше слово або погляньте на `, allQuestions(), ".");
    return this.suggestTerms(EXAMPLES);
  }

  /** The glossary terms that look most like what was typed, or other suggestions. */
  suggestTerms(others = []) {
    const query = input.value;
    this.shown.whenLoaded((texts) => {
      if (input.value !== query) return; // typed on meanwhile
      const near = nearest(query, texts.terms);
      const offered = near.length ? near : others;
      if (offered.length) this.note.replaceChildren(near.length ? "Можливо, ви шукали: " : "Наприклад: ", ...offered.map((text) => this.suggestion(text)));
    });
  }

  suggestion(text) {
    const button = element("button", { type: "button", class: "search-suggestion" }, text);
    button.addEventListener("click", () => {
      input.value = text;
      input.focus();
      this.search();
    });
    return button;
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = this.options;
    if (event.isComposing) return;
    if (step && options.length) {
      event.preventDefault();
      options[this.active]?.setAttribute("aria-selected", "false");
      this.active = this.active + step < -1 ? options.length - 1 : this.active + step >= options.length ? -1 : this.active + step;
      const active = options[this.active];
      active?.setAttribute("aria-selected", "true");
      active?.scrollIntoView({ block: "nearest" });
      if (active) input.setAttribute("aria-activedescendant", active.id);
      else input.removeAttribute("aria-activedescendant");
    } else if (event.key === "Enter") {
      event.preventDefault();
      (options[this.active] ?? this.results.querySelector("a"))?.click();
    }
  }
}

function say(...parts) {
  status.replaceChildren(...parts);
}

function allQuestions() {
  return element("a", { href: absolute(paths.questions) }, "список усіх запитань");
}
