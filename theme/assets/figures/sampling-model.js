// Experiments repeated a thousand times, each drawn whole from the distribution of what is read from it: a mean, an interval, a p-value.
import { phi } from "./normal.js";

export const TIMES = 1000;
/** Sizes of a sample, all odd, with the quantile 0.975 of Student's t for each. */
export const SIZES = { 3: 4.303, 5: 2.776, 11: 2.228, 25: 2.064, 31: 2.042, 101: 1.984 };

/** Numbers between 0 and 1 that are the same for the same seed (xorshift). */
export function random(seed) {
  const state = Uint32Array.of(Math.imul(seed + 1, 2654435761) || 1); // a variable of a closure would become a new object at each step
  return () => {
    state[0] ^= state[0] << 13;
    state[0] ^= state[0] >>> 17;
    state[0] ^= state[0] << 5;
    return state[0] / 2 ** 32;
  };
}

/** A draw from N(0, 1), by Box and Muller. */
const normal = (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** A draw from the gamma distribution of a whole shape: a sum of exponential ones. */
function gamma(shape, next) {
  let product = 1;
  while (shape-- > 0) product *= 1 - next();
  return -Math.log(product);
}

const repeated = (seed, draw) => {
  const next = random(seed);
  return Array.from({ length: TIMES }, () => draw(next));
};

/** Means of size waiting times that are exponential with the mean 10. */
export const means = ({ size, seed }) => repeated(seed, (next) => (10 * gamma(size, next)) / size);

/** 95 % intervals for the mean of size numbers from N(50, 10): [from, to]. */
export function intervals({ size, seed }) {
  return repeated(seed, (next) => {
    const mean = 50 + (10 / Math.sqrt(size)) * normal(next);
    const half = SIZES[size] * 10 * Math.sqrt((2 * gamma((size - 1) / 2, next)) / (size - 1) / size);
    return [mean - half, mean + half];
  });
}

/** Two-sided p-values of a z-test of size numbers whose mean is an effect, in standard deviations, from the one supposed. */
export const pvalues = ({ size, effect, seed }) => repeated(seed, (next) => 2 * phi(-Math.abs(effect * Math.sqrt(size) + normal(next))));

/** The probability of p < 0.05. */
export const power = ({ size, effect }) => phi(effect * Math.sqrt(size) - 1.959964) + phi(-effect * Math.sqrt(size) - 1.959964);

/** How many of the values fall into each of count bins between two ends; those beyond are in none. */
export function histogram(values, from, to, count) {
  const bins = Array(count).fill(0);
  for (const value of values) {
    const at = Math.floor(((value - from) / (to - from)) * count);
    if (at in bins) bins[at]++;
  }
  return bins;
}
