// The button that saves the site. What works behind it is fetched with the first use, or where something is saved already.
import { absolute } from "../core/paths.js";

const room = document.querySelector(".offline");
const name = `ml:${new URL(absolute("")).pathname}:saved`; // sw.js knows it too

let view;

async function open(act) {
  try {
    const { View } = await import("./view.js");
    view ??= new View(room, name);
    await view.start(act);
  } catch {
    room.querySelector("output").textContent = "Не завантажилося. Перевірте з’єднання та оновіть сторінку.";
  }
}

if (room) {
  room.querySelector("button").addEventListener("click", () => open("save"));
  globalThis.caches?.has(name).then((has) => has && open(), () => {});
}
