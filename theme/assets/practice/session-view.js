// The session as a sheet over the page: a question, its answer on demand, a grade, the next one; at the end what was done.
import { element } from "../core/element.js";
import { absolute } from "../core/paths.js";
import { studied } from "./bank.js";
import { reveal, show } from "./card.js";
import { show as showNote } from "./notes-view.js";
import { run } from "./ring.js";
import { TOLD } from "./storage.js";
import { counted, percent, questions } from "./words.js";

const WHY = { new: "нове", due: "повторення", again: "ще раз" };
const MORE = 5;

export class SessionView {
  #dialog;
  #session;
  #store;
  #study = new Map();
  #id = "";
  #open = false;
  #graded = 0;
  #before = 0;
  #stop = () => {};
  #flush = () => {};

  /** @param {HTMLDialogElement} dialog @param {import("./session.js").Session} session @param {import("./storage.js").Store} store @param {() => number} think seconds to think aloud; 0: no ring @param {() => void} left what follows when the sheet is closed */
  constructor(dialog, session, store, think, left) {
    this.#dialog = dialog;
    this.#session = session;
    this.#store = store;
    this.think = think;
    this.left = left;
    const acts = { leave: () => this.leave(), undo: () => this.#undo(), retry: () => this.open(), reveal: () => this.#reveal(), more: () => this.#more() };
    dialog.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button?.matches(".grades *")) this.#grade(Number(button.value));
      else acts[button?.dataset.do]?.();
    });
    dialog.addEventListener("keydown", (event) => this.#key(event));
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault(); // the way back of a phone
      this.leave();
    });
    dialog.addEventListener("close", () => {
      this.#quiet();
      this.left();
    });
  }

  /** Open the sheet, and fetch what it asks. */
  async open() {
    const session = this.#session;
    if (!this.#dialog.open) {
      this.#dialog.showModal();
      this.#graded = 0;
      this.#before = session.ready;
      session.last = null;
    }
    this.#show("wait");
    const wait = this.#part(".session-wait");
    this.#wait(wait, false);
    wait.focus();
    const held = new Set(session.ids);
    const levels = new Set(session.questions.filter(({ id }) => held.has(id)).map(({ level }) => level));
    try {
      this.#study = await studied([...levels]);
    } catch {
      return this.#wait(wait, true);
    }
    if (this.#dialog.open) this.#next();
  }

  /** End: what was done is shown first; a sheet that shows it, or that nothing was done on, is closed. */
  leave() {
    if (this.#graded && this.#part(".session-end").hidden) this.#end();
    else this.#dialog.close();
  }

  /** Show how far the day is. */
  progress() {
    const { left } = this.#session.choice;
    const done = this.#session.done.length;
    this.#part("progress").max = done + left || 1;
    this.#part("progress").value = done;
    this.#part(".session-left").textContent = left ? `лишилося ${left}` : "";
    this.#part("[data-do=undo]").hidden = !this.#session.last;
  }

  #part(selector) {
    return this.#dialog.querySelector(selector);
  }

  #show(view) {
    this.#part(".session-wait").hidden = view !== "wait";
    this.#part(".card").hidden = view !== "card";
    this.#part(".session-end").hidden = view !== "end";
    this.#foot(false, false);
  }

  #foot(asks, grades) {
    this.#part("[data-do=reveal]").hidden = !asks;
    this.#part(".grades").hidden = !grades;
    this.#open = grades;
  }

  #wait(view, failed) {
    const [coming, lost] = view.children;
    coming.hidden = failed;
    lost.hidden = !failed;
    this.#say((failed ? lost.firstElementChild : coming).textContent);
    if (failed) lost.querySelector("button").focus();
  }

  #say(text) {
    this.#part("[role=status]").textContent = [text, TOLD[this.#store.state]].filter(Boolean).join(" ");
  }

  #quiet() {
    this.#stop();
    this.#flush();
    this.#stop = this.#flush = () => {};
  }

  #next() {
    const { id, why, left } = this.#session.choice;
    if (!id || !this.#study.has(id)) return this.#end(why);
    this.#ask(id, why);
    this.#say(`Запитання, ${WHY[why]}; лишилося ${left}.`);
    const seconds = this.think();
    if (seconds) this.#stop = run(this.#part(".ring"), seconds, () => this.#say("Час. Відкривайте відповідь."));
  }

  #ask(id, why) {
    this.#quiet();
    this.#id = id;
    this.#show("card");
    const { about } = this.#session.questions.find((question) => question.id === id);
    show(this.#part(".card"), this.#study.get(id), `${about} · ${WHY[why]}`);
    this.#part(".session-body").scrollTop = 0;
    this.#foot(true, false);
    this.progress();
  }

  #reveal() {
    this.#quiet();
    const card = this.#part(".card");
    this.#foot(false, true);
    reveal(card);
    this.#flush = showNote(card.querySelector(".card-own"), this.#id, this.#session.moves, card.querySelector(".card-spoken p").textContent);
    this.#say("Відповідь відкрито. Оцініть себе: від 1, не знав, до 4, легко.");
  }

  #grade(grade) {
    this.#flush();
    this.#session.grade(this.#id, grade);
    this.#graded++;
    this.#next();
  }

  #undo() {
    const id = this.#session.undo();
    if (!id) return this.progress();
    this.#graded--;
    this.#ask(id, this.#session.cards.has(id) ? "due" : "new");
    this.#reveal();
    this.#say("Оцінку скасовано. Оцініть ще раз.");
  }

  #more() {
    if (!this.#session.choice.id) this.#session.extra += MORE;
    this.#next();
  }

  #end(why = "") {
    this.#quiet();
    this.#show("end");
    const { done, ready, tomorrow } = this.#session;
    const [title, , tally, weak, next] = this.#part(".session-end").children;
    title.textContent = { empty: "У плані немає запитань", limit: "На сьогодні все", done: "Сьогодні більше нічого повторювати" }[why] ?? "До зустрічі";
    this.#part(".session-told").textContent = done.length ? `Сьогодні — ${questions(done.length)}. Готовність: ${percent(this.#before)} → ${percent(ready)}.` : "Додайте рівень або тему до плану.";
    for (const [at, cell] of tally.querySelectorAll("dd").entries()) cell.textContent = done.filter(([, { grade }]) => grade === at + 1).length;
    tally.hidden = !done.length;
    const poor = done.filter(([id, { grade }]) => grade <= 2 && this.#study.has(id)).map(([id]) => this.#study.get(id));
    weak.hidden = !poor.length;
    weak.lastElementChild.replaceChildren(
      ...poor.map(({ address, question }) => {
        const link = element("a", { href: absolute(address) });
        link.innerHTML = question;
        return element("li", {}, link);
      }),
    );
    next.textContent = !tomorrow.all ? "" : `Завтра — ${questions(tomorrow.all)}${tomorrow.fresh ? `, із них ${counted(tomorrow.fresh, "нове", "нові", "нових")}` : ""}.`;
    const more = this.#part("[data-do=more]");
    more.hidden = why === "empty" || why === "done";
    more.textContent = why === "limit" ? "Ще 5 запитань" : "Продовжити";
    this.progress();
    title.focus();
    this.#say(`${title.textContent}. ${next.textContent}`);
  }

  #key(event) {
    const { key, target } = event;
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const typing = target.closest("textarea");
    if (key === "Escape") {
      event.preventDefault();
      if (typing) this.#part(".card-spoken").focus();
      else this.leave();
    } else if (this.#open && !typing && /^[1-4]$/.test(key)) {
      event.preventDefault();
      this.#grade(Number(key));
    } else if (!this.#part("[data-do=reveal]").hidden && (key === " " || key === "Enter") && !target.closest("button, a")) {
      event.preventDefault();
      this.#reveal();
    }
  }
}
