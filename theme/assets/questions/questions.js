// Questions of a topic page: the address, the tab and the browser's own share button name the one that was opened last;
// J and K step on. What an open answer needs comes with the first: reading.js.
import { on } from "../core/keys.js";
import { absolute, paths } from "../core/paths.js";

const questions = [...document.querySelectorAll("details.qa")];
const canonical = document.querySelector("link[rel=canonical]");
const page = { title: document.title, address: canonical?.href };
const silent = new WeakSet(); // opened or closed by this script, for all or for print: the address stays

/** The id that the address names: without the full stop or bracket that a messenger took for a part of the link. */
function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1)).replace(/[^a-z0-9]+$/, "");
  } catch {
    return ""; // a fragment that is no valid encoding names no question
  }
}

/** Let the address, the tab and what is shared name a question, or the page again. */
function name(question) {
  const id = question?.dataset.question;
  const hash = id ? `#${id}` : "";
  if (location.hash !== hash) history.replaceState(history.state, "", hash || location.pathname + location.search);
  document.title = id ? `${question.querySelector(".qa-text").textContent} — ${page.title.split(" — ").pop()}` : page.title;
  if (canonical) canonical.href = id ? absolute(paths.short(id)) : page.address;
}

/** Open the question that the address names and bring it under the header; find it elsewhere if it is not here. */
async function arrive() {
  const id = fragment();
  const target = id && document.getElementById(id);
  const question = target && target.closest("details.qa");
  if (question) {
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) toggle([fold], true);
    question.hidden = false; // whatever is filtered
    name(question);
    question.scrollIntoView();
    focus(question);
  } else if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !target) {
    const short = absolute(paths.short(id));
    const answer = await fetch(short, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) location.replace(short);
  }
}

/** Let a question take the focus. Chromium takes it away once, in a page's first frames, from what it finds no target of a fragment. */
function focus(question) {
  const take = () => question.querySelector("summary").focus({ preventScroll: true });
  take();
  if (document.readyState !== "complete") addEventListener("load", () => requestAnimationFrame(() => document.activeElement === document.body && take()));
}

let reading;
/** Give an open answer what it needs; without a connection it goes without, and the next one asks again. */
function read(question) {
  reading ??= import("./reading.js");
  reading.then((module) => module.opened(question), () => (reading = undefined));
}

document.addEventListener(
  "toggle",
  ({ target: fold }) => {
    const question = fold.closest?.("details.qa");
    if (!question) return;
    if (fold === question && !silent.delete(fold)) {
      if (fold.open) name(fold);
      else if (fragment() === fold.dataset.question) name();
    }
    if (fold.open) read(question);
  },
  true, // the event does not bubble
);

function toggle(folds, open) {
  for (const fold of folds) {
    if (fold.open !== open) silent.add(fold);
    fold.open = open;
  }
}

document.addEventListener("click", (event) => {
  const all = event.target.closest?.("[data-all]");
  if (all) toggle(document.querySelectorAll("details.qa, details.qa-deeper"), all.dataset.all === "open");
  if (event.target.closest?.("[data-print]")) print();
  const link = event.target.closest?.('a[href^="#"]');
  if (link?.hash !== location.hash || !document.getElementById(fragment())?.closest("details.qa")) return;
  event.preventDefault(); // the address does not change: no hashchange tells, and the browser would take the focus away
  arrive();
});

/** From the question in focus, else from the one that is read, to its neighbour. */
function step(by) {
  const line = document.querySelector(".site-header").offsetHeight + 20;
  const shown = questions.filter((question) => !question.hidden);
  const focused = document.activeElement?.closest("details.qa");
  const read = shown.findLast((question) => question.getBoundingClientRect().top < line);
  const next = shown[shown.indexOf(focused ?? read) + by];
  if (!next) return;
  if (location.hash === `#${next.dataset.question}`) arrive();
  else location.hash = next.dataset.question;
}

on("KeyJ", () => step(1));
on("KeyK", () => step(-1));

const wide = matchMedia("(min-width: 80rem)"); // the width from which the style sheet shows the table of contents
const contents = () => import("./contents.js").then((module) => module.contents(questions));
if (wide.matches) contents();
else wide.addEventListener("change", contents, { once: true });

// Where the style sheet cannot open answers for print (older browsers), open them for the while.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details.qa, .qa details")].filter((fold) => !fold.open);
  toggle(opened, true);
});
addEventListener("afterprint", () => toggle(opened, false));

for (const question of questions) if (question.open) read(question);
addEventListener("hashchange", arrive);
// What copies formulas as LaTeX comes with the first selection.
function select() {
  if (getSelection().isCollapsed) return;
  document.removeEventListener("selectionchange", select);
  import("./latex.js");
}
if (document.querySelector("math")) document.addEventListener("selectionchange", select);

/** Reload and return bring back what was open and where the reader was; all else is an arrival. */
async function begin() {
  const back = ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type);
  const restored = back && (await import("./place.js").then((place) => place.restore(toggle)).catch(() => false));
  if (restored) name(document.getElementById(fragment())?.closest("details.qa[open]"));
  else if (location.hash) arrive();
}

begin();
// Formulas stand in closed answers: their font comes when the page is there and the browser idle, before the first is opened.
if (document.querySelector("math")) {
  const soon = window.requestIdleCallback ?? setTimeout;
  addEventListener("load", () => soon(() => document.fonts.load('1em "STIX Two Math"')));
}
