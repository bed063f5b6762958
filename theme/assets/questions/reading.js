// What an open answer needs: tools, the question how it was, code that can be copied, a row that stays above it, a place that is kept.
import { stylesheet } from "../core/stylesheet.js";
import { ask } from "../practice/ask.js";
import { terms } from "../terms/terms.js";
import { codes } from "./codes.js";
import { keep } from "./place.js";
import { stay } from "./row.js";
import { tools } from "./tools.js";

const styled = stylesheet(new URL("reading.css", import.meta.url).href);
let waiting = new Set();
keep();

/** What does not fit scrolls inside itself, and then the keyboard must reach it, however wide the page is now. */
const sizes = new ResizeObserver((boxes) => {
  for (const { target: box } of boxes) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
});

/** Prepare an answer that has been opened. */
export function opened(question) {
  if (!waiting.size) styled.then(() => requestAnimationFrame(prepare));
  waiting.add(question);
}

/** All that were opened in one go, once they have been measured: there is one layout for all. */
function prepare() {
  for (const question of waiting) {
    for (const box of question.querySelectorAll(".scroll, pre")) sizes.observe(box);
    tools(question);
    codes(question);
    ask(question);
    stay(question);
    terms(question);
  }
  waiting = new Set();
}
