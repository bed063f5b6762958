// The normal distribution N(0, 1).
export const density = (x) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);

/** The distribution function: Abramowitz and Stegun 26.2.17, its error is below 1e-7. */
export function phi(x) {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const tail = density(x) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? tail : 1 - tail;
}
