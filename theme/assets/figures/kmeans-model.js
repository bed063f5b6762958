// Lloyd's algorithm, a half step at a time, on points that a start can lead astray.

const cloud = (x, y) => [[0, 0], [0.9, 0.3], [-0.8, 0.4], [0.3, -0.9], [-0.5, -0.7], [0.5, 0.9]].map(([a, b]) => [x + a, y + b]);
const on = (...list) => list.map((x) => [x, 0]);
const set = (name, points, starts) => ({ name, points, starts: starts.map((start) => start.map((at) => points[at])) });

/** Names, points, and the starts: where the centres stand at first. */
export const SETS = [
  set("Прямокутник 4×1", [[0, 0], [0, 1], [4, 0], [4, 1]], [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]),
  set("Шість точок", on(1, 2, 3, 10, 11, 12), [[0, 1], [0, 3], [4, 5], [2, 3], [0, 5], [1, 2]]),
  set("Три хмари", [...cloud(1, 1), ...cloud(5, 1), ...cloud(12, 2)], [[0, 6, 12], [12, 13, 14], [0, 1, 2], [4, 7, 16], [6, 14, 15], [0, 8, 10]]),
  { name: "Порожній кластер", points: on(0, 1, 9, 10), starts: [on(0, 5, 99)] },
];

const squared = ([a, b], [c, d]) => (a - c) ** 2 + (b - d) ** 2;

/** The number of the nearest centre of every point. */
const assign = (points, centers) =>
  points.map((point) => {
    const all = centers.map((center) => squared(point, center));
    return all.indexOf(Math.min(...all));
  });

/** Centres at the means of their points; one without points jumps to the point that is farthest from its own. */
function move(points, centers, labels) {
  const far = points.map((point, at) => squared(point, centers[labels[at]]));
  return centers.map((_, j) => {
    const own = points.filter((_, at) => labels[at] === j);
    return own.length ? [0, 1].map((axis) => own.reduce((sum, point) => sum + point[axis], 0) / own.length) : points[far.indexOf(Math.max(...far))];
  });
}

/** The start, then by turns points given to centres and centres moved, until nothing moves; with the inertia of each. */
export function run({ points, starts }, start) {
  const states = [];
  let [centers, labels] = [starts[start]];
  const add = () => states.push({ centers, labels, inertia: labels ? points.reduce((sum, point, at) => sum + squared(point, centers[labels[at]]), 0) : NaN });
  for (let before = ""; before !== String(centers); ) {
    add();
    before = String(centers);
    labels = assign(points, centers);
    add();
    centers = move(points, centers, labels);
  }
  return states;
}

const ended = new Map();

/** What every start of a set comes to, each worked out once. */
export const runs = (set) => ended.get(set) ?? ended.set(set, set.starts.map((_, start) => run(set, start))).get(set);
