// The button that prints the page; without scripts there is none, and the browser's own menu prints.
const button = document.querySelector(".sheet-print");
button.addEventListener("click", () => print());
button.hidden = false;
