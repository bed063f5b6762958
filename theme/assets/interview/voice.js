// A question read aloud by a Ukrainian voice: play and stop.
const voice = () => speechSynthesis.getVoices().find(({ lang }) => /^uk\b/i.test(lang));

/** Show a button that reads and stops; `text` gives what to read. Returns what ends the reading. @param {HTMLButtonElement} button @param {() => string} text @returns {() => void} */
export function start(button, text) {
  let reading = null;
  const show = () => (button.textContent = reading ? "Зупинити" : "Прочитати вголос");
  const stop = () => {
    reading = null;
    speechSynthesis.cancel();
    show();
  };
  button.addEventListener("click", () => {
    if (reading) return stop();
    const mine = (reading = new SpeechSynthesisUtterance(text()));
    reading.voice = voice();
    reading.lang = reading.voice.lang;
    reading.onend = reading.onerror = () => mine === reading && stop();
    speechSynthesis.speak(reading);
    show();
  });
  button.hidden = false;
  return stop;
}
