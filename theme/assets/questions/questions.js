// Questions of a topic page: links open their answer, the link can be copied, all can be opened, J and K step on.
import { absolute, paths } from "../core/paths.js";

const questions = [...document.querySelectorAll("details.qa")];
const announce = document.querySelector(".announce");
const shortAddress = (question) => absolute(paths.short(question.dataset.question));

/** The id that the address names: without the full stop or bracket that a messenger took for a part of the link. */
function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1)).replace(/[^a-z0-9]+$/, "");
  } catch {
    return ""; // a fragment that is no valid encoding names no question
  }
}

/** Open the question that the address names and bring it into view; find it elsewhere if it is not here. */
async function arrive() {
  const id = fragment();
  const question = id && document.getElementById(id)?.closest("details.qa");
  if (question) {
    if (location.hash !== `#${id}`) history.replaceState(history.state, "", `#${id}`);
    for (let fold = document.getElementById(id).closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    question.querySelector("h2").scrollIntoView();
    question.querySelector("summary").focus({ preventScroll: true });
  } else if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !document.getElementById(id)) {
    const short = absolute(paths.short(id));
    const answer = await fetch(short, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) location.replace(short);
  }
}

function say(text) {
  announce.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (announce.textContent = ""), 4000);
}

async function copy(question) {
  const address = shortAddress(question);
  try {
    await navigator.clipboard.writeText(address);
    say("Посилання скопійовано");
  } catch {
    window.prompt("Скопіюйте посилання:", address); // no clipboard: an old browser or no permission
  }
}

function step(question, by) {
  const next = questions[questions.indexOf(question) + by];
  if (!next) return;
  if (location.hash === `#${next.dataset.question}`) arrive();
  else location.hash = next.dataset.question;
}

/** What does not fit scrolls inside itself, and then the keyboard must reach it. */
function reachable(question) {
  for (const box of question.querySelectorAll(".scroll, pre")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}

for (const question of questions) if (question.open) reachable(question);
document.addEventListener(
  "toggle",
  ({ target: fold }) => {
    const question = fold.open && fold.closest?.("details.qa");
    if (question) reachable(question);
  },
  true, // the event does not bubble
);

document.addEventListener("click", (event) => {
  const all = event.target.closest?.("[data-all]");
  if (all) for (const fold of document.querySelectorAll("details.qa, details.qa-deeper")) fold.open = all.dataset.all === "open";
  if (event.target.closest?.("[data-print]")) print();
  const button = event.target.closest?.(".qa-copy");
  if (button) copy(button.closest("details.qa"));
  const link = event.target.closest?.('a[href^="#"]');
  if (link && link.hash === location.hash) arrive(); // the address does not change, so no hashchange tells
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.("input, textarea, select, dialog")) return;
  const by = { KeyJ: 1, KeyK: -1 }[event.code]; // the key, not the letter: layouts differ
  const question = document.activeElement?.closest("details.qa") ?? document.getElementById(fragment())?.closest("details.qa");
  if (by && question) step(question, by);
});

/** The table of contents of a wide screen: made here, for it would be two of the kilobytes that a phone has to wait for. */
function contents() {
  document.querySelector(".toc ol").append(
    ...questions.map((question) => {
      const link = document.createElement("a");
      link.href = `#${question.dataset.question}`;
      link.textContent = question.querySelector(".qa-text").textContent;
      const entry = document.createElement("li");
      entry.append(link);
      return entry;
    }),
  );
}

const wide = matchMedia("(min-width: 80rem)"); // the width from which the style sheet shows it
if (wide.matches) contents();
else wide.addEventListener("change", contents, { once: true });

// Where the style sheet cannot open answers for print (older browsers), open them for the while.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details.qa, .qa details")].filter((fold) => !fold.open);
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
});

addEventListener("hashchange", arrive);
if (location.hash) arrive();
// What copies formulas as LaTeX comes with the first selection.
function select() {
  if (getSelection().isCollapsed) return;
  document.removeEventListener("selectionchange", select);
  import("./latex.js");
}
if (document.querySelector("math")) document.addEventListener("selectionchange", select);
// Formulas stand in closed answers: their font comes when the page is there and the browser idle, before the first is opened.
if (document.querySelector("math")) {
  const soon = window.requestIdleCallback ?? setTimeout;
  addEventListener("load", () => soon(() => document.fonts.load('1em "STIX Two Math"')));
}
