// The tools below an answer: its short address, shared or copied, and the steps to the neighbours.
import { absolute, paths } from "../core/paths.js";

const questions = [...document.querySelectorAll("details.qa")];
const announce = document.querySelector(".announce");
const share = navigator.share ? "Поділитися" : "Скопіювати посилання";

/** Put the tools where the page has a plain link for those without scripts. */
export function tools(question) {
  const row = question.querySelector(".qa-tools");
  if (row.querySelector("button")) return;
  const at = questions.indexOf(question);
  const step = (to, rel, key, text) => (to ? `<a class="qa-step" href="#${to.dataset.question}" rel="${rel}" title="Клавіша ${key}">${text}</a>` : "");
  const dated = row.querySelector("time");
  row.innerHTML =
    `<button class="qa-copy" type="button">${share}</button>` +
    step(questions[at - 1], "prev", "K", "← <span>Попереднє</span>") +
    step(questions[at + 1], "next", "J", "<span>Наступне</span> →");
  if (dated) row.append(dated);
  row.firstChild.addEventListener("click", () => give(question));
}

/** Hand the short address to the share sheet of the system, or put it into the clipboard. */
async function give(question) {
  const url = absolute(paths.short(question.dataset.question));
  if (navigator.share) {
    const title = question.querySelector(".qa-text").textContent;
    const answer = await navigator.share({ title, url }).catch((error) => error);
    if (!answer || answer.name === "AbortError") return; // shared, or thought better of
  }
  copy(url, "Посилання скопійовано", "Скопіюйте посилання:");
}

/** Put a text into the clipboard and say so; where that is refused, offer it to be copied by hand. */
export async function copy(text, done, byHand) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    window.prompt(byHand, text); // no clipboard: an old browser or no permission
  }
}

/** Tell the reader, for some time. */
export function say(text, time = 4000) {
  announce.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (announce.textContent = ""), time);
}
