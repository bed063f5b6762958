// The next word: logits, temperature, then top-k, then top-p, as Transformers has them.

/** Probabilities of the three distributions of the figure, the most probable first. */
export const SETS = [
  [0.4, 0.25, 0.15, 0.1, 0.06, 0.04],
  [0.92, 0.04, 0.02, 0.01, 0.006, 0.004],
  [Math.exp(2), Math.exp(1), 1],
];

const scaled = (list) => {
  const sum = list.reduce((a, b) => a + b, 0);
  return list.map((value) => value / sum);
};

/** Softmax of logits at a temperature. */
export function softmax(logits, temperature) {
  const top = Math.max(...logits);
  return scaled(logits.map((logit) => Math.exp((logit - top) / temperature)));
}

/** What is left of probabilities in descending order: those that are cut are 0. The token that crosses p stays. */
export function survivors(probabilities, { k, p }) {
  const first = scaled(probabilities.map((value, at) => (at < k ? value : 0)));
  let mass = 0;
  return scaled(
    first.map((value) => {
      const kept = p >= 1 || mass < p - 1e-12 ? value : 0;
      mass += value;
      return kept;
    }),
  );
}

/** Entropy in bits. */
export const entropy = (list) => -list.reduce((sum, value) => sum + (value ? value * Math.log2(value) : 0), 0);

/** Probabilities before and after the filters. */
export function next({ set, temperature, k, p }) {
  const before = softmax(SETS[set].map(Math.log), temperature);
  return { before, after: survivors(before, { k, p }) };
}
