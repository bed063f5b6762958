// Bayes' theorem as 1,000 little people: those with a positive result stand in a frame, and few of them may be what is looked for.
import { bar, element, mount, number, percent, picture, set, svg } from "./kit.js";
import { PRIORS, people, posterior } from "./bayes-model.js";

const [ROWS, STEP, UP] = [20, 6.4, 8.2];
const KINDS = ["tp", "fp", "fn", "tn"];
const given = (values) => ({ ...values, prior: PRIORS[values.prior] });
const chance = (share) => percent(share, share < 0.1 ? 2 : 1);

function build() {
  const parts = KINDS.map((name) => svg("path", { class: name }));
  const frame = svg("path", { class: "frame" });
  const main = picture(320, 184, frame, ...parts, svg("text", { x: 0, y: 181 }, "у рамці — тест «так»"));
  const cells = KINDS.map((name) => element("td", { class: name }));
  const [caption, formula] = [element("caption"), element("p", { class: "formula-line" })];
  const head = (text, scope = "row") => element("th", { scope }, text);
  const rows = [[element("td"), head("тест: так", "col"), head("тест: ні", "col")], [head("справді так"), cells[0], cells[2]], [head("справді ні"), cells[1], cells[3]]];
  const [before, after, missed] = [bar("до тесту"), bar("тест «так»"), bar("тест «ні»")];

  function draw(values) {
    const all = given(values);
    const shown = people(all, 1000);
    let at = 0;
    KINDS.forEach((name, index) => {
      let d = "";
      for (let left = shown[name], run; left > 0; left -= run, at += run) {
        run = Math.min(left, ROWS - (at % ROWS)); // those of a column are one line: its dashes are heads and bodies
        d += `M${(2.5 + STEP * Math.floor(at / ROWS)).toFixed(1)} ${(2 + UP * (at % ROWS)).toFixed(1)}v${(UP * run - 3.5).toFixed(1)}`;
      }
      set(parts[index], { d });
    });
    const positive = shown.tp + shown.fp;
    const [columns, rest] = [STEP * Math.floor(positive / ROWS), UP * (positive % ROWS)];
    set(frame, { d: positive ? `M-.6-.4H${columns + (rest && STEP) - 0.6}V${(rest || UP * ROWS) - 0.4}H${columns - 0.6}V${UP * ROWS - 0.4}H-.6Z` : "" });
    const total = all.prior < 0.005 ? 200000 : 1000;
    const counted = people(all, total);
    caption.textContent = `Із ${total.toLocaleString("uk", { useGrouping: "min2" })} осіб`;
    KINDS.forEach((name, index) => (cells[index].textContent = counted[name].toLocaleString("uk", { useGrouping: "min2" })));
    const { positive: yes, negative: no } = posterior(all);
    for (const [row, share] of [[before, all.prior], [after, yes], [missed, no]]) row.show(share, chance(share));
    formula.textContent = `P(так | тест «так») = ${chance(yes)}`;
  }

  const table = element("table", {}, caption, ...rows.map((row) => element("tr", {}, ...row)));
  return { main, side: [formula, element("div", {}, before.root, after.root, missed.root), table], draw };
}

export const start = (figure) =>
  mount(figure, {
    title: "Теорема Баєса на тисячі людей",
    lead: "Кожен чоловічок — одна особа з тисячі. Скільки з тих, кому тест каже «так», справді мають шукане?",
    initial: { prior: 4, sensitivity: 0.9, specificity: 0.9 },
    controls: [
      { key: "prior", label: "Апріорна ймовірність", min: 0, max: PRIORS.length - 1, step: 1, text: (at) => chance(PRIORS[Math.round(at)]) },
      { key: "sensitivity", label: "Чутливість", min: 0.01, max: 1, step: 0.01, text: (value) => number(value) },
      { key: "specificity", label: "Специфічність", min: 0.5, max: 1, step: 0.01, text: (value) => number(value) },
    ],
    buttons: [
      { text: "Туберкульоз", patch: { prior: 0, sensitivity: 0.99, specificity: 0.99 } },
      { text: "Спам", patch: { prior: 8, sensitivity: 0.5, specificity: 0.95 } },
    ],
    task: {
      ask: "Хворий 1 зі 100, а правдиві лише 8 % тривог. Що підніме цю частку дужче?",
      guesses: ["Чутливість 0,99 замість 0,9", "Специфічність 0,99 замість 0,9", "Однаково"],
      right: 1,
      act: "Підніміть до 0,99 чутливість, тоді специфічність.",
      done: ({ specificity }) => specificity >= 0.985,
      why: "Хибні тривоги дають 990 здорових: їх стане 10 замість 99. А хворих лише десять.",
    },
    say: (values) => `Тест «так»: імовірність ${chance(posterior(given(values)).positive)}, до тесту було ${chance(PRIORS[values.prior])}`,
    build,
  });
