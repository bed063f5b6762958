// The form of an interview: what is chosen, which the link repeats, and what comes of it.
import { absolute, paths } from "../core/paths.js";
import { code, fitting, parsed, pick, query, resolved } from "../practice/set.js";
import { counted, questions } from "../practice/words.js";

export class Setup {
  /** What the link or the form asks for. */
  wanted = parsed(location.search);
  /** @type {Map<string, import("../practice/set.js").Question>} */
  bank = new Map();
  moves = {};

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
  }

  get #boxes() {
    return this.form.querySelectorAll("[name=levels], [name=topics]");
  }

  /** The ids that are asked for, and how many of a link are gone. */
  get chosen() {
    const { codes, levels, topics, minutes, seed } = this.wanted;
    if (codes.length) return resolved(codes, this.bank.keys(), this.moves);
    return { ids: pick([...this.bank.values()], { levels, topics, seed, count: fitting(minutes) }).map(({ id }) => id), missing: 0 };
  }

  /** The address of exactly these questions. */
  link(more = {}) {
    return absolute(paths.interview) + query({ ...this.wanted, codes: this.chosen.ids.map(code), ...more });
  }

  /** Let the address of the page say what is wanted. */
  address() {
    history.replaceState(null, "", query(this.wanted));
  }

  /** Show in the form what is wanted. */
  fill() {
    const { levels, topics, minutes } = this.wanted;
    for (const box of this.#boxes) box.checked = { levels, topics }[box.name].includes(box.value);
    this.form.elements.minutes.value = minutes;
  }

  /** The form has changed: the link's own questions no longer count. */
  choose() {
    const values = (name) => [...this.form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value);
    const minutes = Number(this.form.elements.minutes.value);
    this.wanted = parsed(query({ levels: values("levels"), topics: values("topics"), minutes, seed: this.wanted.seed }));
  }

  /** Say what an interview so chosen will be, and how many questions each choice has. */
  promise() {
    const { ids, missing } = this.chosen;
    const { levels, minutes, codes } = this.wanted;
    const all = [...this.bank.values()];
    for (const box of this.#boxes) {
      const held = ({ level, topic }) => (box.name === "levels" ? level === box.value : topic === box.value && (!levels.length || levels.includes(level)));
      const count = all.filter(held).length;
      box.parentElement.querySelector(".count").textContent = count;
      box.disabled = !count && !box.checked;
    }
    const [count, told] = this.form.querySelector(".promise").children;
    count.textContent = ids.length ? questions(ids.length) : "Жодного запитання";
    const short = !codes.length && ids.length < fitting(minutes);
    told.textContent = [
      !ids.length ? "Додайте рівень або тему." : `${counted(minutes, "хвилина", "хвилини", "хвилин")}, близько ${counted(Math.max(1, Math.round(minutes / ids.length)), "хвилини", "хвилин", "хвилин")} на кожне.`,
      short && ids.length ? "Більше за таким вибором немає." : "",
      missing ? `Ще ${questions(missing)} з посилання на сайті вже немає.` : "",
    ].filter(Boolean).join(" ");
    this.form.querySelector("[data-do=start]").textContent = "Почати";
    for (const button of this.form.querySelectorAll("[data-do=start], [data-do=link]")) button.disabled = !ids.length;
    this.form.querySelector(".to-ask").href = this.link({ asks: true });
  }
}
