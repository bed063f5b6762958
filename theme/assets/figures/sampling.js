// Sampling again and again: the distribution of the mean, intervals that miss, p-values with an effect and without.
import { element, line, mount, number, percent, picture, scale, set, svg } from "./kit.js";
import { density } from "./normal.js";
import { SIZES, TIMES, histogram, intervals, means, power, pvalues } from "./sampling-model.js";

const LIST = Object.keys(SIZES);
const BASE = 126;
const given = (values) => ({ ...values, size: +LIST[values.size] });
const share = (list, test) => percent(list.filter(test).length / TIMES, 1);
const column = (x, y, width) => `M${x} ${BASE}V${y}h${width}V${BASE}Z`;

/** Of each kind of experiment: paths of what is usual and of what stands out, a curve, two numbers, a text. */
const KINDS = [
  (values) => {
    const error = 10 / Math.sqrt(values.size);
    const all = means(values).map((mean) => (mean - 10) / error);
    const [x, y] = [scale(-4, 4, 4, 316), scale(0, 170, BASE, 4)];
    const bars = histogram(all, -4, 4, 32).map((count, at) => [Math.abs(at - 15.5) > 8, column(x(at / 4 - 4), y(count), 9)]);
    const bell = Array.from({ length: 65 }, (_, at) => at / 8 - 4).map((z) => [x(z), y(TIMES * 0.25 * density(z))]);
    const rows = [["Ліворуч від −1,96 SE", share(all, (z) => z < -1.96)], ["праворуч від 1,96 SE", share(all, (z) => z > 1.96)]];
    return [bars, bell, rows, "Середнє експоненційних чисел, у стандартних похибках (SE). Дзвін — за ЦГТ."];
  },
  (values) => {
    const all = intervals(values);
    const half = 60 / Math.sqrt(values.size);
    const y = scale(50 - half, 50 + half, BASE, 4);
    const within = (value) => y(Math.max(50 - half, Math.min(50 + half, value)));
    const misses = ([from, to]) => from > 50 || to < 50;
    const bars = all.slice(0, 50).map((one, at) => [misses(one), `M${7 + at * 6.2} ${within(one[0])}V${within(one[1])}`]);
    const rows = [["Не накрили 50", share(all, misses)], ["обіцяно", "5 %"]];
    return [bars, [[4, y(50)], [316, y(50)]], rows, "Перші 50 інтервалів 95 %, вибірки з N(50; 10). Товсті не накрили 50."];
  },
  (values) => {
    const all = pvalues(values);
    const bins = histogram(all, 0, 1, 20);
    const y = scale(0, Math.max(150, ...bins), BASE, 4);
    const bars = bins.map((count, at) => [at < 1, column(4 + at * 15.6, y(count), 14)]);
    const rows = [["p < 0,05", share(all, (p) => p < 0.05)], ["обіцяно", percent(power(values), 1)]];
    return [bars, [[4, y(50)], [316, y(50)]], rows, "p-значення від 0 до 1. Перший стовпець: p < 0,05."];
  },
];

function build() {
  const [usual, odd, curve] = ["usual", "odd", "bell"].map((name) => svg("path", { class: name }));
  const main = picture(320, 134, usual, odd, curve);
  const rows = [0, 1].map(() => [element("th", { scope: "row" }), element("td")]);
  const table = element("table", {}, element("caption", {}, "Із 1000 повторень"), ...rows.map((row) => element("tr", {}, ...row)));
  const told = element("p", { class: "sampling-told" });

  function draw(values) {
    const [bars, points, numbers, text] = KINDS[values.mode](given(values));
    const path = (out) => ({ d: bars.map(([is, d]) => (is === out ? d : "")).join("") });
    set(usual, path(false));
    set(odd, path(true));
    set(curve, { d: line(points) });
    rows.flat().forEach((cell, at) => (cell.textContent = numbers.flat()[at]));
    told.textContent = text;
  }

  return { main, side: [told, table], draw };
}

// It begins with the experiment of the picture that it comes for.
export const start = (figure) =>
  mount(figure, {
    title: "Якби вибірку брали тисячу разів",
    lead: "Один дослід — одне число. А 1000?",
    initial: { mode: /p-values/.test(figure.innerHTML) ? 2 : +/intervals/.test(figure.innerHTML), size: 1, effect: 0, seed: 1 },
    controls: [
      { key: "mode", label: "Дослід", options: ["Середнє", "Інтервали", "p-значення"] },
      { key: "size", label: "Обсяг n", min: 0, max: LIST.length - 1, step: 1, text: (at) => LIST[at] },
      { key: "effect", label: "Ефект, σ", min: 0, max: 1, step: 0.05, text: number },
    ],
    buttons: [{ text: "Ще тисяча", patch: ({ seed }) => ({ seed: seed + 1 }) }],
    task: {
      ask: "За n = 5 хибить 5 % інтервалів. А за n = 101?",
      guesses: ["Менше", "Так само", "Більше"],
      right: 1,
      act: "Оберіть «Інтервали» й n = 101.",
      done: ({ mode, size }) => mode === 1 && size > 4,
      why: "Інтервали вужчі, рівень довіри той самий.",
    },
    say: (values) => KINDS[values.mode](given(values))[2].flat().join(" "),
    build,
  });
