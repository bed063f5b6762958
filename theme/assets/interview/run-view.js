// The interview as a sheet over the page: a question and two clocks, its points to tick, a grade, the next question.
import { element } from "../core/element.js";
import { absolute } from "../core/paths.js";
import { boxes } from "./points-view.js";
import { share, suggested } from "./points.js";
import { GRADES, clock } from "./report.js";

const TICK = 250; // ms

/** Whether this browser can read Ukrainian; the first call makes it look for voices. */
const reads = () => globalThis.speechSynthesis?.getVoices().some(({ lang }) => /^uk\b/i.test(lang));

export class RunView {
  /** @type {import("./run.js").Run} */
  #run;
  /** @type {Map<string, import("../practice/bank.js").Study>} */
  #study;
  #dialog;
  #room;
  #timer = 0;
  #late = new Set();
  #hush = null;
  first = ""; // what is to be said before the first question

  /**
   * @param {HTMLDialogElement} dialog
   * @param {{ about: (id: string) => string, grade: (id: string, grade: number) => void, undo: () => string | null, save: () => void, ended: () => void, recorder: () => import("./recorder.js").Recorder | null }} room what the sheet asks of its page
   */
  constructor(dialog, room) {
    this.#dialog = dialog;
    this.#room = room;
    const acts = { pause: () => this.#pause(true), resume: () => this.#pause(false), end: () => this.#end(), undo: () => this.#undo(), reveal: () => this.#reveal() };
    dialog.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button?.matches(".grades *")) this.#grade(Number(button.value));
      else acts[button?.dataset.do]?.();
    });
    dialog.addEventListener("change", ({ target }) => {
      if (!target.matches(".point input")) return;
      this.#run.tick(Number(target.value), target.checked);
      this.#room.save();
      this.#say(this.#suggest());
    });
    dialog.addEventListener("keydown", (event) => this.#key(event));
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault(); // the way back of a phone
      this.#escape();
    });
    dialog.addEventListener("close", () => this.#quiet());
    reads();
  }

  /** Show an interview where it stands. @param {import("./run.js").Run} run @param {Map<string, import("../practice/bank.js").Study>} study */
  open(run, study) {
    this.#run = run;
    this.#study = study;
    this.#late.clear();
    this.#part("[data-do=undo]").hidden = true;
    if (!this.#dialog.open) this.#dialog.showModal();
    if (!this.#hush && reads()) this.#offerVoice();
    run.show();
    if (run.paused) this.#pause(true);
    else this.#ask();
  }

  async #offerVoice() {
    const { start } = await import("./voice.js");
    this.#hush = start(this.#part("[data-do=read]"), () => this.#part(".card-question").textContent);
  }

  #part(selector) {
    return this.#dialog.querySelector(selector);
  }

  #say(text) {
    this.#part("[role=status]").textContent = text;
  }

  #quiet() {
    clearInterval(this.#timer);
    this.#hush?.();
    this.#part("audio").pause();
  }

  /** The question as it stands: asked, or with its points. */
  #ask() {
    const { id, at, ids, open } = this.#run;
    const study = this.#study.get(id);
    this.#quiet();
    this.#show(open ? "open" : "asked");
    this.#part(".card-about").textContent = this.#room.about(id);
    this.#part(".card-question").innerHTML = study.question;
    this.#part(".card-full").href = absolute(study.address);
    this.#part(".card-boxes").replaceChildren(...(open ? boxes(study, this.#run.ticks[at], "h3") : []));
    const bar = this.#part("progress");
    [bar.max, bar.value] = [ids.length, at];
    this.#part(".session-left").textContent = `${at + 1} з ${ids.length}`;
    this.#part(".session-body").scrollTop = 0;
    if (open) this.#suggest();
    else this.#room.recorder()?.record(id);
    this.#part(".recording").hidden = open || !this.#room.recorder()?.on;
    this.#tell();
    if (!open) this.#timer = setInterval(() => this.#tell(), TICK);
    this.#part(open ? ".card-answer > p" : ".card-question").focus();
    this.#say(open ? "Орієнтири відкрито. Позначте, що прозвучало, тоді оцініть себе: від 1, не знав, до 4, легко." : `${this.first}Запитання ${at + 1} з ${ids.length}.`);
    this.first = "";
    this.#room.save();
    this.#replay();
  }

  #show(view) {
    this.#part(".card").hidden = view === "paused";
    this.#part(".pause").hidden = view !== "paused";
    this.#part(".card-answer").hidden = view !== "open";
    this.#part("[data-do=reveal]").hidden = view !== "asked";
    this.#part(".grades").hidden = view !== "open";
    this.#part("[data-do=pause]").hidden = view === "paused";
  }

  /** The clocks; when a time is over it is said once. */
  #tell() {
    const { whole, each } = this.#run.meant;
    const clocks = [[this.#run.spent(), each, "Час на це запитання вийшов.", this.#run.id], [this.#run.total, whole, "Час співбесіди вийшов.", "whole"]];
    for (const [n, [spent, meant, over, name]] of clocks.entries()) {
      const place = this.#dialog.querySelectorAll(".clocks dd")[n];
      const text = `${clock(spent)} / ${clock(meant)}`;
      if (place.textContent !== text) place.textContent = text;
      place.classList.toggle("late", spent > meant);
      if (spent <= meant || this.#late.has(name)) continue;
      this.#late.add(name);
      this.#say(over);
    }
  }

  #suggest() {
    const { id, at, ticks } = this.#run;
    const study = this.#study.get(id);
    const grade = suggested(share(study, ticks[at]));
    for (const button of this.#dialog.querySelectorAll(".grades button")) button.classList.toggle("suggested", Number(button.value) === grade);
    const text = `За позначками — «${GRADES[grade]}». Вирішуєте ви.`;
    this.#part(".card-suggested").textContent = text;
    return text;
  }

  async #reveal() {
    const { id } = this.#run;
    this.#run.reveal();
    const stopped = this.#room.recorder()?.stop();
    this.#ask();
    await stopped;
    if (this.#run.id === id) this.#replay();
  }

  /** The recording of the question, to listen to and to keep. */
  #replay() {
    const place = this.#part(".replay");
    const kept = this.#run.open && this.#room.recorder()?.kept.get(this.#run.id);
    place.hidden = !kept;
    const audio = place.querySelector("audio");
    place.querySelector("a")?.remove();
    if (!kept) return audio.removeAttribute("src");
    audio.src = kept.url;
    place.append(element("a", { href: kept.url, download: kept.name }, "Завантажити запис"));
  }

  #grade(grade) {
    this.#room.grade(this.#run.id, grade);
    this.#run.grade(grade);
    this.#part("[data-do=undo]").hidden = false;
    if (this.#run.over) this.#close();
    else this.#ask();
  }

  #undo() {
    this.#part("[data-do=undo]").hidden = true;
    if (!this.#room.undo()) return this.#say("Оцінку вже не скасувати.");
    this.#room.recorder()?.stop();
    this.#run.back();
    this.#ask();
    this.#say("Оцінку скасовано. Оцініть ще раз.");
  }

  #pause(paused) {
    this.#run.pause(paused);
    this.#quiet();
    this.#room.save();
    if (!paused) return this.#ask();
    this.#room.recorder()?.pause();
    this.#show("paused");
    this.#part(".pause h2").focus();
    this.#say("Пауза. Годинник стоїть.");
  }

  async #end() {
    this.#run.end();
    await this.#room.recorder()?.stop();
    this.#close();
  }

  #close() {
    this.#room.save();
    this.#dialog.close();
    this.#room.ended();
  }

  #escape() {
    this.#pause(!this.#run.paused);
  }

  #key(event) {
    const { key, target } = event;
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const { open, paused } = this.#run;
    if (key === "Escape") {
      event.preventDefault();
      this.#escape();
    } else if (open && !paused && /^[1-4]$/.test(key)) {
      event.preventDefault();
      this.#grade(Number(key));
    } else if (!open && !paused && (key === " " || key === "Enter") && !target.closest("button, a, audio")) {
      event.preventDefault();
      this.#reveal();
    }
  }
}
