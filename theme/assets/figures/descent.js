// Gradient descent on a valley seen from above: rate, momentum and how narrow it is; the loss by steps beside it.
import { axes, element, line, mount, number, picture, scale, set, svg } from "./kit.js";
import { CONDITIONS, STEEP, walk } from "./descent-model.js";

const x = scale(1.1, -0.6, 0, 320);
const y = scale(-1.3, 1.3, 150, 0);
const LEVELS = [0.02, 0.15, 0.5, 1, 1.8, 3, 5];
const near = (value) => Math.max(-50, Math.min(50, value));
const shown = (value) => (Math.abs(value) < 1000 ? number(value, 4) : "понад 1000");

function build() {
  const rings = LEVELS.map(() => svg("ellipse", { class: "ring", cx: x(0), cy: y(0) }));
  const [path, dots, goal] = [svg("path", { class: "curve" }), svg("path", { class: "dots" }), svg("path", { class: "goal", d: `M${x(0) - 6} ${y(0) - 6}l12 12m0-12l-12 12` })];
  const main = picture(320, 150, ...rings, path, dots, goal);
  main.classList.add("valley");
  const chart = axes({ width: 320, height: 140, x: [0, 100], y: [-6, 3], names: ["крок", "втрати (кожна поділка — у 10 разів)"] });
  const curve = svg("path", { class: "curve" });
  const marks = Array.from({ length: 10 }, (_, at) => `M4 ${chart.y(at - 6).toFixed(1)}h8`).join("");
  chart.root.append(svg("path", { class: "axis", d: marks }), curve);
  const cells = ["впоперек яру", "уздовж яру", "втрати"].map((name) => [name, element("td")]);
  const table = element("table", {}, element("caption", {}, "Після останнього кроку"), ...cells.map(([name, cell]) => element("tr", {}, element("th", { scope: "row" }, name), cell)));
  const factor = element("p");

  function draw(values) {
    const { flat, losses, ...way } = walk(values);
    rings.forEach((ring, at) => {
      const [rx, ry] = [Math.sqrt((2 * LEVELS[at]) / flat), Math.sqrt((2 * LEVELS[at]) / STEEP)];
      set(ring, { rx: rx * 188.2, ry: ry * 57.7 });
    });
    const points = way.x.map((value, at) => [x(near(value)), y(near(way.y[at]))]);
    set(path, { d: line(points) });
    set(dots, { d: points.map(([a, b]) => `M${a.toFixed(1)} ${b.toFixed(1)}h0`).join("") });
    set(curve, { d: line(losses.map((loss, at) => [chart.x(at), chart.y(Math.max(-6, Math.min(3, Math.log10(loss))))])) });
    [way.y, way.x, losses].forEach((list, at) => (cells[at][1].textContent = shown(list.at(-1))));
    factor.textContent = `Без імпульсу похибка за крок множиться: упоперек на ${number(1 - STEEP * values.rate)}, уздовж на ${number(1 - flat * values.rate, 3)}.`;
  }

  return { main, side: [table, chart.root, factor], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "Градієнтний спуск у яру",
    lead: "Яр згори: хрестик — мінімум, кружки — кроки. Змініть темп навчання, додайте імпульс, звузьте яр.",
    initial: { rate: 0.05, momentum: 0, condition: 3, steps: 20 },
    controls: [
      { key: "rate", label: "Темп навчання η", min: 0.01, max: 0.25, step: 0.01, text: (value) => number(value) },
      { key: "momentum", label: "Імпульс β", min: 0, max: 0.99, step: 0.01, text: (value) => number(value) },
      { key: "condition", label: "Вузькість яру κ", min: 0, max: CONDITIONS.length - 1, step: 1, text: (at) => String(CONDITIONS[Math.round(at)]) },
      { key: "steps", label: "Кроків", min: 1, max: 100, step: 1 },
    ],
    buttons: [{ text: "Імпульс 0,9", patch: { momentum: 0.9 } }],
    task: {
      ask: "З темпом 0,05 спуск іде повільно. Що буде за 0,21?",
      guesses: ["Дійде швидше", "Розбіжиться", "Зупиниться на півдорозі"],
      right: 1,
      act: "Тепер піднімайте темп до 0,21, імпульс лишіть 0.",
      done: ({ rate, momentum }) => rate >= 0.205 && momentum === 0,
      why: "Впоперек яру похибка щокроку множиться на 1 − 10 · 0,21 = −1,1. Межа — 2/10 = 0,2.",
    },
    say: (values) => `Після ${values.steps} кроків втрати ${shown(walk(values).losses.at(-1))}`,
    build,
  });
