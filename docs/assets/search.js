// The search sheet, in front of the theme's search worker and index.
const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
const LIMIT = 30;
const opener = document.querySelector("[data-search-open]");
const dialog = document.querySelector("dialog.search");
const input = dialog.querySelector('input[type="search"]');
const status = dialog.querySelector(".search-status");
const list = dialog.querySelector("[data-search-results]");
const base = new URL(`${document.documentElement.dataset.base}/`, location.href);
let worker;
let titles = {};

/** Search for what the field holds; the first time, fetch the index and start the worker before. */
export async function start() {
  if (worker) {
    search();
    return;
  }
  status.textContent = "Завантажую покажчик…";
  try {
    const answer = await fetch(new URL("search/search_index.json", base));
    if (!answer.ok) throw new Error(`${answer.status}`);
    const index = await answer.json();
    titles = Object.fromEntries(index.docs.map((entry) => [entry.location, entry.title]));
    worker = new Worker(opener.dataset.worker);
    worker.addEventListener("message", ({ data }) => receive(data));
    worker.addEventListener("error", fail);
    worker.postMessage({ type: SETUP, data: { ...index, options: { suggest: false } } });
  } catch {
    fail();
  }
}

function fail() {
  worker = undefined;
  status.textContent = "Пошук не завантажився. Перевірте з’єднання й відкрийте його ще раз; усі запитання є в меню тем.";
}

function receive(message) {
  if (message.type === READY) search();
  if (message.type === RESULT) show(message.data.items.flat());
}

function search() {
  const query = input.value.trim().slice(0, 200).replace(/[:^~*+-]/g, " ");
  if (!query) {
    list.replaceChildren();
    status.textContent = "Назва, термін або кілька слів із запитання.";
  } else {
    worker?.postMessage({ type: QUERY, data: query });
  }
}

function show(items) {
  const found = items.filter((item) => item.location.includes("#")).sort((a, b) => b.score - a.score);
  status.textContent = found.length ? `Знайдено: ${found.length}` : "Нічого не знайдено. Спробуйте інше слово.";
  list.replaceChildren(...found.slice(0, LIMIT).map(result));
}

function result(item) {
  const link = document.createElement("a");
  link.href = new URL(item.location, base);
  link.append(...marked(item.title));
  const place = document.createElement("small");
  const page = item.location.split("#")[0];
  place.textContent = [page.split("/")[0], titles[page]].filter(Boolean).join(" · ");
  link.append(place);
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}

/** The worker marks words with <mark> inside escaped HTML; rebuild it as nodes, never as markup. */
function marked(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  return [...parsed.childNodes].map((node) => {
    const made = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    made.textContent = node.textContent;
    return made;
  });
}

input.addEventListener("input", search);
list.addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
dialog.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && links.length) {
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + step;
    (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
  }
  if (event.key === "Enter" && document.activeElement === input) {
    event.preventDefault();
    links[0]?.click();
  }
});
