// Code that can be copied: a button in the corner of each block, not of what a program prints.
import { copy } from "./tools.js";

const ICON = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 9h11v11H9zM15 9V4H4v11h5"/></svg>';

/** Give the blocks of code of an answer their button. */
export function codes(question) {
  for (const block of question.querySelectorAll(".highlight:not(.output, :has(.code-copy))")) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "code-copy", title: "Скопіювати код", innerHTML: ICON });
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => copy(block.querySelector("code").textContent.trimEnd(), "Код скопійовано", "Скопіюйте код:"));
    block.append(button);
  }
}
