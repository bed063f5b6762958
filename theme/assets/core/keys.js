// Single keys: features say what each does; shortcuts.js lists them under `?`, where the reader can switch them off.
const root = document.documentElement;
export const actions = {};

/** Let a key do something. It goes by its place (`KeyJ`), "/" and "?" by what they are; false from the action: not handled. */
export const on = (key, action) => (actions[key] = action);

/** The name of a pressed key: where others have "/" and "?", the Ukrainian layout has a full stop and a comma. */
function name({ key, code }) {
  return (code === "Slash" && { ".": "/", ",": "?" }[key]) || (key === "/" || key === "?" ? key : code);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.("input, textarea, select, dialog")) return;
  const action = root.dataset.keys !== "off" && actions[name(event)];
  if (action && action(event) !== false) event.preventDefault();
});

try {
  if (localStorage.getItem("ml:keys") === "off") root.dataset.keys = "off";
} catch {
  // Storage is forbidden here: the keys are on, and a choice lasts as long as the page.
}

const list = async () => (await import("./shortcuts.js")).show();
on("?", () => void list());
document.querySelector(".keys-button")?.addEventListener("click", list);
