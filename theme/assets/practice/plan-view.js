// The plan as a form that is saved with every change, and what it promises: how many a day, what is reached, readiness.
import { element } from "../core/element.js";
import { absolute, paths } from "../core/paths.js";
import { curve } from "./curve.js";
import { LEAST, MOST, dateOfPlan, forecast, portion, topicGains } from "./plan.js";
import { dateOf } from "./schedule.js";
import { counted, dayName, percent, questions } from "./words.js";

const NAMED = 3; // topics that are named where the time does not suffice
const LISTS = ["levels", "topics"];

/** @param {HTMLElement} room @param {import("./session.js").Session} session @param {() => void} changed */
export function start(room, session, changed) {
  const form = room.querySelector(".plan");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    const { name } = target;
    if (LISTS.includes(name)) session.change({ [name]: [...form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value) });
    else if (name === "date" || Number(target.value) > 0) session.change({ [name]: target.value });
    changed();
  });
}

/** Show the plan, and what comes of it. @param {HTMLElement} room @param {import("./session.js").Session} session */
export function show(room, session) {
  fill(room.querySelector(".plan"), session);
  const { plan, ids, cards, day, date } = session;
  const reached = forecast(plan, ids, cards, day);
  const [said, gains] = room.querySelector(".plan-told").children;
  said.textContent = told(session, reached);
  const short = reached && reached.reached < reached.total;
  gains.replaceChildren(...(short ? topicGains(plan, session.questions, cards, day).slice(0, NAMED).map((row) => gainRow(row, session)) : []));
  const [label, figure, picture, note, without] = room.querySelector(".ready").children;
  label.textContent = reached ? `Готовність на ${dayName(date)}` : "Пам’ятаєте тепер";
  figure.textContent = reached || cards.size ? percent(reached?.ready ?? session.ready) : "—";
  picture.innerHTML = reached && ids.length ? curve(reached, date) : "";
  note.textContent = reached ? `Якщо практикувати щодня; без практики — ${percent(reached.now)}.` : "";
  without.hidden = Boolean(reached);
}

function fill(form, { plan, questions: all, day }) {
  for (const name of ["date", "minutes"]) if (form.elements[name].value !== String(plan[name])) form.elements[name].value = plan[name];
  form.elements.date.min = dateOf(day);
  form.elements.minutes.min = LEAST;
  form.elements.minutes.max = MOST;
  for (const name of LISTS) {
    for (const box of form.querySelectorAll(`[name="${name}"]`)) {
      box.checked = plan[name].includes(box.value);
      const held = ({ level, topic }) => (name === "levels" ? level === box.value : topic === box.value && (!plan.levels.length || plan.levels.includes(level)));
      const count = all.filter(held).length;
      box.parentElement.querySelector(".count").textContent = count;
      box.disabled = !count && !box.checked;
    }
  }
}

/** What to expect of a plan, in plain words. */
function told({ plan, ids, day }, reached) {
  if (!ids.length) return "У плані немає жодного запитання: додайте рівень або тему.";
  const each = `${questions(ids.length)} у плані, по ${portion(plan)} на день. `;
  if (!reached) return `${dateOfPlan(plan) < day ? "Дата співбесіди вже минула: змініть або приберіть її. " : ""}${each}Спершу ті, які час повторити; кожне четверте — нове.`;
  const time = `За ${counted(reached.days, "день", "дні", "днів")} по ${counted(plan.minutes, "хвилині", "хвилини", "хвилин")}`;
  if (reached.reached === reached.total) return `${each}${time} встигнете всі, а найслабші — не раз.`;
  return `${time} встигнете ${reached.reached} ${reached.total > 99 && reached.total < 200 ? "зі" : "із"} ${reached.total}: почніть із тем, які додадуть найбільше.`;
}

function gainRow({ level, topic, total, seen, gain }, { questions: all, ids }) {
  const { about } = all.find((question) => question.level === level && question.topic === topic);
  const link = element("a", { href: absolute(paths.topic(`${level}/${topic}`)) }, about);
  return element("li", {}, link, " ", element("small", {}, `до +${percent(gain / ids.length)}, ${counted(total - seen, "нове", "нові", "нових")}`));
}
