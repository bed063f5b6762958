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
  return { open, read: read?.dataset.question, top: read ? read.getBoundingClientRect().top : scrollY };
}

/** From now on, remember the place when the page is left: what of it is read, and how high that stands. */
export function keep(now = place) {
  function write() {
    try {
      sessionStorage.setItem(key, JSON.stringify({ hash: location.hash, ...now() }));
      history.scrollRestoration = "manual"; // the browser's own memory knows nothing of what opens or grows later
    } catch {
      history.scrollRestoration = "auto"; // storage is forbidden or full: the browser does what it can
    }
  }
  write();
  addEventListener("pagehide", write);
  document.addEventListener("visibilitychange", () => document.hidden && write());
}

/** The place that was kept for the address as it is; nothing, if none was or this page did not write it. */
export function kept() {
  try {
    const found = JSON.parse(sessionStorage.getItem(key));
    if (found.hash === location.hash && Number.isFinite(found.top)) return found;
  } catch {}
}

/** Bring back what was kept; toggle(folds, open) opens. Returns whether there was something. */
export function restore(toggle) {
  const found = kept();
  if (!found?.open) return false;
  for (const question of questions) {
    const folds = found.open[question.dataset.question];
    if (Array.isArray(folds)) toggle([question, ...inner(question).filter((_, index) => folds.includes(index))], true);
  }
  const read = questions.find((question) => question.dataset.question === found.read);
  if (read) scrollBy({ top: read.getBoundingClientRect().top - found.top, behavior: "instant" });
  else scrollTo({ top: found.top, behavior: "instant" });
  return true;
}
