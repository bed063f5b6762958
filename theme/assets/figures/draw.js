// What interactive figures draw with: SVG, scales, numbers as Ukrainian texts write them, dragging.
import { element } from "../core/element.js";

export { element };

/** Give an element attributes. */
export function set(node, attributes) {
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  return node;
}

/** An SVG element with attributes and children. */
export function svg(name, attributes, ...children) {
  const made = set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);
  made.append(...children);
  return made;
}

/** A picture as high in pixels as it says, whatever the width: 320 wide, it fits a phone. What it shows, tables and the status tell. */
export const picture = (width, height, ...children) => svg("svg", { viewBox: `0 0 ${width} ${height}`, height, "aria-hidden": "true" }, ...children);

/** From a domain to a range, linearly. */
export const scale = (d0, d1, r0, r1) => (value) => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);

/** The `d` of a line through points. */
export const line = (points) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;

/** A number as a Ukrainian text has it; a dash for what is none. */
export const number = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits).replace(".", ",").replace("-", "−") : "—");
export const percent = (share, digits = 0) => `${number(100 * share, digits)} %`;

/** A picture with two axes between the ends given and their names; x and y are the scales of what is put into its root. */
export function axes({ width = 160, height = 150, x: [x0, x1] = [0, 1], y: [y0, y1] = [0, 1], names: [across, up] }) {
  const frame = svg("path", { class: "axis", d: `M8 20V${height - 22}H${width - 8}` });
  const texts = [svg("text", { x: 4, y: 13 }, `↑ ${up}`), svg("text", { x: width - 4, y: height - 6, "text-anchor": "end" }, `${across} →`)];
  return { root: picture(width, height, frame, ...texts), x: scale(x0, x1, 8, width - 8), y: scale(y0, y1, height - 22, 22) };
}

/** Let a pointer move what a slider moves: move(x, y) in the units of the picture. A finger that scrolls the page moves nothing. */
export function draggable(root, move) {
  root.classList.add("draggable");
  const to = (event) => {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(root.getScreenCTM().inverse());
    if (root.hasPointerCapture(event.pointerId)) move(x, y);
  };
  root.addEventListener("pointerdown", (event) => {
    root.setPointerCapture(event.pointerId);
    if (event.pointerType !== "touch") to(event);
  });
  root.addEventListener("pointermove", to);
  root.addEventListener("pointerup", to);
}

/** A measure: its name, a bar, its number; show(share, text) fills it. */
export function bar(name) {
  const [filled, shown] = [element("span"), element("b")];
  const root = element("div", { class: "measure" }, element("span", {}, name), element("span", { class: "track" }, filled), shown);
  const show = (share, text) => {
    filled.style.inlineSize = `${100 * (share || 0)}%`;
    shown.textContent = text;
  };
  return { root, show };
}
