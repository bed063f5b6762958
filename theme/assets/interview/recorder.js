// The own voice, a recording for each question: it stays in the memory of the page and is offered as a download.
const TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

const type = () => TYPES.find((each) => globalThis.MediaRecorder?.isTypeSupported(each));

export class Recorder {
  #stream = null;
  #now = null;
  /** @type {Map<string, { url: string, name: string }>} Id of a question → its recording. */
  kept = new Map();

  /** Ask for the microphone; false where the reader, the browser or the machine refuses. @returns {Promise<boolean>} */
  async open() {
    this.close();
    if (!type()) return false;
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      return false;
    }
    return true;
  }

  get on() {
    return Boolean(this.#stream);
  }

  /** Record the answer to a question, from here on or on from a pause. @param {string} id */
  record(id) {
    if (!this.#stream) return;
    if (this.#now?.id === id) return this.#now.recorder.state === "paused" && this.#now.recorder.resume();
    const recorder = new MediaRecorder(this.#stream, { mimeType: type() });
    const pieces = [];
    recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    recorder.start();
    this.#now = { id, recorder, pieces };
  }

  pause() {
    if (this.#now?.recorder.state === "recording") this.#now.recorder.pause();
  }

  /** End the recording of a question; gives it where there is one. @returns {Promise<void>} */
  async stop() {
    const now = this.#now;
    this.#now = null;
    if (!now || now.recorder.state === "inactive") return;
    await new Promise((done) => {
      now.recorder.addEventListener("stop", done, { once: true });
      now.recorder.stop();
    });
    const { mimeType } = now.recorder;
    const before = this.kept.get(now.id);
    if (before) URL.revokeObjectURL(before.url);
    const url = URL.createObjectURL(new Blob(now.pieces, { type: mimeType }));
    this.kept.set(now.id, { url, name: `${now.id}.${/\/(\w+)/.exec(mimeType)[1].replace("mp4", "m4a")}` });
  }

  /** Give the microphone back; recordings stay. */
  close() {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
  }
}
