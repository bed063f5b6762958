// Two classes with scores N(±gap/2, 1), a share of positives and a threshold: every number of the figure in closed form.
import { phi } from "./normal.js";

/** Shares of the positives and of the negatives that the model calls positive. */
export const rates = ({ gap, threshold }) => ({ tpr: phi(gap / 2 - threshold), fpr: phi(-gap / 2 - threshold) });

/** The confusion matrix of total objects. */
export function counts({ gap, threshold, share }, total = 1000) {
  const { tpr, fpr } = rates({ gap, threshold });
  const positive = Math.round(total * share);
  const tp = Math.round(positive * tpr);
  const fp = Math.round((total - positive) * fpr);
  return { tp, fp, fn: positive - tp, tn: total - positive - fp };
}

/** What is read from a confusion matrix; NaN where there is nothing to divide by. */
export function measures({ tp, fp, fn, tn }) {
  return {
    precision: tp / (tp + fp),
    recall: tp / (tp + fn),
    f1: (2 * tp) / (2 * tp + fp + fn),
    accuracy: (tp + tn) / (tp + fp + fn + tn),
    fpr: fp / (fp + tn),
  };
}

/** The share of pairs that the scores put in the right order. */
export const auc = (gap) => phi(gap / Math.SQRT2);

/** Threshold from right to left → points of the two curves. */
export function curves({ gap, share }, steps = 60) {
  const roc = [];
  const pr = [];
  const end = 5 + gap / 2;
  for (let at = 0; at <= steps; at++) {
    const { tpr, fpr } = rates({ gap, threshold: end - (2 * end * at) / steps });
    const called = share * tpr + (1 - share) * fpr;
    roc.push([fpr, tpr]);
    pr.push([tpr, (share * tpr) / called]);
  }
  return { roc, pr };
}
