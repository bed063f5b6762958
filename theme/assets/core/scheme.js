// The button that goes round: as the system, light, dark. The head of the page applies the choice before first paint.
const NAMES = { auto: "як у системі", light: "світла", dark: "темна" };
const ORDER = Object.keys(NAMES);
const root = document.documentElement;
const button = document.querySelector(".scheme-button");

const current = () => root.dataset.scheme ?? "auto";

function show() {
  const label = `Колірна схема: ${NAMES[current()]}`;
  button.setAttribute("aria-label", label);
  button.title = label;
  const { backgroundColor } = getComputedStyle(root);
  for (const bar of document.querySelectorAll('[name="theme-color"]')) bar.content = backgroundColor;
}

button.addEventListener("click", () => {
  const next = ORDER[(ORDER.indexOf(current()) + 1) % ORDER.length];
  if (next === "auto") delete root.dataset.scheme;
  else root.dataset.scheme = next;
  try {
    localStorage.setItem("scheme", next);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
  show();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
button.hidden = false;
show();
// Every page has this module, so it is here that an old browser gets a menu that opens.
if (!("popover" in HTMLElement.prototype)) import("./drawer.js");
// … and a reader of whom something is kept gets to see it.
if (root.classList.contains("kept")) import("../practice/progress.js").then((progress) => progress.show());
