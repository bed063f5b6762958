// A question on its card: what is asked, and behind it what is right; follow-ups are questions to be answered first.
import { absolute } from "../core/paths.js";
import { element } from "../core/element.js";

/** Show a question with its answer closed. @param {HTMLElement} card @param {import("./bank.js").Study} study @param {string} about what stands above it */
export function show(card, study, about) {
  const part = (name) => card.querySelector(`.card-${name}`);
  part("answer").hidden = true;
  part("about").textContent = about;
  part("question").innerHTML = study.question;
  part("spoken").lastElementChild.innerHTML = study.spoken.join(" ");
  part("own").replaceChildren();
  part("trap").lastElementChild.innerHTML = study.trap;
  part("trap").hidden = !study.trap;
  part("next").hidden = !study.followups.length;
  part("next").lastElementChild.replaceChildren(...study.followups.map(followUp));
  part("full").href = absolute(study.address);
  card.hidden = false;
  part("question").focus();
}

function followUp([question, answer]) {
  const [entry, asked, said] = [element("li"), element("summary"), element("p")];
  asked.innerHTML = question;
  said.innerHTML = answer;
  entry.append(answer ? element("details", {}, asked, said) : asked.textContent);
  return entry;
}

/** Open the answer. @param {HTMLElement} card */
export function reveal(card) {
  card.querySelector(".card-answer").hidden = false;
  card.querySelector(".card-spoken").focus();
}
