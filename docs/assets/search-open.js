// The button and the keys that open the search sheet. What searches loads with the first use, while the reader types.
const dialog = document.querySelector("dialog.search");

async function open() {
  if (dialog.open) return;
  dialog.showModal(); // at once: a phone shows its keyboard only within the tap
  dialog.querySelector("input").select();
  try {
    await (await import("./search.js")).start();
  } catch {
    dialog.querySelector(".search-status").textContent = "Пошук не завантажився. Перевірте з’єднання й відкрийте його ще раз.";
  }
}

document.querySelector("[data-search-open]").addEventListener("click", open);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog");
  const modified = event.ctrlKey || event.altKey || event.metaKey;
  const letter = !typing && !modified && (event.key === "/" || event.code === "KeyS");
  if (letter || (event.code === "KeyK" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    open();
  }
});
