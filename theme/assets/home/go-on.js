// «Продовжити»: the question that was opened last, in room that the page has for it.
import { absolute, paths } from "../core/paths.js";

const root = document.documentElement;
const prefix = `ml:${new URL(absolute(paths.home)).pathname}:`;
const place = document.querySelector(".go-on");

function show() {
  try {
    const [, id, text] = /^([a-z0-9-]+) (.+)$/s.exec(localStorage.getItem(`${prefix}last`));
    const link = place.querySelector(".last") ?? document.createElement("a");
    Object.assign(link, { className: "last", href: absolute(paths.short(id)), textContent: `Продовжити: ${text}` });
    place.append(link);
    root.classList.add("read");
  } catch {
    // Nothing was opened yet, or storage is forbidden.
  }
}

show();
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || root.classList.contains("kept")) return; // progress.js sees to itself
  show();
  if (!Object.keys(localStorage).some((key) => key.startsWith(prefix) && key !== `${prefix}last`)) return;
  root.classList.add("kept");
  import("../practice/progress.js").then((progress) => progress.show());
});
