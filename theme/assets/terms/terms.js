// Terms of the glossary in an open answer: the first mention of each is quietly marked; what it means comes with the first use.
import { element } from "../core/element.js";
import { absolute, paths } from "../core/paths.js";
import { stylesheet } from "../core/stylesheet.js";

const PASSED = "a, button, code, pre, kbd, math, thead, summary, figcaption, .qa-label, .qa-see, .qa-sources, .qa-tools, .qa-marks, .qa-own"; // as hooks/answers/mentions.py, and what is put into an answer
const JOINED = "_-–/’'";
const address = document.querySelector("link[rel=glossary]")?.href; // not there while an author writes

/** @type {Promise<Object<string, [string, string, number][]>> | null} Question → term, its words as they stand, how many times they stand before. */
let places = null;

async function json(href) {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

/** Mark the terms of an answer; without a connection the next one asks again. @param {HTMLElement} question */
export async function terms(question) {
  if (!address || question.querySelector(".term")) return;
  if (!places) {
    stylesheet(new URL("terms.css", import.meta.url).href);
    places = json(address).catch(() => (places = null));
  }
  const mentions = (await places)?.[question.dataset.question];
  if (mentions && !question.querySelector(".term")) mark(question.querySelector(".qa-answer"), mentions);
}

function mark(answer, mentions) {
  const waiting = mentions.map(([id, words, before]) => ({ id, words, before }));
  for (const text of texts(answer)) {
    const found = [];
    for (const mention of waiting) {
      for (const start of starts(text.data, mention.words)) if (mention.before-- === 0) found.push({ ...mention, start });
    }
    found.sort((a, b) => b.start - a.start);
    for (const { id, words, start } of found) wrap(text, start, words.length, id);
  }
}

/** The text of an answer in which a term may be marked. */
function texts(answer) {
  const walker = document.createTreeWalker(answer, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT : node.matches(PASSED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP,
  );
  const all = [];
  while (walker.nextNode()) all.push(walker.currentNode);
  return all;
}

/** Where words stand in a text by themselves. */
function starts(text, words) {
  const plain = text.replaceAll("\u00a0", " ");
  const wanted = words.replaceAll("\u00a0", " ");
  const found = [];
  for (let start = plain.indexOf(wanted); start >= 0; start = plain.indexOf(wanted, start + 1)) {
    if (!joins(plain[start - 1]) && !joins(plain[start + wanted.length])) found.push(start);
  }
  return found;
}

const joins = (sign) => Boolean(sign) && (JOINED.includes(sign) || /[\p{L}\p{N}]/u.test(sign));

function wrap(text, start, length, id) {
  const words = text.splitText(start);
  words.splitText(length);
  const term = element("a", { class: "term", href: absolute(paths.term(id)), "data-term": id });
  words.replaceWith(term);
  term.append(words);
}

const WAIT = 350; // ms over a term before it speaks, and away from it before it is silent
const EDGE = 8;
/** @type {Map<string, Promise<Object<string, [string, string]>> | null>} Address → terms: their names and what they mean. */
const meanings = new Map();
const card = element("div", { class: "term-card", id: "term-card", role: "note" });
let shown = null;
let timer;

function later(act) {
  clearTimeout(timer);
  timer = setTimeout(act, WAIT);
}

/** A definition after its term and a dash: a capital that begins an abbreviation stays. */
const small = (text) => (/^.\p{Ll}/u.test(text) ? text[0].toLowerCase() + text.slice(1) : text);

/** The name of a term and what it means; without a connection the next who asks tries again. @param {string} id */
async function meaningOf(id) {
  const address = absolute(paths.definitions(id));
  if (!meanings.get(address)) meanings.set(address, json(address).catch(() => meanings.delete(address) && null));
  return (await meanings.get(address))?.[id] ?? ["", "Означення не завантажилося: перевірте з’єднання."];
}

async function show(term) {
  clearTimeout(timer);
  if (shown === term) return;
  hide();
  shown = term;
  const [name, meaning] = await meaningOf(term.dataset.term);
  if (shown !== term) return;
  const link = element("a", { href: term.href, tabindex: "-1" }, "У словнику");
  card.replaceChildren(element("p", {}, element("strong", {}, name), name ? " — " : "", small(meaning), " ", link));
  term.closest(".qa-answer").append(card);
  term.setAttribute("aria-describedby", card.id);
  put(term);
}

/** Under the words, or above them where there is no room. */
function put(term) {
  const box = term.closest(".qa-answer").getBoundingClientRect();
  const line = term.getClientRects()[0];
  const below = line.bottom + card.offsetHeight + EDGE < innerHeight;
  const left = Math.min(line.left, box.right - card.offsetWidth) - box.left;
  card.style.left = `${Math.max(0, left)}px`;
  card.style.top = `${below ? line.bottom - box.top + EDGE / 2 : line.top - box.top - card.offsetHeight - EDGE / 2}px`;
}

function hide() {
  clearTimeout(timer);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  card.remove();
}

const at = (event) => event.target.closest?.(".term");

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const term = at(event);
  if (term) later(() => show(term));
  else if (shown && !event.target.closest(".term-card")) later(hide);
  else clearTimeout(timer);
});
document.addEventListener("click", (event) => {
  const term = at(event);
  if (term && event.detail && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault(); // by touch or mouse: the card has the link; Enter follows it
    if (shown === term && event.pointerType === "touch") hide();
    else show(term);
  } else if (!event.target.closest(".term-card")) hide();
});
document.addEventListener("focusin", (event) => {
  if (at(event)?.matches(":focus-visible")) show(at(event));
  else if (!event.target.closest(".term-card")) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !shown) return;
  event.stopPropagation();
  hide();
}, true);
