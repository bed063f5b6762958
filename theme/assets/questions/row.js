// The row of an open question stays under the header while its answer is read: in two lines at most, and it closes the answer.
const header = document.querySelector(".site-header").offsetHeight;

// A row that the header's edge cuts by a pixel has stopped there: the style sheet holds it.
const edge = new IntersectionObserver((rows) => rows.forEach(shorten), { rootMargin: `-${header + 1}px 0px 0px`, threshold: 1 });

/** Cut a row that stays to two lines, or show it whole again; the answer takes over the height, so that nothing moves. */
function shorten({ target: row, intersectionRatio: seen, boundingClientRect: { top } }) {
  const question = row.parentElement;
  const stays = question.open && seen < 1 && top <= header + 1 && getComputedStyle(row).position === "sticky";
  if (stays === question.classList.contains("qa-stays")) return;
  if (!stays) return whole(question);
  const text = row.querySelector(".qa-text");
  const hidden = text.offsetHeight - 2 * parseFloat(getComputedStyle(text).lineHeight);
  question.classList.add("qa-stays");
  question.querySelector(".qa-answer").style.marginTop = `${Math.max(0, hidden)}px`;
}

/** Let the row of an open question stay. */
export function stay(question) {
  edge.observe(question.querySelector("summary"));
}

/** Show a row whole, wherever its question stands. */
function whole(question) {
  question.classList.remove("qa-stays");
  question.querySelector(".qa-answer").style.marginTop = "";
}

document.addEventListener("toggle", ({ target: fold }) => fold.matches?.("details.qa:not([open])") && whole(fold), true);
document.addEventListener("click", (event) => {
  const row = event.target.closest?.("details.qa[open] > summary");
  if (!row || event.defaultPrevented) return;
  event.preventDefault(); // closed here and now, so that the row can be held where the eye is
  const question = row.parentElement;
  const { top } = row.getBoundingClientRect();
  whole(question);
  question.open = false;
  scrollBy(0, row.getBoundingClientRect().top - top);
});
