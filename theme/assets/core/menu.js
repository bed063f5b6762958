// The menu shows where the reader is, however long it is.
const menu = document.querySelector(".site-nav");
const here = menu.querySelector("[aria-current]");

function show() {
  if (here) menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
}

menu.addEventListener("toggle", show); // on a phone it has no height before it is opened
show();
