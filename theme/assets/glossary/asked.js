// The questions of a term, when it is unfolded. They come while nothing else is to be done: with the page they would be a third of it.
import { element } from "../core/element.js";
import { absolute, paths } from "../core/paths.js";

const LOST = "Запитання не завантажилися. Згорніть і розгорніть ще раз.";
const whenIdle = window.requestIdleCallback ?? setTimeout;

let coming;
async function questions() {
  const answer = await (coming ??= fetch(absolute(paths.glossaryQuestions)).then((one) => (one.ok ? one.json() : null), () => null));
  if (!answer) coming = undefined; // the next who asks tries again
  return answer;
}

function link(words, path) {
  const made = element("a", { href: absolute(path) });
  made.innerHTML = words; // of the site's own file: some are marked as English
  return made;
}

async function fill(fold) {
  if (fold.dataset.filled) return;
  const place = fold.querySelector("p") ?? fold.appendChild(document.createElement("p"));
  const known = await questions();
  if (known) {
    const asked = known.terms[fold.parentElement.querySelector("h3").id] ?? [];
    place.replaceChildren(...asked.flatMap(([words, topic, id], at) => [at ? ", " : "", link(words, paths.question(known.topics[topic], id))]));
    fold.dataset.filled = "yes";
  } else place.textContent = LOST;
}

document.addEventListener("toggle", ({ target }) => target.open && target.matches(".asked") && fill(target), true);
whenIdle(questions);
