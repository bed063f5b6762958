// The row under an opened answer: how did you answer, a bookmark. What keeps and shows marks is loaded with the first one, or
// where something is kept already. The question opened last is remembered for the home page.
import { on } from "../core/keys.js";
import { absolute, paths } from "../core/paths.js";

const prefix = `ml:${new URL(absolute(paths.home)).pathname}:`;
const LAST = `${prefix}last`;
const GRADES = ["не знав", "ледве", "знав", "легко"];

const button = (name, text) => Object.assign(document.createElement("button"), { type: "button", className: name, textContent: text });

function row(question) {
  const marks = document.createElement("div");
  marks.className = "qa-marks";
  marks.role = "group";
  marks.ariaLabel = "Як відповіли?";
  const asked = document.createElement("span");
  asked.textContent = "Як відповіли?";
  marks.append(asked, ...GRADES.map((text) => button("grade", text)), button("bookmark", "Закладка"));
  question.querySelector(".qa-tools").before(marks);
}

function opened(question) {
  if (!question.querySelector(".qa-marks")) row(question);
  try {
    const address = location.pathname.slice(new URL(absolute(paths.home)).pathname.length);
    const text = question.querySelector(".qa-text").textContent;
    localStorage.setItem(LAST, JSON.stringify([`${address}#${question.dataset.question}`, text]));
  } catch {
    // Storage is forbidden or full: the home page offers nothing.
  }
}

function goOn() {
  const link = document.querySelector(".go-on a");
  try {
    const [address, text] = JSON.parse(localStorage.getItem(LAST));
    link.href = absolute(address);
    link.append(text);
    link.parentElement.hidden = false;
  } catch {
    // Nothing was opened yet, or it is no home page.
  }
}

for (const question of document.querySelectorAll("details.qa[open]")) opened(question);
document.addEventListener(
  "toggle",
  ({ target: fold }) => {
    if (fold.open && fold.matches(".qa")) opened(fold);
  },
  true, // the event does not bubble
);
document.addEventListener("click", async ({ target }) => {
  const pressed = target.closest?.(".qa-marks button");
  if (pressed) (await import("./marks.js")).press(pressed);
});
for (const grade of [1, 2, 3, 4]) {
  on(`Digit${grade}`, ({ target }) => {
    const answer = target.closest("details.qa[open]");
    answer?.querySelectorAll(".grade")[grade - 1].click();
    return Boolean(answer);
  });
}
goOn();
if (document.documentElement.classList.contains("kept")) import("./progress.js").then(({ show }) => show());
