// What a good answer holds, point by point: the sentences of the spoken answer, the trap, the follow-up questions. The
// points that were heard make a share, and the share suggests a grade.

/** @typedef {import("../practice/bank.js").Study} Study */
/** @typedef {{ kind: "spoken" | "trap" | "next", html: string, answer: string }} Point answer: of a follow-up question */

const WORTH = { spoken: 2, trap: 1, next: 1 };
const STEPS = [0.25, 0.5, 0.95]; // shares from which a grade is one higher

/** @type {(study: Study) => Point[]} */
export const points = ({ spoken, trap, followups }) => [
  ...spoken.map((html) => ({ kind: "spoken", html, answer: "" })),
  ...(trap ? [{ kind: "trap", html: trap, answer: "" }] : []),
  ...followups.map(([html, answer]) => ({ kind: "next", html, answer })),
];

/** What was heard of a question, 0 to 1; `ticks` are places in its points. @type {(study: Study, ticks: number[]) => number} */
export function share(study, ticks) {
  const worths = points(study).map(({ kind }) => WORTH[kind]);
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  return all ? worths.reduce((sum, worth, at) => sum + (ticks.includes(at) ? worth : 0), 0) / all : 0;
}

/** The grade that a share suggests. @type {(share: number) => import("../practice/log.js").Grade} */
export const suggested = (share) => 1 + STEPS.filter((step) => share >= step).length;
