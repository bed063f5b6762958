// What an open answer needs: tools, code that can be copied, wide boxes that the keyboard reaches, a row that stays above it.
import { stylesheet } from "../core/stylesheet.js";
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

/** All that were opened in one go: first what is measured, then what is changed, so that there is one layout for all. */
function prepare() {
  const boxes = [...waiting].flatMap((question) => [...question.querySelectorAll(".scroll, pre")]);
  const wide = boxes.map((box) => box.scrollWidth > box.clientWidth);
  boxes.forEach((box, index) => {
    if (wide[index]) box.tabIndex = 0; // what does not fit scrolls inside itself, and then the keyboard must reach it
    else box.removeAttribute("tabindex");
  });
  for (const question of waiting) {
    tools(question);
    codes(question);
    stay(question);
  }
  waiting = new Set();
}
