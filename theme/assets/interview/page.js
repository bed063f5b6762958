// The page of mock interviews: what is asked, chosen in a form that the link repeats; then the run, then its report.
import { absolute, paths } from "../core/paths.js";
import { bank, studied } from "../practice/bank.js";
import { store } from "../practice/kept.js";
import { Session } from "../practice/session.js";
import { newSeed, parsed } from "../practice/set.js";
import { Store, TOLD } from "../practice/storage.js";
import { questions } from "../practice/words.js";
import { RunView } from "./run-view.js";
import { Run } from "./run.js";
import { Setup } from "./setup.js";

const [RUN, ASKED] = ["interview", "asked"];
const SAID = 5000; // ms that a line stays
const LOST = "Браузер не дає сайту нічого зберігати: оцінки й перебіг зникнуть, коли закриєте або перезавантажите сторінку.";
const page = document.querySelector("main:has(> .interview)");

class Interview {
  /** Of this tab alone: two tabs may hold two interviews. */
  #tab = new Store(new URL(absolute(paths.home)).pathname, { storage: () => sessionStorage });
  /** @type {import("./recorder.js").Recorder | null} Only where the reader wants to be recorded. */
  #recorder = null;
  #session = null;
  #run = null;
  #study = new Map();
  /** @type {typeof import("./report-view.js")} Fetched as an interview begins: it has to be there when the line is not. */
  #reports = null;
  /** @type {(() => Promise<void>) | null} What to try again where questions did not load. */
  #retry = null;

  constructor() {
    this.form = page.querySelector(".setup");
    this.setup = new Setup(this.form);
    if (!location.search) this.setup.choose(); // what was chosen before the scripts came
    this.setup.wanted.seed ||= newSeed();
    this.view = new RunView(page.querySelector("dialog.run"), {
      about: (id) => this.setup.bank.get(id).about,
      grade: (id, grade) => this.#session.grade(id, grade),
      undo: () => this.#session.undo(),
      save: () => this.#save(),
      ended: () => this.#ended(),
      recorder: () => this.#recorder,
    });
    const acts = { start: () => this.#start(), link: () => this.#copyLink(), other: () => this.#other(), go: () => this.#resume(), copy: () => this.#copyReport(), print: () => print(), same: () => this.#start(), new: () => this.#anew(), notes: () => this.#copyNotes() };
    page.addEventListener("click", ({ target }) => acts[target.closest(".interview [data-do]")?.dataset.do]?.());
    this.form.hidden = this.setup.wanted.asks;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => target.name !== "record" && this.#choose());
    page.querySelector(".record").hidden = !(navigator.mediaDevices?.getUserMedia && globalThis.MediaRecorder);
    const keep = () => page.querySelector("dialog.run").open && this.#save();
    addEventListener("pagehide", keep);
    addEventListener("visibilitychange", () => document.hidden && keep());
    this.#load();
  }

  /** Fetch the bank and show what the link asks for; where it cannot be had, the button tries again. */
  async #load() {
    try {
      const { questions: all, moves } = await bank();
      this.setup.bank = new Map(all.map((question) => [question.id, question]));
      this.setup.moves = moves;
      this.#session = new Session(store, all, moves);
    } catch {
      return this.#lose();
    }
    page.querySelector(".lost").hidden = true;
    await this.#follow();
  }

  /** Show what the link asks for: the view of who asks, the interview of this tab where it is that of the link, or the form. */
  #follow() {
    const kept = Run.from(this.#tab.record(RUN));
    this.#run = kept?.ids.every((id) => this.setup.bank.has(id)) ? kept : null;
    if (this.setup.wanted.asks) return this.#ask();
    if (this.#run?.query === location.search) return this.#resume();
    return this.#setUp();
  }

  #lose() {
    page.querySelector(".lost").hidden = false;
    this.form.hidden = false;
    const start = page.querySelector("[data-do=start]");
    start.textContent = "Спробувати ще раз";
    start.disabled = false;
    start.focus();
  }

