// Bias and variance by the degree of a polynomial: the curve or twelve of them, errors by degree, the parts of the error.
import { axes, bar, element, line, mount, number, picture, scale, set, svg } from "./kit.js";
import { MOST, SIZES, errors, fits, grid, parts, sample, truth } from "./bias-variance-model.js";

const x = scale(0, 1, 8, 312);
const y = scale(-2.2, 2.2, 170, 0);
const PLACES = grid(61);
const curve = (values) => line(values.map((value, at) => [x(PLACES[at]), y(Math.max(-9, Math.min(9, value)))]));
const given = (values) => ({ degree: Math.round(values.degree), size: SIZES[Math.round(values.size)], seed: Math.round(values.seed), many: values.many > 0.5 });

function build() {
  const [real, models, old, fresh] = ["real", "models", "old", "fresh"].map((name) => svg("path", { class: name }));
  const main = picture(320, 170, real, models, fresh, old);
  main.classList.add("plane");
  const chart = axes({ width: 320, height: 150, x: [0, MOST], y: [0, 1], names: ["степінь", "помилка: ● навчальна, □ на нових"] });
  const [train, held, mark] = ["curve", "held", "base"].map((name) => svg("path", { class: name }));
  const [low, high] = [svg("circle", { r: 5, class: "low" }), svg("rect", { width: 10, height: 10, class: "high" })];
  chart.root.append(mark, train, held, low, high);
  const bars = ["зміщення²", "дисперсія", "шум", "разом"].map(bar);
  const now = element("p");

  function draw(values) {
    const { degree, size, seed, many } = given(values);
    const all = errors(size, seed);
    const dots = (xs, ys, mark) => xs.map((value, at) => `M${x(value).toFixed(1)} ${y(ys[at]).toFixed(1)}${mark}`).join("");
    set(real, { d: curve(PLACES.map(truth)) });
    set(old, { d: many ? "" : dots(all.xs, all.ys, "h0") });
    set(fresh, { d: many ? "" : dots(all.between, all.fresh, "m-3-3h6v6h-6z") });
    const samples = Array.from({ length: many ? 12 : 1 }, (_, at) => (at ? sample(all.xs, seed + 100 * at) : all.ys));
    set(models, { d: samples.map((ys) => curve(fits(all.xs, ys, PLACES, degree)[degree])).join(""), "stroke-width": many ? 1 : 3 });
    const at = (list) => list.map((value, index) => [chart.x(index), chart.y(Math.min(value, 1.05))]);
    const [learned, checked] = [at(all.train), at(all.held)];
    set(train, { d: line(learned) });
    set(held, { d: line(checked) });
    set(mark, { d: `M${chart.x(degree)} 22V128` });
    set(low, { cx: learned[degree][0], cy: learned[degree][1] });
    set(high, { x: checked[degree][0] - 5, y: checked[degree][1] - 5 });
    now.textContent = `Помилка навчальна ${number(all.train[degree])}, на нових ${number(all.held[degree])}`;
    const { bias, variance, noise } = parts(size, degree);
    [bias, variance, noise, bias + variance + noise].forEach((part, index) => bars[index].show(Math.min(1, part / 0.75), number(part)));
  }

  return { main, side: [now, chart.root, element("p", {}, "У середньому за всіма вибірками:"), element("div", {}, ...bars.map(({ root }) => root))], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "Зміщення й дисперсія: степінь многочлена",
    lead: "Пунктир — істина, кружки — навчальні точки, квадратики — нові.",
    initial: { degree: 3, size: 0, many: 0, seed: 20 },
    controls: [
      { key: "degree", label: "Степінь", min: 1, max: MOST, step: 1 },
      { key: "size", label: "Навчальних точок", min: 0, max: 2, step: 1, text: (at) => String(SIZES[Math.round(at)]) },
      { key: "many", label: "Скільки моделей", options: ["Одна модель", "12 вибірок"] },
    ],
    buttons: [{ text: "Інша вибірка", patch: ({ seed }) => ({ seed: seed + 1 }) }],
    task: {
      ask: "Був степінь 3. Що станеться з помилками за степеня 12?",
      guesses: ["Обидві спадуть", "Навчальна спаде, на нових зросте", "Обидві зростуть"],
      right: 1,
      act: "Пересуньте степінь до 12.",
      done: ({ degree }) => degree > 11,
      why: "Крива ловить шум: дисперсія 0,22 замість 0,07. Погляньте на 12 вибірок.",
    },
    say(values) {
      const { degree, size, seed } = given(values);
      const [{ train, held }, { bias, variance }] = [errors(size, seed), parts(size, degree)];
      return `Степінь ${degree}: помилка навчальна ${number(train[degree])}, на нових ${number(held[degree])}; зміщення² ${number(bias)}, дисперсія ${number(variance)}`;
    },
    build,
  });
