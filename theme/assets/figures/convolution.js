// A kernel slides over a picture that can be drawn on: the window, its nine products and the answer, which is one pixel of the output.
import { draggable, element, mount, number, picture, set, svg } from "./kit.js";
import { KERNELS, SIDE, gradient, look, repaint } from "./convolution-model.js";

const [IN, OUT, FROM, TOP, LOW] = [28, 33, 155, 18, 186];
const paint = (values, where) => repaint(values, (pixel, at) => (at === where ? values.brush : pixel));

/** Cells with numbers; show(numbers, most) writes them and shades: the farther from 0, the deeper. */
function grid(name, left, top, side, width) {
  const cells = Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [left + width * (at % side), top + IN * Math.floor(at / side)];
    return [svg("rect", { x, y, width, height: IN }), svg("text", { x: x + width / 2, y: y + 18.5 })];
  });
  const show = (numbers, most) =>
    cells.forEach(([rect, text], at) => {
      if (text.textContent === number(numbers[at], 0)) return;
      set(rect, { class: numbers[at] < 0 ? "minus" : "plus", "fill-opacity": Math.min(0.45, Math.abs(numbers[at]) / most) });
      text.textContent = number(numbers[at], 0);
    });
  return [svg("g", {}, svg("text", { x: left, y: top - 6 }, name), ...cells.flat()), show];
}

function build(change) {
  const grids = [grid("картинка", 0, TOP, SIDE, IN), grid("вихід", FROM, TOP, SIDE, OUT), grid("вікно", 0, LOW, 3, IN), grid("ядро", 108, LOW, 3, IN)];
  const [frame, pixel] = [0, 1].map(() => svg("rect", { class: "frame" }));
  const total = svg("text", { x: 202, y: 234, class: "total" });
  const main = picture(320, 274, ...grids.map(([root]) => root), frame, pixel, svg("text", { x: 92, y: 232 }, "×"), total);
  const sum = element("p", { class: "sum" });
  const cells = ["Gx", "Gy", "модуль", "напрямок, °"].map((name) => [name, element("td")]);
  const table = element("table", {}, element("caption", {}, "Собель у цьому вікні"), ...cells.map(([name, cell]) => element("tr", {}, element("th", { scope: "row" }, name), cell)));
  let now;
  draggable(main, (x, y) => {
    const drawn = x < FROM - 10;
    const [row, column] = [(y - TOP) / IN, drawn ? x / IN : (x - FROM) / OUT].map(Math.floor);
    if (Math.min(row, column) >= 0 && Math.max(row, column) < SIDE) change({ ...(drawn && paint(now, row * SIDE + column)), row: row + 1, column: column + 1 });
  });

  function draw(values) {
    now = values;
    const { all, kernel, center, window, output, answer } = look(values);
    const [, weights, by] = kernel;
    [all, output, window, weights].forEach((numbers, at) => grids[at][1](numbers, [200, 400, 200, 10][at]));
    const [row, column] = [Math.floor(center / SIDE), center % SIDE];
    const [[top, bottom], [left, right]] = [row, column].map((at) => [Math.max(at - 1, 0), Math.min(at + 2, SIDE)]);
    set(frame, { x: IN * left, y: TOP + IN * top, width: IN * (right - left), height: IN * (bottom - top) });
    set(pixel, { x: FROM + OUT * column, y: TOP + IN * row, width: OUT, height: IN });
    const answered = ` = ${number(answer, 0)}`;
    total.textContent = answered;
    const text = weights.map((weight, at) => (weight ? `${weight < 0 ? " − " : " + "}${weight * weight > 1 ? `${Math.abs(weight)}·` : ""}${window[at]}` : "")).join("");
    const first = text.replace(/^ (?:\+|(−)) /, "$1");
    sum.textContent = (by > 1 ? `(${first}) : ${by}` : first) + answered;
    gradient(window).forEach((value, at) => (cells[at][1].textContent = number(value, at > 1 ? 2 : 0)));
  }

  return { main, side: [sum, table], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "Згортка: ядро їде картинкою",
    lead: "Малюйте на картинці або торкніться виходу. За краєм повторюються крайні пікселі.",
    initial: { kernel: 0, row: 3, column: 3, brush: 90, a: 11111, b: 11114, c: 11466, d: 14566, e: 45666 },
    controls: [
      { key: "kernel", label: "Ядро", options: KERNELS.map(([name]) => name) },
      { key: "row", label: "Рядок вікна", min: 1, max: SIDE, step: 1 },
      { key: "column", label: "Стовпець вікна", min: 1, max: SIDE, step: 1 },
      { key: "brush", label: "Яскравість пензля", min: 0, max: 90, step: 10 },
    ],
    buttons: [
      { text: "Пензлем у центр", patch: (values) => paint(values, look(values).center) },
      { text: "Світліше на 30", patch: (values) => repaint(values, (pixel) => Math.min(90, pixel + 30)) },
      { text: "Крапка", patch: { a: 0, b: 0, c: 900, d: 0, e: 0 } },
    ],
    task: {
      ask: "У центрі Gx = 120. А якщо вся картинка посвітлішає на 30?",
      guesses: ["Зросте", "Не зміниться", "Спаде"],
      right: 1,
      act: "Натисніть «Світліше на 30».",
      done: ({ a }) => a === 44444,
      why: "Сума ваг 0: спільна яскравість зникає, лишається різниця сусідів.",
    },
    say(values) {
      const { kernel, answer } = look(values);
      return `${kernel[0]}, рядок ${values.row}, стовпець ${values.column}: ${number(answer, 0)}`;
    },
    build,
  });
