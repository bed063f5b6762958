// Gradient descent with momentum on a valley: f(x, y) = (flat·x² + steep·y²) / 2, from (1, 1). Along each axis it is alone.

/** The greatest curvature: a rate of 2/10 is the limit without momentum. */
export const STEEP = 10;
/** What the slider of the condition number goes through. */
export const CONDITIONS = [1, 3, 10, 30, 100];

/** Where each step leads along an axis of a curvature: steps + 1 numbers, the first is 1. */
export function along(curvature, { rate, momentum, steps }) {
  const path = [1];
  let speed = 0;
  for (let at = 0; at < steps; at++) {
    speed = momentum * speed + curvature * path[at];
    path.push(path[at] - rate * speed);
  }
  return path;
}

/** Both axes, and the loss after each step. */
export function walk(values) {
  const flat = STEEP / CONDITIONS[values.condition];
  const [x, y] = [along(flat, values), along(STEEP, values)];
  return { flat, x, y, losses: x.map((value, at) => (flat * value ** 2 + STEEP * y[at] ** 2) / 2) };
}
