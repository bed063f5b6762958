// The place of the copy on its page: what there is, how far the download is, what can be done.
import { element } from "../core/element.js";
import { absolute } from "../core/paths.js";
import { stylesheet } from "../core/stylesheet.js";
import { Copy, amount } from "./copy.js";
import { Trouble } from "./trouble.js";
import { ASK, BUSY, GO_ON, INSECURE, READY, REMOVED, TOLD, UNABLE, UNFINISHED, UPDATE, newer, progress, unchecked, unfinished, whole } from "./words.js";

const STYLE = "assets/offline/offline.css";

export class View {
  #copy;
  #ended = new AbortController(); // of the download
  #busy = false;
  #turn = 0; // of what is shown: what has been looked up for an earlier one comes too late

  /** @param {HTMLElement} room @param {string} name of the cache */
  constructor(room, name) {
    this.#copy = new Copy(name);
    this.status = room.querySelector("output");
    this.save = room.querySelector("button");
    this.stop = element("button", { type: "button", hidden: "" }, "Зупинити");
    this.remove = element("button", { type: "button", hidden: "" }, "Видалити копію");
    this.save.after(this.stop, this.remove);
    this.bar = element("progress", { "aria-label": "Завантажено" });
    this.figures = element("span");
    this.meter = element("p", { class: "offline-meter", hidden: "" }, this.bar, this.figures);
    this.status.after(this.meter);
    this.stop.addEventListener("click", () => this.#ended.abort());
    this.remove.addEventListener("click", () => this.#do(() => this.#removed()));
  }

  /** Show what there is; where the reader has pressed the button, save. @param {"save" | undefined} act */
  async start(act) {
    if (![...document.styleSheets].some(({ href }) => href?.endsWith(STYLE))) await stylesheet(absolute(STYLE));
    if (!isSecureContext) return this.#show([INSECURE], {});
    if (!navigator.serviceWorker || !globalThis.caches) return this.#show([UNABLE], {});
    await (act ? this.#do(() => this.#saved()) : this.#looked());
  }

  async #do(act) {
    if (this.#busy) return; // one thing at a time
    this.#busy = true;
    this.#turn += 1;
    try {
      await act();
    } catch (trouble) {
      if (!(trouble instanceof Trouble)) throw trouble;
      const told = TOLD[trouble.why];
      this.#looked(typeof told === "string" ? told : told(trouble));
    } finally {
      this.#busy = false;
    }
  }

  async #saved() {
    this.#ended = new AbortController();
    this.bar.removeAttribute("value");
    this.figures.textContent = "";
    this.#show([BUSY], { stop: true });
    const list = await this.#copy.save((done, all) => {
      Object.assign(this.bar, { max: all.bytes, value: done.bytes });
      this.figures.textContent = progress(done, all);
    }, this.#ended.signal);
    this.#show([whole(list, total(list)), READY], { remove: true });
  }

  async #removed() {
    await this.#copy.remove();
    this.#show([REMOVED], { save: ASK });
  }

  /** Show what there is, then what the site has newer; what went wrong before, if anything, is told first. */
  async #looked(told = "") {
    const turn = ++this.#turn;
    const [list, begun] = await Promise.all([this.#copy.list(), this.#copy.begun()]).catch(() => [null, false]);
    const say = (line, save) => turn === this.#turn && this.#show([told, list && whole(list, total(list)), line], { save, remove: begun });
    if (!begun) return say("", ASK);
    say(list ? "" : UNFINISHED, list ? "" : GO_ON);
    const now = navigator.onLine ? await this.#copy.latest().catch(() => null) : null;
    if (!now) return say(list ? unchecked() : UNFINISHED, list ? "" : GO_ON);
    const rest = amount((await this.#copy.missing(now)).map(({ size }) => size));
    if (!list) say(unfinished(rest), GO_ON);
    else if (rest.files || !same(list, now)) say(newer(rest), UPDATE);
  }

  /** Lines and the buttons for what can be done now; `save` names its button. */
  #show(lines, { save = "", stop = false, remove = false }) {
    const buttons = [this.save, this.stop, this.remove];
    const held = buttons.includes(document.activeElement);
    this.status.textContent = lines.filter(Boolean).join(" ");
    if (save) this.save.textContent = save;
    [!save, !stop, !remove].forEach((hidden, at) => (buttons[at].hidden = hidden));
    this.meter.hidden = !stop;
    if (held) buttons.find(({ hidden }) => !hidden)?.focus();
  }
}

const total = ({ files }) => amount(Object.values(files).map(([size]) => size));
const same = (list, now) => JSON.stringify({ ...list, saved: undefined }) === JSON.stringify(now);
