// A question by chance, shown in its place on the home page; without this script the link leads to the list of all.
import { absolute, paths } from "../core/paths.js";

const link = document.querySelector(".random .button");
const shown = document.querySelector(".random p");
const button = document.createElement("button");
let catalogue;
let last;

async function fetched() {
  const answer = await fetch(absolute(paths.catalogue));
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

async function show() {
  try {
    const { topics, questions } = await (catalogue ??= fetched());
    const others = questions.filter((question) => question !== last);
    last = others[Math.floor(Math.random() * others.length)] ?? last;
    const [id, topic, text] = last;
    const [key, level, title] = topics[topic];
    const question = document.createElement("a");
    question.href = absolute(paths.question(key, id));
    question.textContent = text;
    const place = document.createElement("small");
    place.dataset.level = key.split("/")[0];
    place.textContent = `${level} · ${title}`;
    shown.replaceChildren(place, question);
    button.textContent = "Інше запитання";
  } catch {
    location.href = link.href; // no catalogue: the list of all questions has the same
  }
}

button.type = "button";
button.className = link.className;
button.textContent = link.textContent;
button.addEventListener("click", show);
link.replaceWith(button);
