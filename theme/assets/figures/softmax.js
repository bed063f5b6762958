// The distribution of the next word: temperature sharpens or levels it, top-k and top-p cut its tail.
import { bar, element, mount, number, picture, scale, set as put, svg } from "./kit.js";
import { entropy, next } from "./softmax-model.js";

const WORDS = ["килимі", "дивані", "вікні", "даху", "столі", "хмарі"];
const x = scale(0, 1, 76, 270);
const said = (count) => `${count} ${count === 1 ? "слово" : count < 5 ? "слова" : "слів"}`;

function build() {
  const rows = WORDS.map((word, at) => {
    const y = 8 + 24 * at;
    const [name, share] = [svg("text", { x: 0, y: y + 13 }, word), svg("text", { x: 318, y: y + 13, "text-anchor": "end" })];
    const [before, after] = ["before", "after"].map((kind) => svg("rect", { class: kind, x: 76, y, height: 17 }));
    return { root: svg("g", {}, name, after, before, share), share, before, after };
  });
  const main = picture(320, 150, ...rows.map(({ root }) => root));
  const [left, mass, bits] = [bar("лишилося"), bar("їхня маса"), bar("ентропія")];

  function draw(values) {
    const { before, after } = next(values);
    rows.forEach((row, at) => {
      row.root.toggleAttribute("hidden", at >= before.length);
      row.root.classList.toggle("cut", !after[at]);
      put(row.before, { width: x(before[at] || 0) - 76 });
      put(row.after, { width: x(after[at] || 0) - 76 });
      row.share.textContent = after[at] ? number(after[at], 3) : "—";
    });
    const kept = before.filter((_, at) => after[at]);
    left.show(kept.length / before.length, said(kept.length));
    const sum = kept.reduce((a, b) => a + b, 0);
    mass.show(sum, number(sum));
    bits.show(entropy(after) / Math.log2(before.length), `${number(entropy(after))} біта`);
  }

  return { main, side: [element("p", {}, "Контур — імовірність після температури, заливка — після відсікання й перенормування."), element("div", {}, left.root, mass.root, bits.root)], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "Наступне слово: температура, top-k і top-p",
    lead: "«Кіт спить на …» Модель дала ймовірності шести слів. Змініть температуру й відсічіть хвіст.",
    initial: { set: 0, temperature: 1, k: 6, p: 0.85 },
    controls: [
      { key: "set", label: "Розподіл", options: ["Рівний", "Гострий", "Логіти 2, 1, 0"] },
      { key: "temperature", label: "Температура T", min: 0.1, max: 3, step: 0.1, text: (value) => number(value, 1) },
      { key: "k", label: "Top-k", min: 1, max: 6, step: 1, text: (value) => (value > 5 ? "вимкнено" : String(value)) },
      { key: "p", label: "Top-p", min: 0.05, max: 1, step: 0.05, text: (value) => (value < 1 ? number(value) : "вимкнено") },
    ],
    task: {
      ask: "Top-p 0,85 лишає з рівного розподілу чотири слова. А з гострого?",
      guesses: ["Теж чотири", "Одне", "Усі шість"],
      right: 1,
      act: "Перемкніть розподіл на гострий, T і top-p не чіпайте.",
      done: ({ set, temperature, p }) => set === 1 && temperature === 1 && p > 0.8 && p < 0.9,
      why: "Перше слово саме має 0,92. Top-k = 3 лишив би й два слабкі.",
    },
    say(values) {
      const { after } = next(values);
      const kept = after.filter(Boolean).map((value, at) => `${WORDS[at]} ${number(value)}`);
      return `Лишилося ${said(kept.length)}: ${kept.join(", ")}`;
    },
    build,
  });
