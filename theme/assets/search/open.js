// The button, the keys and the address that open the search sheet. What searches loads with the first use.
import { on } from "../core/keys.js";
import { absolute, paths } from "../core/paths.js";

const dialog = document.querySelector("dialog.search");
const addressed = !location.pathname.endsWith(`/${paths.interview}`); // there `q` names questions
let ready;

async function load() {
  const files = [paths.catalogue, paths.searchIndex].map((path) => fetch(absolute(path)));
  const [sheet, ...answers] = await Promise.all([import("./sheet.js"), ...files]);
  return sheet.start(addressed, ...answers);
}

async function open() {
  if (dialog.open) return;
  dialog.showModal(); // at once: a phone shows its keyboard only within the tap
  dialog.querySelector("input").select();
  if (!ready) dialog.querySelector(".search-status").textContent = "Завантажую…";
  try {
    const search = await (ready ??= load());
    if (search) search();
    else ready = undefined; // what came is no index: ask again with the next opening
  } catch {
    ready = undefined;
    dialog.querySelector(".search-status").textContent = "Пошук не завантажився. Перевірте з’єднання та відкрийте його ще раз; усі запитання є в меню тем.";
  }
}

document.querySelector("[data-search-open]").addEventListener("click", open);
dialog.querySelector("button").addEventListener("click", () => dialog.close());
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault(); // else it clears the field first
  dialog.close();
});
for (const key of ["/", "KeyS"]) on(key, open);
document.addEventListener("keydown", (event) => {
  if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  open();
});
if (addressed && new URLSearchParams(location.search).has("q")) open();
