// The menu of topics where the browser knows no popover: opened and closed by its button, closed by Escape and by a click elsewhere.
const menu = document.querySelector(".site-nav");
const button = document.querySelector(".nav-button");

function show(open) {
  menu.classList.toggle("open", open);
  button.setAttribute("aria-expanded", String(open));
}

document.addEventListener("click", ({ target }) => {
  if (button.contains(target)) show(!menu.classList.contains("open"));
  else if (!menu.contains(target)) show(false);
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu.classList.contains("open")) return;
  show(false);
  button.focus();
});
button.setAttribute("aria-controls", menu.id);
show(false);
