// K-means by half steps: points go to the nearest centre, centres to the means; what each start comes to.
import { bar, element, line, mount, number, picture, scale, set, svg } from "./kit.js";
import { SETS, runs } from "./kmeans-model.js";

const HEIGHT = 170;
const MARKS = ["m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0", "m-6-6h12v12h-12z", "m0-7l7 12h-14z"];
const chosen = (values) => SETS[Math.round(values.set)];
const startOf = (values) => Math.round(values.start - 1) % chosen(values).starts.length;
const statesOf = (values) => runs(chosen(values))[startOf(values)];

/** What a step has done, in words: steps after the last one change nothing. */
function told(values) {
  const at = Math.round(values.step);
  const last = statesOf(values).length - 1;
  const what = at > last ? "нічого не змінилося" : at ? (at % 2 ? "точки до центрів" : "центри в середні") : "старт";
  return `Крок ${at}, ${what}. J = ${number(statesOf(values)[Math.min(at, last)].inertia, 1)}. ${at === last ? "Далі нічого не змінюється." : ""}`;
}

function build() {
  const links = svg("path", { class: "links" });
  const kinds = [0, 1, 2].map((at) => ["trail", "points", "center"].map((name) => svg("path", { class: `${name} k${at}` })));
  const loose = svg("path", { class: "loose" });
  const main = picture(320, HEIGHT, links, ...[0, 1, 2].flatMap((layer) => kinds.map((kind) => kind[layer])), loose);
  main.classList.add("plane");
  const now = element("p", { class: "now" });
  const ends = Array.from({ length: 6 }, (_, at) => bar(`старт ${at + 1}`));

  function draw(values) {
    const { points } = chosen(values);
    const states = statesOf(values);
    const at = Math.min(Math.round(values.step), states.length - 1);
    const { centers, labels } = states[at];
    const most = Math.max(...points.flat());
    const [x, y] = [scale(0, most, 26, 294), scale(0, most, 0, -268)];
    const middle = (Math.min(...points.map((p) => y(p[1]))) + Math.max(...points.map((p) => y(p[1])))) / 2;
    const place = ([a, b]) => [Math.min(x(a), 312), HEIGHT / 2 + y(b) - middle];
    const marks = (list, mark) => list.map((point) => `M${place(point).map((value) => value.toFixed(1)).join(" ")}${mark}`).join("");
    kinds.forEach(([trail, dots, center], kind) => {
      set(trail, { d: centers[kind] ? line(states.slice(0, at + 1).map((state) => place(state.centers[kind]))) : "" });
      set(dots, { d: marks(points.filter((_, index) => labels?.[index] === kind), MARKS[kind]) });
      set(center, { d: marks(centers.slice(kind, kind + 1), "m-9-9l18 18m0-18l-18 18") });
    });
    set(loose, { d: marks(labels ? [] : points, MARKS[0]) });
    set(links, { d: labels ? points.map((point, index) => line([place(point), place(centers[labels[index]])])).join("") : "" });
    now.textContent = told(values);
    const finals = runs(chosen(values)).map((each) => each.at(-1).inertia);
    ends.forEach(({ root, show }, start) => {
      root.classList.toggle("none", start >= finals.length);
      root.classList.toggle("here", start === startOf(values));
      show(finals[start] / Math.max(...finals), number(finals[start], 1));
    });
  }

  return { main, side: [now, element("p", {}, "J наприкінці за різних стартів:"), element("div", {}, ...ends.map(({ root }) => root))], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "K-means крок за кроком",
    lead: "Хрестики — центри. Точки йдуть до найближчого, тоді центр стає в середнє своїх точок.",
    initial: { set: 0, start: 1, step: 0 },
    controls: [
      { key: "set", label: "Точки", options: SETS.map(({ name }) => name) },
      { key: "step", label: "Крок", min: 0, max: 11, step: 1 },
      { key: "start", label: "Старт", min: 1, max: 6, step: 1 },
    ],
    buttons: [
      { text: "Крок", patch: ({ step }) => ({ step: step + 1 }) },
      { text: "Інший старт", patch: ({ start }) => ({ start: (start % 6) + 1, step: 0 }) },
    ],
    task: {
      ask: "Найкраще J тут 1. Чи дійдуть до нього центри, якщо обидва стартують ліворуч?",
      guesses: ["Так", "Ні", "Ходитимуть по колу"],
      right: 1,
      act: "Натискайте «Крок», доки центри рухаються.",
      done: ({ set, start, step }) => !set && start === 1 && step > 2,
      why: "J = 16: кожен центр уже посередині своїх точок. Тому роблять кілька стартів і беруть найменше J.",
    },
    say: told,
    build,
  });
