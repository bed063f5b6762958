// The frame of every interactive figure: controls over values, the values in the address, what is said of them, the task.
import { stylesheet } from "../core/stylesheet.js";
import { element } from "./draw.js";

export * from "./draw.js";

const PAUSE = 300; // ms without a change before the address changes: browsers count that; as long again before it is said

function button(text, act) {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}

/** A row of buttons of which one is pressed; press(index) is told. Returns the row and what shows which. */
function choice(name, texts, press) {
  const buttons = texts.map((text, at) => button(text, () => press(at)));
  const show = (pressed) => buttons.forEach((one, at) => one.setAttribute("aria-pressed", String(at === pressed)));
  show();
  return [element("div", { class: "choice", role: "group", "aria-label": name }, ...buttons), show];
}

/** A slider with its name and value, or a choice between options; returns it and what brings it up to a value. */
function control({ label, min, max, step, text = String, options }, change) {
  if (options) return choice(label, options, change);
  const shown = element("b", { "aria-hidden": "true" });
  const input = element("input", { type: "range", min, max, step });
  input.addEventListener("input", () => change(+input.value));
  const show = (value) => {
    input.value = value;
    shown.textContent = text(value);
    input.setAttribute("aria-valuetext", text(value));
  };
  return [element("label", {}, element("span", {}, label, shown), input), show];
}

/** «Спробуйте»: guess, change one thing, see why. All texts have their room from the start, so that nothing moves. */
function task({ ask, guesses, right, act, done, why }) {
  let guess, found, last;
  const texts = ["Спершу вгадайте.", act, `Так і є. ${why}`, `Ні. ${why}`];
  const told = element("p", { role: "status" });
  const rooms = texts.map((text) => element("p", { "aria-hidden": "true" }, text));
  const check = (values) => {
    last = values;
    found ||= guess >= 0 && done(values);
    const text = texts[guess >= 0 ? (found ? (guess === right ? 2 : 3) : 1) : 0];
    if (told.textContent !== text) told.textContent = text;
    told.classList.toggle("found", Boolean(found));
  };
  const [row, show] = choice("Ваш здогад", guesses, (at) => {
    show((guess = at));
    check(last);
  });
  return [element("div", { class: "task" }, element("p", {}, element("b", {}, "Спробуйте."), ` ${ask}`), row, element("div", { class: "told" }, told, ...rooms)), check];
}

/** The values in the address, `?w.NAME=0.5_2_0.1` in the order of initial, with the fragment of the answer or section around the figure. */
function address(figure, initial) {
  const key = `w.${figure.dataset.widget}`;
  const place = figure.closest("details.qa, section[id]");
  const names = Object.keys(initial);
  const given = new URLSearchParams(location.search).get(key)?.split("_") ?? [];
  const values = { ...initial };
  names.forEach((name, at) => Number.isFinite(+given[at]) && (values[name] = +given[at]));
  const write = () => {
    const url = new URL(location.href);
    url.searchParams.delete(key);
    if (names.some((name) => values[name] !== initial[name])) url.searchParams.set(key, names.map((name) => +values[name].toFixed(4)).join("_"));
    url.hash = place?.dataset.question ?? place?.id ?? "";
    try {
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    } catch {
      // The browser has had enough changes for now: the address lags.
    }
  };
  return { values, write };
}

/**
 * Make a figure interactive; the picture that stood there stays for print. initial names the values; controls are sliders and
 * choices over them, buttons set some (`patch`, or a function of the values); build(change) gives the `main` picture, what stands
 * at its `side`, and `draw(values)`; say(values) is one sentence for those who do not see it.
 */
export async function mount(figure, { title, lead, initial, controls, buttons = [], say, build, task: asked }) {
  await Promise.all(["kit", figure.dataset.widget].map((name) => stylesheet(new URL(`${name}.css`, import.meta.url).href)));
  const { values, write } = address(figure, initial);
  const status = element("p", { class: "unseen", role: "status" });
  const { main, side, draw } = build(change);
  const rows = controls.map((listed) => [listed, ...control(listed, (value) => change({ [listed.key]: value }))]);
  const [tried, check] = task(asked);
  let timers = [];

  function update() {
    for (const [{ key, options, min = 0, max = options.length - 1 }, , show] of rows) show((values[key] = Math.min(Math.max(values[key], min), max)));
    draw(values);
    check(values);
  }

  function change(patch) {
    Object.assign(values, patch);
    update();
    timers.forEach(clearTimeout);
    timers = [setTimeout(write, PAUSE), setTimeout(() => (status.textContent = say(values)), 2 * PAUSE)];
  }

  async function share() {
    write();
    const { copy } = await import("../questions/tools.js");
    copy(location.href, "Посилання скопійовано", "Скопіюйте:");
  }

  const acts = buttons.map(({ text, patch }) => button(text, () => change(patch.call ? patch(values) : patch)));
  acts.push(button("Спочатку", () => change(initial)), button("Посилання", share));
  const panel = element("div", {}, main, ...rows.map(([, row]) => row), element("div", { class: "choice" }, ...acts));
  update();
  figure.prepend(element("div", { class: "widget", role: "group", "aria-label": title }, element("p", {}, lead), panel, element("div", {}, ...side), tried, status));
  figure.classList.add("live");
}
