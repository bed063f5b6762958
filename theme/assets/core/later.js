// What works a page comes after it is painted: it can be read at once, and no script keeps its first frame waiting.
const LATEST = 500; // ms after all else has come: a browser that guards its reader tells of no paint
const later = document.querySelector("template.later");
const start = () => document.head.append(later?.content ?? ""); // the second time nothing is left of it

new PerformanceObserver(start).observe({ type: "paint", buffered: true });
addEventListener("load", () => setTimeout(start, LATEST));
