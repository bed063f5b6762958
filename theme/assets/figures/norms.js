// Diamond and circle: where the contours of the loss first touch the ball of a norm, and what is left of each weight.
import { bar, element, line, mount, number, picture, scale, set, svg } from "./kit.js";
import { lasso, loss, path, ridge } from "./norms-model.js";

const SIZE = 156;
const KINDS = [["L1", lasso, ([u, v]) => Math.abs(u) + Math.abs(v)], ["L2", ridge, ([u, v]) => Math.hypot(u, v)]];
const scales = [scale(-1.7, 3.5, 0, SIZE), scale(-2.6, 2.6, SIZE, 0)];
const place = (w) => w.map((value, axis) => scales[axis](value));
const turn = Array.from({ length: 73 }, (_, at) => (at * Math.PI) / 36);

/** Points of the contour of the loss that goes through a point. */
function contour(values, w) {
  const r = values.correlation;
  const level = Math.sqrt(2 * loss(w, values));
  return turn.map((angle) => {
    const [a, b] = [(level * Math.cos(angle)) / Math.sqrt(1 + r), (level * Math.sin(angle)) / Math.sqrt(1 - r)];
    return place([values.first + (a + b) / Math.SQRT2, values.second + (a - b) / Math.SQRT2]);
  });
}

function panel([name, solve, norm], at) {
  const [ball, ring, way] = ["ball", "ring", "way"].map((kind) => svg("path", { class: kind }));
  const [free, dot] = [svg("path", { class: "free" }), svg("circle", { class: "dot", r: 5 })];
  const [zeroX, zeroY] = place([0, 0]);
  const root = svg("svg", { x: at * (SIZE + 8), y: 18, width: SIZE, height: SIZE }, svg("path", { class: "axis", d: `M0 ${zeroY}H${SIZE}M${zeroX} 0V${SIZE}` }), ball, way, ring, free, dot);
  const title = svg("text", { x: at * (SIZE + 8), y: 12 });
  const show = (values) => {
    const w = solve(values);
    const radius = norm(w);
    const points = at ? turn.map((angle) => [radius * Math.cos(angle), radius * Math.sin(angle)]) : [[radius, 0], [0, radius], [-radius, 0], [0, -radius], [radius, 0]];
    set(ball, { d: line(points.map(place)) });
    set(ring, { d: line(contour(values, w)) });
    set(way, { d: line(path(solve, values).map(place)) });
    const [x, y] = place([values.first, values.second]);
    set(free, { d: `M${x - 5} ${y - 5}l10 10m0-10l-10 10` });
    const [cx, cy] = place(w);
    set(dot, { cx, cy });
    title.textContent = `${name}: (${w.map((value) => number(value)).join("; ")})`;
    return w;
  };
  return { parts: [title, root], show };
}

function build() {
  const panels = KINDS.map(panel);
  const main = picture(320, SIZE + 20, ...panels.flatMap(({ parts }) => parts));
  const rows = KINDS.flatMap(([name]) => ["w₁", "w₂"].map((weight) => bar(`${name}: ${weight}`)));

  function draw(values) {
    panels.flatMap(({ show }) => show(values)).forEach((value, at) => rows[at].show(Math.abs(value) / 3.5, number(value)));
  }

  return { main, side: [element("p", {}, "Хрестик — ваги без штрафу, точка — зі штрафом, пунктир — лінія рівня втрат, тонка лінія — шлях, коли λ росте."), element("div", {}, ...rows.map(({ root }) => root))], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "Ромб L1 і круг L2",
    lead: "Ті самі втрати, два штрафи. Змініть силу штрафу, ваги чи кореляцію ознак.",
    initial: { strength: 0.3, first: 3, second: 0.5, correlation: 0 },
    controls: [
      { key: "strength", label: "Сила штрафу λ", min: 0, max: 4, step: 0.1, text: (value) => number(value, 1) },
      { key: "first", label: "ŵ₁ без штрафу", min: -1.5, max: 3, step: 0.1, text: (value) => number(value, 1) },
      { key: "second", label: "ŵ₂ без штрафу", min: -2, max: 2, step: 0.1, text: (value) => number(value, 1) },
      { key: "correlation", label: "Кореляція ознак", min: -0.9, max: 0.9, step: 0.1, text: (value) => number(value, 1) },
    ],
    task: {
      ask: "Підніміть λ до 1. Котрий штраф зробить w₂ рівно нулем?",
      guesses: ["L1", "L2", "Обидва"],
      right: 0,
      act: "Тепер пересуньте λ до 1.",
      done: ({ strength }) => strength > 0.95,
      why: "L1 віднімає λ: 0,5 → 0. L2 ділить на 1 + λ: 0,5 → 0,25. Ромба торкнулися у вершині.",
    },
    say: (values) => KINDS.map(([name, solve]) => `${name}: w₁ ${number(solve(values)[0])}, w₂ ${number(solve(values)[1])}`).join("; "),
    build,
  });
