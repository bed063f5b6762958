// Copying from an answer: the text has formulas as LaTeX between dollars, the HTML as MathML. Comes with the first selection.
import { absolute, paths } from "../core/paths.js";

const key = new URL(".", location).href.slice(absolute("").length, -1);
const answer = await fetch(absolute(paths.latex(key))).catch(() => null);
const sources = answer?.ok ? await answer.json() : {};

/** Every `<math>` → its LaTeX and all `<math>` of the same formula: a long one stands in pieces, each after the first without LaTeX. */
const formulas = new Map();
for (const [id, latex] of Object.entries(sources)) {
  const maths = document.querySelectorAll(`details.qa[data-question="${id}"] math`);
  let formula;
  maths.forEach((math, index) => {
    if (latex[index]) formula = { latex: latex[index], pieces: [] };
    formula?.pieces.push(math);
    formulas.set(math, formula);
  });
}

const formulaAt = (node) => formulas.get((node.closest ? node : node.parentElement)?.closest("math"));

/** What is selected, no formula cut in two and nothing that is folded away: a copy of that part of the page, its `<math>` with their formulas. */
function selected(range) {
  const whole = range.cloneRange();
  const first = formulaAt(range.startContainer)?.pieces[0];
  const last = formulaAt(range.endContainer)?.pieces.at(-1);
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  const originals = [...document.querySelectorAll("math")].filter((math) => whole.intersectsNode(math));
  const fragment = whole.cloneContents();
  const copies = [...fragment.querySelectorAll("math")].map((math, index) => [math, formulas.get(originals[index])]);
  for (const spare of fragment.querySelectorAll(".unseen, .qa-tools, details:not([open]) > :not(summary)")) spare.remove();
  for (const link of fragment.querySelectorAll("a")) link.setAttribute("href", link.href);
  return { fragment, copies: copies.filter(([math, formula]) => formula && fragment.contains(math)) };
}

/** The text of a part of the page as a reader sees it: blocks on lines of their own. */
function textOf(fragment) {
  const box = document.createElement("div");
  box.className = "unseen";
  box.append(fragment);
  document.body.append(box);
  for (const label of box.querySelectorAll(".qa-label")) label.style.textTransform = "none"; // capitals are its look alone
  const text = box.innerText;
  box.remove();
  return text.replaceAll("\u00a0", " ").trim();
}

document.addEventListener("copy", (event) => {
  if (event.defaultPrevented || event.target.closest?.("input, textarea")) return;
  const selection = getSelection();
  const texts = [];
  const page = document.createElement("div");
  let count = 0;
  for (let index = 0; index < selection.rangeCount; index++) {
    const { fragment, copies } = selected(selection.getRangeAt(index));
    count += copies.length;
    page.append(fragment.cloneNode(true));
    const told = new Set();
    for (const [math, formula] of copies) {
      math.replaceWith(told.has(formula) ? "" : formula.latex);
      told.add(formula);
    }
    texts.push(textOf(fragment));
  }
  if (count === 0) return; // the browser's own text is right
  event.clipboardData.setData("text/plain", texts.join("\n"));
  event.clipboardData.setData("text/html", page.innerHTML);
  event.preventDefault();
});
