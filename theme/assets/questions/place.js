// What is open and where the reader is, kept for this tab: reload and return bring it back.
const key = `ml:place:${location.pathname}`;
const questions = [...document.querySelectorAll("details.qa")];
const inner = (question) => [...question.querySelectorAll("details")];
const line = () => document.querySelector(".site-header").getBoundingClientRect().bottom + 8;

function place() {
  const open = {};
  for (const question of questions.filter((one) => one.open)) {
    open[question.dataset.question] = inner(question).flatMap((fold, index) => (fold.open ? [index] : []));
  }
  const read = questions.findLast((question) => question.getBoundingClientRect().top < line());
  return { hash: location.hash, open, read: read?.dataset.question, top: read ? read.getBoundingClientRect().top : scrollY };
}

function write() {
  try {
    sessionStorage.setItem(key, JSON.stringify(place()));
    history.scrollRestoration = "manual"; // the browser's own memory knows no answers that open later
  } catch {
    history.scrollRestoration = "auto"; // storage is forbidden or full: the browser does what it can
  }
}

/** From now on, remember the place when the page is left. */
export function keep() {
  write();
  addEventListener("pagehide", write);
  document.addEventListener("visibilitychange", () => document.hidden && write());
}

/** Bring back what was kept for the address as it is; toggle(folds, open) opens. Returns whether there was something. */
export function restore(toggle) {
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(key));
    if (kept.hash !== location.hash || !Number.isFinite(kept.top)) return false;
    for (const question of questions) {
      const folds = kept.open[question.dataset.question];
      if (!folds) continue;
      toggle([question, ...inner(question).filter((_, index) => folds.includes(index))], true);
    }
  } catch {
    return false; // nothing was kept, or something that this page did not write
  }
  const read = questions.find((question) => question.dataset.question === kept.read);
  if (read) scrollBy({ top: read.getBoundingClientRect().top - kept.top, behavior: "instant" });
  else scrollTo({ top: kept.top, behavior: "instant" });
  return true;
}
