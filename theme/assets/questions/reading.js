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

/** Prepare an answer that has been opened. */
export function opened(question) {
  if (!waiting.size) styled.then(() => requestAnimationFrame(prepare));
  waiting.add(question);
}

/** All that were opened in one go, once they have been measured: there is one layout for all. */
function prepare() {
  for (const question of waiting) {
    tools(question);
    codes(question);
    ask(question);
    stay(question);
    terms(question);
  }
  waiting = new Set();
}
