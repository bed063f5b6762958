// Time to think aloud: a ring that empties and a figure in it; by timestamps, for a tab in the background ticks late.
const TICK = 250; // ms

/** Run a ring; `ended` is called when the time is over. Returns what stops it. @param {HTMLElement} ring @param {number} seconds @param {() => void} ended @returns {() => void} */
export function run(ring, seconds, ended) {
  const end = Date.now() + seconds * 1000;
  const [circle, figure] = [ring.querySelector(".ring-left"), ring.querySelector("span")];
  const show = () => {
    const left = Math.max(0, end - Date.now());
    circle.style.strokeDashoffset = String(100 - left / seconds / 10);
    figure.textContent = String(Math.ceil(left / 1000));
    if (left) return;
    clearInterval(timer);
    ended();
  };
  const timer = setInterval(show, TICK);
  ring.hidden = false;
  show();
  return () => {
    clearInterval(timer);
    ring.hidden = true;
  };
}