  #setUp() {
    page.querySelector(".report").hidden = true;
    this.form.hidden = false;
    this.setup.fill();
    this.#promise();
    if (document.activeElement === document.body) return;
    page.querySelector(".setup h2").focus();
  }

  #choose() {
    this.setup.choose();
    this.#retry = null;
    this.#promise();
    this.setup.address();
  }

  #other() {
    this.setup.wanted = { ...this.setup.wanted, seed: newSeed(), codes: [] };
    this.#promise();
    this.setup.address();
    this.#say("Набір змінено.");
  }

  #anew() {
    this.#other();
    this.#setUp();
  }

  #promise() {
    this.setup.promise();
    this.form.querySelector("[data-do=go]").hidden = !this.#run || this.#run.over;
    this.#state();
  }

  async #start() {
    if (!this.#session) return this.#load();
    if (this.#retry) return this.#retry();
    const { ids } = this.setup.chosen;
    await this.#held(ids, async () => {
      if (this.form.elements.record.checked) await this.#listen();
      this.setup.address();
      this.#run = Run.begun(location.search, this.setup.wanted.minutes, ids);
      this.#open();
    });
  }

  async #listen() {
    const { Recorder } = await import("./recorder.js");
    this.#recorder ??= new Recorder();
    if (!(await this.#recorder.open())) this.view.first = "Мікрофон недоступний: запису не буде. ";
  }

  /** Go on with the interview of this tab; one that is over shows its report. */
  async #resume() {
    const run = this.#run;
    await this.#held(run.ids, () => {
      history.replaceState(null, "", run.query);
      this.setup.wanted = parsed(run.query);
      if (run.over) this.#report();
      else this.#open();
    });
  }

  async #held(ids, then) {
    try {
      const levels = new Set(ids.map((id) => this.setup.bank.get(id).level));
      [this.#study, this.#reports] = await Promise.all([studied([...levels]), import("./report-view.js")]);
    } catch {
      this.#retry = () => this.#held(ids, then);
      return this.#lose();
    }
    this.#retry = null;
    page.querySelector(".lost").hidden = true;
    await then();
  }

  #open() {
    this.form.hidden = true;
    page.querySelector(".report").hidden = true;
    this.view.open(this.#run, this.#study);
  }

  #ended() {
    this.#recorder?.close();
    if (this.#run.grades.some(Boolean)) return this.#report();
    this.#run = null;
    this.#tab.drop(RUN);
    this.#setUp();
    page.querySelector("[data-do=start]").focus();
  }

  #report() {
    this.form.hidden = true;
    this.#state();
    this.#reports.show(page.querySelector(".report"), this.#reports.of(this.#run, this.#study, this.setup.bank), this.#recorder?.kept);
  }

  async #ask() {
    const { ids } = this.setup.chosen;
    const section = page.querySelector(".ask");
    await this.#held(ids, async () => {
      const view = await import("./ask-view.js");
      history.replaceState(null, "", this.setup.link({ asks: true }));
      const studies = ids.map((id) => this.#study.get(id));
      const before = this.#tab.record(ASKED);
      const ticks = before?.query === location.search && Array.isArray(before.ticks) ? before.ticks.map((each) => (Array.isArray(each) ? each : [])) : [];
      this.asked = () => view.notes(section.querySelector("ol"), studies, this.setup.bank);
      section.querySelector("h2").textContent = ids.length ? questions(ids.length) : "Жодного запитання";
      section.querySelector(".to-answer").href = this.setup.link({ asks: false });
      view.show(section.querySelector("ol"), studies, this.setup.bank, ticks, (now) => this.#tab.put(ASKED, { v: 1, query: location.search, ticks: now }));
      this.form.hidden = true;
      section.hidden = false;
    });
  }

  #copyNotes() {
    this.#copy(this.#markdown(this.asked()), "Нотатки скопійовано");
  }

  #copyReport() {
    this.#copy(this.#markdown(this.#reports.of(this.#run, this.#study, this.setup.bank)), "Звіт скопійовано");
  }

  #markdown(report) {
    const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
    return this.#reports.markdown(report, plain, absolute);
  }

  #copyLink() {
    this.#copy(this.setup.link({ asks: false }), "Посилання скопійовано");
  }

  async #copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(done);
    } catch {
      prompt("Скопіюйте:", text); // no clipboard: an old browser or no permission
    }
  }

  #save() {
    this.#tab.put(RUN, this.#run.record);
  }

  #told() {
    return ["blocked", "full"].includes(store.state) ? LOST : TOLD[store.state];
  }

  #state() {
    const line = page.querySelector(".state");
    line.textContent = this.#told();
    line.hidden = !line.textContent;
  }

  #say(text) {
    const line = document.querySelector(".announce");
    line.textContent = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (line.textContent = ""), SAID);
  }
}

if (page) new Interview();
