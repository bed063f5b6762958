// The term that is read stays where it stood over a reload: terms far away have only the room that they are likely to take.
import { keep, kept } from "../questions/place.js";

const FRAMES = 10; // in which terms that come near may turn out higher than their room, or lower
const terms = [...document.querySelectorAll(".glossary section")];
const top = (term) => term.getBoundingClientRect().top;
const name = (term) => term.firstElementChild.id;

function settle(term, wanted, frames = FRAMES) {
  scrollBy({ top: top(term) - wanted, behavior: "instant" });
  if (frames) requestAnimationFrame(() => settle(term, wanted, frames - 1));
}

const [{ type }] = performance.getEntriesByType("navigation");
const place = type !== "navigate" && kept();
const term = place && terms.find((one) => name(one) === place.read);
if (term) settle(term, place.top);
keep(() => {
  const read = terms.findLast((one) => top(one) < innerHeight / 2);
  return { read: read && name(read), top: read ? top(read) : 0 };
});
