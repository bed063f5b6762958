// The own answer under the spoken one: two texts, saved as they are typed, with the time that they take to say. It stands
// open where something is written or where the spoken answer is a frame to fill in.
import { element } from "../core/element.js";
import { catalogue, store } from "./kept.js";
import { SAID, note, save, settle, words } from "./notes.js";
import { TOLD } from "./storage.js";
import { counted } from "./words.js";

const WAIT = 400; // ms without a key until a text is saved
const GAPS = 3; // from so many «…» on a spoken answer is a frame
const TITLES = { uk: "Українською", en: "Англійською" };
const when = new Intl.DateTimeFormat("uk", { dateStyle: "long", timeStyle: "short" });

/** Show the note of a question on its topic page; notes.css is its look. @param {Element} container @param {string} id */
export async function attach(container, id) {
  const { moves } = await catalogue();
  const spoken = container.closest(".qa")?.querySelectorAll(".qa-spoken > :not(.qa-label)") ?? [];
  return show(container, id, moves, [...spoken].map((part) => part.textContent).join(" "));
}

/** Show the note of a question; returns what saves it at once. @param {Element} container @param {string} id @param {Record<string, string>} moves @param {string} spoken as text @returns {() => void} */
export function show(container, id, moves, spoken) {
  let kept = note(store, id, moves);
  let timer = 0;
  const framed = spoken.split("…").length > GAPS;
  const status = element("p", { class: "own-status" });
  const others = element("div", { class: "own-others" });
  const fields = Object.fromEntries(Object.keys(TITLES).map((tongue) => [tongue, field(tongue, `${id}-${tongue}`)]));
  const fold = element("details", { class: "own" }, element("summary", {}, "Моя відповідь"), ...Object.values(fields).map(({ node }) => node), status, others);

  function fill() {
    for (const [tongue, { text, count }] of Object.entries(fields)) {
      if (text.value !== kept[tongue]) text.value = kept[tongue];
      count();
    }
    others.replaceChildren(...kept.other.map(other), ...(kept.other.length ? [button("Прибрати інші версії", () => (kept = settle(store, id, moves)))] : []));
  }

  function other(version) {
    const texts = Object.keys(TITLES).map((tongue) => element("p", { lang: tongue }, version[tongue]));
    const from = element("p", {}, `Інша версія${version.at ? `, ${when.format(version.at)}` : ""}:`);
    return element("div", {}, from, ...texts, button("Взяти цю", () => (kept = save(store, id, version, Date.now(), -1, moves)))); // what stands now stays beside it
  }

  function button(title, act) {
    const made = element("button", { type: "button" }, title);
    made.addEventListener("click", () => {
      flush();
      act();
      fill();
      fields.uk.text.focus();
    });
    return made;
  }

  function flush() {
    clearTimeout(timer);
    const texts = { uk: fields.uk.text.value, en: fields.en.text.value };
    if (texts.uk === kept.uk && texts.en === kept.en) return;
    const rivals = kept.other.length;
    kept = save(store, id, texts, Date.now(), kept.at, moves);
    status.textContent = TOLD[store.state] || "Збережено";
    if (kept.other.length !== rivals) fill();
  }

  fold.open = framed || kept.at > 0;
  if (framed) fields.uk.text.placeholder = spoken;
  fold.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(flush, WAIT);
    status.textContent = "";
    for (const { count } of Object.values(fields)) count();
  });
  fold.addEventListener("focusout", flush);
  addEventListener("pagehide", flush);
  store.listen(() => {
    if (fold.isConnected && !fold.contains(document.activeElement)) {
      kept = note(store, id, moves);
      fill();
    }
  });
  fill();
  container.replaceChildren(fold);
  return flush;
}

function field(tongue, id) {
  const text = element("textarea", { lang: tongue, rows: "3", id: `own-${id}`, "aria-describedby": `said-${id}` });
  const said = element("small", { id: `said-${id}` });
  const count = () => {
    const n = words(text.value);
    const seconds = Math.round((30 * n) / SAID[tongue]);
    said.textContent = n ? `${counted(n, "слово", "слова", "слів")}, близько ${seconds} с${seconds > 30 ? " — довше за 30 с" : ""}` : "";
  };
  return { text, count, node: element("p", {}, element("label", { for: `own-${id}` }, TITLES[tongue]), text, said) };
}
