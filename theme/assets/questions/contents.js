// The table of contents of a wide screen: made here, for it would be two of the kilobytes that a phone has to wait for.
const LINE = "-14% 0px -85% 0px"; // of the screen, a strip below the header: what crosses it is being read

/** List the questions of the page, and mark the one that is being read. */
export function contents(questions) {
  const list = document.querySelector(".toc");
  const links = new Map(questions.map((question) => [question, link(question)]));
  list.querySelector("ol").append(...[...links.values()].map(entry));
  const mark = ({ target, isIntersecting }) => {
    const here = links.get(target);
    if (!isIntersecting) return here.removeAttribute("aria-current");
    here.setAttribute("aria-current", "location");
    list.scrollTop = here.offsetTop - list.clientHeight / 2;
  };
  const reading = new IntersectionObserver((crossed) => crossed.forEach(mark), { rootMargin: LINE });
  for (const question of questions) reading.observe(question);
}

/** The question without what it repeats in English, for two lines; whole for those who point at it. */
function link(question) {
  const text = question.querySelector(".qa-text").textContent;
  const made = document.createElement("a");
  made.href = `#${question.dataset.question}`;
  made.textContent = text.replace(/ \([A-Za-z][^)]*\)/g, "");
  made.title = text;
  return made;
}

function entry(link) {
  const made = document.createElement("li");
  made.append(link);
  return made;
}
