// Readiness on the date, day by day, as a small curve.
import { dayName, percent } from "./words.js";

const [WIDTH, HEIGHT, TOP, LOW] = [300, 96, 8, 76];

/** The picture of a forecast, with its text. @param {import("./plan.js").Forecast} forecast @param {number} date @returns {string} SVG */
export function curve({ curve: points, now, ready }, date) {
  const x = (at) => 6 + ((WIDTH - 12) * at) / (points.length - 1);
  const y = (part) => LOW - (LOW - TOP) * part;
  const line = points.map(({ ready: part }, at) => `${x(at).toFixed(1)},${y(part).toFixed(1)}`).join(" ");
  const text = `Готовність на ${dayName(date)}: ${percent(now)} тепер, ${percent(ready)}, якщо практикувати щодня`;
  const dot = (at) => `<circle cx="${x(at)}" cy="${y(points[at].ready)}" r="4"/>`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${text}"><path class="grid" d="M6 ${TOP}H${WIDTH - 6}M6 ${LOW}H${WIDTH - 6}"/><polygon points="6,${LOW} ${line} ${WIDTH - 6},${LOW}"/><polyline points="${line}"/>${dot(0)}${dot(points.length - 1)}<text x="6" y="${TOP + 14}">100 %</text><text x="6" y="93">тепер</text><text x="${WIDTH - 6}" y="93" text-anchor="end">${dayName(date)}</text></svg>`;
}
