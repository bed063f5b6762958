// Three boxes that can be dragged: their IoU, and what non-maximum suppression leaves of them.
import { bar, draggable, element, mount, number, picture, set, svg } from "./kit.js";
import { LEFT, SCORES, SIDE, TOP, boxes, iou, suppress } from "./nms-model.js";

const UNIT = 11;
const PAIRS = [[0, 1], [0, 2], [1, 2]];
const put = (at, [x, y]) => ({ pick: at, [`x${at}`]: Math.round(2 * x) / 2, [`y${at}`]: Math.round(2 * y) / 2 });
const nudge = (text, dx, dy) => ({
  text,
  patch(values) {
    const at = Math.round(values.pick);
    const [x, y] = boxes(values)[at];
    return put(at, [x + dx, y + dy]);
  },
});
const told = (by, at) => (by === at ? "лишається" : `викинула рамка ${by}`);

function build(change) {
  const drawn = SCORES.map((score, at) => {
    const [rect, text] = [svg("rect", { width: SIDE * UNIT, height: SIDE * UNIT, rx: 3 }), svg("text", {}, `${at}: ${number(score, 1)}`)];
    return { root: svg("g", {}, rect), rect, text };
  });
  const main = picture(320, 200, ...drawn.map(({ root }) => root), ...drawn.map(({ text }) => text));
  main.classList.add("field");
  const cells = SCORES.map((score, at) => [at, element("td")]);
  const table = element("table", {}, element("caption", {}, "Від найвищої оцінки"), ...[1, 0, 2].map((at) => element("tr", {}, element("th", { scope: "row" }, `Рамка ${at}, оцінка ${number(SCORES[at], 1)}`), cells[at][1])));
  const rows = PAIRS.map(([a, b]) => bar(`IoU ${a} і ${b}`));
  let now;
  let held;
  main.addEventListener("pointerdown", () => (held = null));
  draggable(main, (px, py) => {
    const [x, y] = [px / UNIT + LEFT, py / UNIT + TOP];
    const all = boxes(now);
    if (!held) {
      const at = [Math.round(now.pick), 2, 1, 0].find((one) => all[one].every((from, axis) => [x, y][axis] >= from && [x, y][axis] <= from + SIDE));
      held = { at, by: all[at]?.map((from, axis) => from - [x, y][axis]) };
    }
    if (held.by) change(put(held.at, [x + held.by[0], y + held.by[1]]));
  });

  function draw(values) {
    now = values;
    const all = boxes(values);
    const by = suppress(all, values.threshold);
    drawn.forEach(({ root, rect, text }, at) => {
      const [x, y] = [(all[at][0] - LEFT) * UNIT, (all[at][1] - TOP) * UNIT];
      set(root, { class: by[at] === at ? "kept" : "gone" });
      text.classList.toggle("picked", at === Math.round(values.pick));
      set(rect, { x, y });
      set(text, { x: x + 5, y: y + (at === 1 ? SIDE * UNIT - 6 : 15) });
      cells[at][1].textContent = told(by[at], at);
    });
    PAIRS.forEach(([a, b], at) => rows[at].show(iou(all[a], all[b]), number(iou(all[a], all[b]), 3)));
  }

  return { main, side: [element("div", {}, ...rows.map(({ root }) => root)), table], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "IoU і придушення немаксимумів",
    lead: "Перетягніть рамки 10×10 або зсувайте обрану кнопками. Пунктирні викинуто.",
    initial: { threshold: 0.5, pick: 0, x0: 0, y0: 0, x1: 1, y1: 0, x2: 5, y2: 0 },
    controls: [
      { key: "threshold", label: "Поріг IoU", min: 0, max: 0.95, step: 0.05, text: (value) => number(value) },
      { key: "pick", label: "Яку рамку зсувати", options: ["Рамка 0", "Рамка 1", "Рамка 2"] },
    ],
    buttons: [nudge("Ліворуч", -1, 0), nudge("Праворуч", 1, 0), nudge("Угору", 0, -1), nudge("Униз", 0, 1), { text: "Рамка 1 на 5 і 5", patch: { x0: 0, y0: 0, x1: 5, y1: 5 } }],
    task: {
      ask: "За порога 0,5 лишилися рамки 1 і 2. А за 0,3?",
      guesses: ["Тільки 1", "0 і 1", "Усі три"],
      right: 0,
      act: "Пересуньте поріг до 0,3.",
      done: ({ threshold, x2, x1 }) => threshold < 0.35 && x2 - x1 === 4,
      why: "IoU 1 і 2 — 0,429, більший за 0,3. Рамку 0 викинуто раніше, вона вже нікого не придушує.",
    },
    say: (values) => suppress(boxes(values), values.threshold).map((by, at) => `Рамка ${at} ${told(by, at)}`).join(", "),
    build,
  });
