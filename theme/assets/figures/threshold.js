// The threshold of a classifier: a line over two densities; what it makes of 1,000 objects, and its place on ROC and PR.
import { axes, bar, draggable, element, line, mount, number, percent, picture, scale, set, svg } from "./kit.js";
import { density } from "./normal.js";
import { auc, counts, curves, measures } from "./threshold-model.js";

const [BASE, MOST] = [118, 4];
const x = scale(-MOST, MOST, 4, 316);
const y = scale(0, 0.42, BASE, 20);
const MEASURES = { precision: "влучність", recall: "повнота", f1: "F1", accuracy: "точність", fpr: "FPR" };

/** The area under the density of a class between two scores; weight is the height of the class. */
function area(mean, weight, from, to) {
  const points = Array.from({ length: 49 }, (_, at) => from + ((to - from) * at) / 48).map((value) => [x(value), y(density(value - mean) * weight)]);
  return line([[x(from), BASE], ...points, [x(to), BASE]]);
}

/** ROC or PR: the curve from a point of it on, a dot, and the line of a model that guesses. */
function square(title, names, from) {
  const { root, x, y } = axes({ names });
  const [base, curve, dot] = [svg("path", { class: "base" }), svg("path", { class: "curve" }), svg("circle", { class: "dot" })];
  root.append(base, curve, dot);
  const at = (points) => ({ d: line(points.map(([p, q]) => [x(p), y(q)])) });
  const show = (points, [p, q], floor) => {
    set(curve, at(points.slice(from)));
    set(base, at(floor));
    set(dot, { cx: x(p), cy: y(q || 0), r: q >= 0 ? 5 : 0 });
  };
  return { root: element("div", {}, element("p", {}, ...title), root), show };
}

function build(change) {
  const parts = Object.fromEntries(["tn", "tp", "fn", "fp"].map((name) => [name, svg("path", { class: name })]));
  const mark = svg("path", { class: "threshold" });
  const [no, yes] = ["негативні", "позитивні"].map((text, at) => svg("text", { class: at ? "tp" : "fp" }, text));
  const main = picture(320, 140, ...Object.values(parts), mark, no, yes, svg("text", { x: 316, y: 135, "text-anchor": "end" }, "оцінка →"));
  draggable(main, (at) => change({ threshold: Math.round(scale(4, 316, -MOST, MOST)(at) * 20) / 20 }));
  const cells = Object.fromEntries(["tp", "fn", "fp", "tn"].map((name) => [name, element("td", { class: name })]));
  const head = (text, scope = "row") => element("th", { scope }, text);
  const rows = [[element("td"), head("модель: так", "col"), head("модель: ні", "col")], [head("справді так"), cells.tp, cells.fn], [head("справді ні"), cells.fp, cells.tn]];
  const table = element("table", {}, element("caption", {}, "Із 1000 об’єктів"), ...rows.map((row) => element("tr", {}, ...row)));
  const bars = Object.entries(MEASURES).map(([key, name]) => ({ key, ...bar(name) }));
  const under = element("b");
  const [roc, pr] = [square(["ROC, AUC ", under], ["FPR", "повнота"], 0), square(["PR"], ["повнота", "влучність"], 12)];

  function draw(values) {
    const { threshold, gap, share } = values;
    const matrix = counts(values);
    const read = measures(matrix);
    const most = Math.max(share, 1 - share);
    for (const [mean, weight, left, right, name, by] of [[-gap / 2, (1 - share) / most, "tn", "fp", no, -1], [gap / 2, share / most, "fn", "tp", yes, 1]]) {
      set(parts[left], { d: area(mean, weight, -MOST, threshold) });
      set(parts[right], { d: area(mean, weight, threshold, MOST) });
      set(name, { x: x(mean + 1.1 * by), y: y(density(1.1) * weight) - 6, "text-anchor": by < 0 ? "end" : "start" });
    }
    set(mark, { d: `M${x(threshold)} 6V${BASE + 6}` });
    for (const name in cells) cells[name].textContent = `${name.toUpperCase()} ${matrix[name]}`;
    for (const { key, show } of bars) show(read[key], number(read[key]));
    const points = curves(values);
    roc.show(points.roc, [read.fpr, read.recall], [[0, 0], [1, 1]]);
    pr.show(points.pr, [read.recall, read.precision], [[0, share], [1, share]]);
    under.textContent = number(auc(gap));
  }

  return { main, side: [table, element("div", {}, ...bars.map(({ root }) => root)), element("div", { class: "pair" }, roc.root, pr.root)], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "Поріг класифікатора",
    lead: "Праворуч від лінії модель каже «так». Пересуньте її чи розсуньте класи.",
    initial: { threshold: 0, gap: 2, share: 0.5 },
    controls: [
      { key: "threshold", label: "Поріг", min: -3, max: 3, step: 0.05, text: (value) => number(value) },
      { key: "gap", label: "Відстань класів", min: 0, max: 4, step: 0.1, text: (value) => number(value, 1) },
      { key: "share", label: "Частка позитивних", min: 0.01, max: 0.9, step: 0.01, text: (value) => percent(value) },
    ],
    buttons: [{ text: "Рідкісний клас", patch: { share: 0.01 } }],
    task: {
      ask: "Поріг 0: влучність і повнота по 0,84. Що з ними стане за порога 1?",
      guesses: ["Обидві зростуть", "Влучність зросте, повнота впаде", "Влучність впаде, повнота зросте"],
      right: 1,
      act: "Тепер пересуньте поріг до 1.",
      done: ({ threshold }) => threshold >= 0.95,
      why: "Модель каже «так» рідше: FP меншає, FN більшає.",
    },
    say(values) {
      const { precision, recall, f1 } = measures(counts(values));
      return `Влучність ${number(precision)}, повнота ${number(recall)}, F1 ${number(f1)}, AUC ${number(auc(values.gap))}`;
    },
    build,
  });
