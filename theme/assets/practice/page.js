// The page of practice: its parts, what changes them, and the address that opens the session.
import { bank } from "./bank.js";
import { show as showCopies, start as startCopies } from "./copies-view.js";
import { store } from "./kept.js";
import { portion } from "./plan.js";
import { show as showPlan, start as startPlan } from "./plan-view.js";
import { SessionView } from "./session-view.js";
import { Session } from "./session.js";
import { counted, questions } from "./words.js";

const [GO, THINK] = ["#go", "think"];
const TOLD = 5000; // ms that a line stays
const page = document.querySelector("main:has(> .practice)");

function say(text, long = false) {
  const line = document.querySelector(".announce");
  line.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (line.textContent = ""), long ? 3 * TOLD : TOLD);
}

class Room {
  session = null;
  view = null;

  constructor() {
    this.room = page.querySelector(".practice-room");
    this.button = page.querySelector("[data-do=start]");
    this.lost = this.room.querySelector(".lost");
    const think = page.querySelector("[name=think]");
    think.value = store.text(THINK) ?? "0";
    if (think.selectedIndex < 0) think.value = "0";
    think.addEventListener("change", () => store.put(THINK, think.value));
    this.think = () => Number(think.value);
    this.button.addEventListener("click", () => this.go());
    startCopies(page, store, say, () => this.reload());
    store.listen(() => this.reload());
    store.compact();
    addEventListener("popstate", () => this.follow());
    addEventListener("visibilitychange", () => document.hidden || this.reload()); // the day may have turned
    showCopies(page, store, null);
    this.load();
  }

  /** Fetch the bank, and show what depends on it; where it cannot be had, the button tries again. */
  async load() {
    try {
      const { questions: all, moves } = await bank();
      this.session = new Session(store, all, moves);
    } catch {
      this.lost.hidden = false;
      this.button.textContent = "Спробувати ще раз";
      this.button.disabled = false;
      return;
    }
    this.lost.hidden = true;
    startPlan(this.room, this.session, () => this.show());
    this.view = new SessionView(page.querySelector("dialog.session"), this.session, store, this.think, () => this.closed());
    this.show();
    this.follow();
  }

  reload() {
    this.session?.reload();
    if (this.session) this.show();
    else showCopies(page, store, null);
  }

  show() {
    const { choice, done, plan, tomorrow } = this.session;
    const [, count, told] = this.room.querySelector(".portion").children;
    const over = !choice.id;
    count.textContent = over ? (done.length ? "На сьогодні все" : "Нічого питати") : questions(choice.left);
    told.textContent = over
      ? tomorrow.all ? `Завтра — ${questions(tomorrow.all)}.` : "Повертайтеся, коли час буде повторити."
      : `${done.length ? `зроблено ${done.length}, ` : ""}близько ${counted(Math.max(1, Math.round((choice.left * plan.minutes) / portion(plan))), "хвилини", "хвилин", "хвилин")}`;
    this.button.textContent = over ? "Ще 5 запитань" : done.length ? "Продовжити" : "Почати";
    this.button.disabled = choice.why === "empty" || choice.why === "done";
    this.view.progress();
    showPlan(this.room, this.session);
    showCopies(page, store, this.session);
  }

  go() {
    if (!this.session) return this.load();
    if (!this.session.choice.id) this.session.extra += 5;
    history.pushState({ practice: true }, "", GO);
    this.view.open();
  }

  /** Open or close the session as the address says: so Back ends it and a reload resumes it. */
  follow() {
    const { open } = page.querySelector("dialog.session");
    if (!this.view) return;
    if (location.hash === GO && !open) this.view.open();
    else if (location.hash !== GO && open) page.querySelector("dialog.session").close();
  }

  closed() {
    if (location.hash === GO) {
      if (history.state?.practice) history.back();
      else history.replaceState(null, "", location.pathname + location.search);
    }
    this.reload();
    (this.button.disabled ? page : this.button).focus();
  }
}

if (page) new Room();
