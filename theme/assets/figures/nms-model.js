// Boxes of one size: how much two have in common, and which non-maximum suppression leaves.

export const SIDE = 10;
/** The least coordinates of a corner; the greatest are 16 and 5. */
export const [LEFT, TOP] = [-3, -3];
export const SCORES = [0.8, 0.9, 0.7];

const within = (value, from, to) => Math.min(Math.max(value, from), to);
/** The boxes of the values: [x, y] of the upper left corner, within the field. */
export const boxes = (values) => SCORES.map((_, at) => [within(values[`x${at}`], LEFT, 16), within(values[`y${at}`], TOP, 5)]);

/** Intersection over union. */
export function iou(a, b) {
  const [width, height] = a.map((from, axis) => Math.max(0, SIDE - Math.abs(from - b[axis])));
  return (width * height) / (2 * SIDE ** 2 - width * height);
}

/** For every box the number of the one that suppresses it, or its own where it stays. */
export function suppress(all, threshold) {
  const by = [];
  const order = all.map((_, at) => at).sort((a, b) => SCORES[b] - SCORES[a]);
  for (const at of order) by[at] = order.find((other) => other === at || (by[other] === other && iou(all[other], all[at]) > threshold));
  return by;
}
