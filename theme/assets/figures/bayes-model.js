// A test and what it says of people: prior, sensitivity and specificity → how many of whom, and Bayes' theorem.

/** What the slider of the prior goes through. */
export const PRIORS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

/** The probability of the hypothesis after a positive and after a negative result. */
export function posterior({ prior, sensitivity, specificity }) {
  const [hit, alarm] = [prior * sensitivity, (1 - prior) * (1 - specificity)];
  const [missed, calm] = [prior * (1 - sensitivity), (1 - prior) * specificity];
  return { positive: hit / (hit + alarm), negative: missed / (missed + calm) };
}

/** Of total people: those with it and without it, by the result, in whole people. */
export function people({ prior, sensitivity, specificity }, total) {
  const ill = Math.round(total * prior);
  const tp = Math.round(ill * sensitivity);
  const fp = Math.round((total - ill) * (1 - specificity));
  return { tp, fp, fn: ill - tp, tn: total - ill - fp };
}
