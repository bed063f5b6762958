// Writes fsrs.json, the vectors that schedule.js is held against, with another implementation of FSRS-6. Run once, in an
// empty folder, where npm installs it:
//   npm install ts-fsrs@5.4.2 && cp …/tests/practice/vectors.mjs . && node vectors.mjs > …/tests/practice/fsrs.json
import { FSRSAlgorithm, forgetting_curve, generatorParameters } from "ts-fsrs";

const fsrs = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
let state = 20260101;
const below = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};
const DAYS = [0, 0, 1, 1, 2, 3, 5, 8, 15, 40, 120, 400];

const histories = Array.from({ length: 60 }, () => {
  let memory = null;
  return Array.from({ length: 10 }, () => {
    const [grade, days] = [1 + below(4), memory ? DAYS[below(DAYS.length)] : 0];
    memory = fsrs.next_state(memory, days, grade);
    return [grade, days, memory.stability, memory.difficulty];
  });
});
const recalls = Array.from({ length: 40 }, () => {
  const [days, stability] = [below(500), (1 + below(40000)) / 100];
  return [days, stability, forgetting_curve(fsrs.parameters.w, days, stability)];
});
console.log(JSON.stringify({ from: "ts-fsrs 5.4.2", histories, recalls }).replaceAll("]],[[", "]],\n[["));
