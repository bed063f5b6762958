// Polynomials learned from noisy points of a sine: what they make of them and of new ones, their bias and their variance.

const NOISE = 0.5;
/** What choices of the number of points stand for. */
export const SIZES = [15, 30, 60];
export const MOST = 12;
export const truth = (x) => Math.sin(2 * Math.PI * x);
export const grid = (count) => Array.from({ length: count }, (_, at) => at / (count - 1));
const dot = (a, b) => a.reduce((sum, value, at) => sum + value * b[at], 0);
const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;

/** Numbers from N(0, 1), the same for the same seed: mulberry32, Box and Muller. */
function normal(seed) {
  let state = Math.imul(seed, 0x9e3779b9);
  const next = () => {
    let mixed = (state = (state + 0x6d2b79f5) | 0);
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

/** Noisy points of the sine at places. */
export function sample(xs, seed) {
  const draw = normal(seed);
  return xs.map((x) => truth(x) + NOISE * draw());
}

/** Least squares at places xs of values ys, by polynomials orthogonal there: for each degree from 0, its values at the places asked. */
export function fits(xs, ys, asked, most) {
  let [before, now, there, here] = [xs.map(() => 0), xs.map(() => 1), asked.map(() => 0), asked.map(() => 1)];
  let norm = 1;
  let sum = asked.map(() => 0);
  return Array.from({ length: most + 1 }, () => {
    const own = dot(now, now);
    const [share, a, b] = [dot(ys, now) / own, dot(now, now.map((value, at) => value * xs[at])) / own, own / norm];
    sum = sum.map((value, at) => value + share * here[at]);
    const up = (places, last, older) => last.map((value, at) => (places[at] - a) * value - b * older[at]);
    [before, now, there, here, norm] = [now, up(xs, now, before), here, up(asked, here, there), own];
    return sum;
  });
}

const error = (found, wanted) => mean(found.map((value, at) => (value - wanted[at]) ** 2));

/** For each degree from 0: the mean square of the error on the points learned from, and on as many new ones between them. */
export function errors(size, seed) {
  const xs = grid(size);
  const ys = sample(xs, seed);
  const between = grid(2 * size - 1).filter((_, at) => at % 2);
  const fresh = sample(between, seed + 1e6);
  const learned = fits(xs, ys, [...xs, ...between], MOST);
  return { xs, ys, between, fresh, train: learned.map((all) => error(all.slice(0, size), ys)), held: learned.map((all) => error(all.slice(size), fresh)) };
}

/** The expected error at the points, in its three parts: exact, since what is learned is linear in the values. */
export function parts(size, degree) {
  const xs = grid(size);
  const real = xs.map(truth);
  return { bias: error(fits(xs, real, xs, degree)[degree], real), variance: (NOISE ** 2 * (degree + 1)) / size, noise: NOISE ** 2 };
}
