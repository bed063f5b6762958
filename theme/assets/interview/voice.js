// A question read aloud, only by a Ukrainian voice: play and stop. Where there is none, the button stays away.
const speech = globalThis.speechSynthesis;

const voice = () => speech?.getVoices().find(({ lang }) => /^uk\b/i.test(lang));

/** Let a button read and stop; `text` gives what to read. Returns what ends the reading. @param {HTMLButtonElement} button @param {() => string} text @returns {() => void} */
export function start(button, text) {
  const show = (reading) => (button.textContent = reading ? "Зупинити" : "Прочитати вголос");
  const appear = () => (button.hidden = !voice());
  const stop = () => {
    speech?.cancel();
    show(false);
  };
  let reading = null;
  button.addEventListener("click", () => {
    if (speech.speaking) return stop();
    reading = new SpeechSynthesisUtterance(text());
    reading.voice = voice();
    reading.lang = reading.voice.lang;
    const mine = reading;
    reading.onend = reading.onerror = () => mine === reading && show(false);
    speech.speak(reading);
    show(true);
  });
  speech?.addEventListener?.("voiceschanged", appear); // they come late
  show(false);
  appear();
  return stop;
}
