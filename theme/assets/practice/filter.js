// Which questions of a page are shown: all, or those in some state.
import { element } from "../core/element.js";
import { FILTERS } from "./states.js";

const place = document.querySelector(".qa-all, .list-filter");
const select = element("select", { "aria-label": "Показати", autocomplete: "off" });

const fits = (at, item) => FILTERS[at][1](item.dataset.state, item.hasAttribute("data-marked"));

/** Say how many of the questions each filter shows. What has changed its state stays where it is until a filter is chosen. @param {HTMLElement[]} items */
export function filter(items) {
  if (!place || !items.length) return;
  if (!select.isConnected) {
    select.append(...FILTERS.map((_, at) => new Option("", String(at))));
    select.addEventListener("change", () => choose(items));
    place.append(select);
  }
  for (const [at, [name]] of FILTERS.entries()) {
    const count = items.filter((item) => fits(at, item)).length;
    select.options[at].text = `${name}: ${count}`;
    select.options[at].disabled = !count && at !== select.selectedIndex;
  }
}

function choose(items) {
  for (const item of items) item.hidden = !fits(select.selectedIndex, item);
  for (const list of document.querySelectorAll(".question-list")) {
    list.hidden = [...list.querySelectorAll("li")].every((item) => item.hidden);
    const link = document.querySelector(`.toc a[href="#${list.querySelector("h2").id}"]`);
    if (link) link.parentElement.hidden = list.hidden;
  }
}
