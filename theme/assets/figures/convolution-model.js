// A kernel over a small picture: windows, their sums and the gradient of Sobel. Beyond its edge the picture repeats the last pixels.

/** The side of the picture, and the values that hold its rows: a digit is ten of brightness. */
export const SIDE = 5;
const ROWS = ["a", "b", "c", "d", "e"];
/** Name, nine weights, and what the sum is divided by. */
export const KERNELS = [
  ["Собель Gx", [-1, 0, 1, -2, 0, 2, -1, 0, 1], 1],
  ["Собель Gy", [-1, -2, -1, 0, 0, 0, 1, 2, 1], 1],
  ["Розмиття", [1, 1, 1, 1, 1, 1, 1, 1, 1], 9],
  ["Різкість", [0, -1, 0, -1, 5, -1, 0, -1, 0], 1],
];
const within = (at) => Math.min(Math.max(at, 0), SIDE - 1);

/** The nine pixels around one. */
const around = (all, center) => KERNELS[0][1].map((_, at) => all[within(Math.floor(center / SIDE) - 1 + Math.floor(at / 3)) * SIDE + within((center % SIDE) - 1 + (at % 3))]);

/** What a kernel answers to a window. */
export const response = ([, weights, by], window) => weights.reduce((sum, weight, at) => sum + weight * window[at], 0) / by;

/** All that the values say: pixels, the kernel, the pixel it stands at, the window there, its answer there and everywhere. */
export function look(values) {
  const all = ROWS.flatMap((key) => Array.from(String(Math.abs(Math.round(values[key])) % 1e5).padStart(SIDE, "0"), (digit) => 10 * digit));
  const kernel = KERNELS[Math.round(values.kernel)];
  const center = (Math.round(values.row) - 1) * SIDE + Math.round(values.column) - 1;
  const output = all.map((_, at) => response(kernel, around(all, at)));
  return { all, kernel, center, window: around(all, center), output, answer: output[center] };
}

/** The values after each pixel is changed: change(pixel, index). */
export function repaint(values, change) {
  const all = look(values).all.map(change);
  return Object.fromEntries(ROWS.map((key, at) => [key, +all.slice(at * SIDE, at * SIDE + SIDE).map((pixel) => Math.round(pixel / 10)).join("")]));
}

/** Both answers of Sobel, the length of the gradient and its direction in degrees, down from the right. */
export function gradient(window) {
  const [x, y] = [response(KERNELS[0], window), response(KERNELS[1], window)];
  return [x, y, Math.hypot(x, y), x || y ? (Math.atan2(y, x) * 180) / Math.PI : NaN];
}
