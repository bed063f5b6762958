// Two weights with a penalty: loss ½(w − ŵ)ᵀA(w − ŵ), A with ones on its diagonal and r beside it, plus λ times a norm.

/** The loss without the penalty. */
export function loss([u, v], { first, second, correlation: r }) {
  const [a, b] = [u - first, v - second];
  return (a * a + b * b) / 2 + r * a * b;
}

/** The weights with λ‖w‖₁, by coordinate descent. */
export function lasso({ first, second, correlation: r, strength }) {
  const soft = (value) => (Math.abs(value) > strength + 1e-9 ? value - Math.sign(value) * strength : 0);
  let [u, v] = [first, second];
  for (let at = 0; at < 120; at++) {
    u = soft(first + r * (second - v));
    v = soft(second + r * (first - u));
  }
  return [u, v];
}

/** The weights with λ/2·‖w‖₂²: (A + λI)⁻¹Aŵ. */
export function ridge({ first, second, correlation: r, strength }) {
  const [p, q, d] = [first + r * second, second + r * first, 1 + strength];
  return [(d * p - r * q) / (d * d - r * r), (d * q - r * p) / (d * d - r * r)];
}

/** The path of weights as λ grows from 0. */
export const path = (solve, values, steps = 40) => Array.from({ length: steps + 1 }, (_, at) => solve({ ...values, strength: (4 * at) / steps }));
