// The list of all single keys, in a dialog of its own, and the switch that turns them off.
import { stylesheet } from "./stylesheet.js";

/** What keys do, for the reader: the key that `on` of keys.js names, what the keycap says, what it does, where. */
export const SHORTCUTS = [
  { key: "KeyJ", caps: ["J"], does: "наступне запитання", where: "На сторінці теми" },
  { key: "KeyK", caps: ["K"], does: "попереднє запитання", where: "На сторінці теми" },
  { caps: ["Enter"], does: "відкрити чи згорнути відповідь", where: "На сторінці теми" },
  { key: "Digit1", caps: ["1"], does: "не знав", where: "У відкритій відповіді" },
  { key: "Digit2", caps: ["2"], does: "ледве", where: "У відкритій відповіді" },
  { key: "Digit3", caps: ["3"], does: "знав", where: "У відкритій відповіді" },
  { key: "Digit4", caps: ["4"], does: "легко", where: "У відкритій відповіді" },
  { key: "Digit0", caps: ["0"], does: "скасувати оцінку", where: "У відкритій відповіді" },
  { key: "/", caps: ["/"], does: "пошук", where: "Усюди" },
  { key: "KeyS", caps: ["S"], does: "теж пошук", where: "Усюди" },
  { caps: ["Ctrl", "K"], does: "пошук, навіть коли решту вимкнено", where: "Усюди" },
  { key: "?", caps: ["?"], does: "цей перелік", where: "Усюди" },
];

const root = document.documentElement;
let dialog;

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function row({ caps, does }) {
  const keys = caps.flatMap((cap, index) => (index ? [" + ", element("kbd", {}, cap)] : [element("kbd", {}, cap)]));
  return element("div", {}, element("dt", {}, ...keys), element("dd", {}, does));
}

function make() {
  const close = element("button", { type: "button", className: "keys-close", autofocus: true }, "Закрити");
  const box = element("input", { type: "checkbox" });
  const parts = [...new Set(SHORTCUTS.map(({ where }) => where))].flatMap((where) => [
    element("h3", {}, where),
    element("dl", {}, ...SHORTCUTS.filter((shortcut) => shortcut.where === where).map(row)),
  ]);
  const title = element("h2", { id: "keys-title" }, "Гарячі клавіші");
  const note = element("p", {}, "Літери — за місцем клавіші: українська розкладка теж підходить.");
  const choice = element("label", {}, box, " Клавіші без Ctrl увімкнено");
  dialog = element("dialog", { className: "keys" }, title, ...parts, note, choice, close);
  dialog.setAttribute("aria-labelledby", title.id);
  box.checked = root.dataset.keys !== "off";
  box.addEventListener("change", () => choose(box.checked ? "on" : "off"));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
}

function choose(state) {
  root.dataset.keys = state;
  try {
    localStorage.setItem("ml:keys", state);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
}

/** Show the list, unless it is shown already or the reader has opened something else while it came. */
export async function show() {
  if (!dialog) {
    make();
    await stylesheet(new URL("shortcuts.css", import.meta.url).href);
  }
  if (!document.querySelector("dialog[open]")) dialog.showModal();
}
