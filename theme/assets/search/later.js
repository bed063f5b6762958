// What is fetched after the first results: the words that only answers hold, foreign words, how people ask in everyday words.

import { prepare } from "./ear.js";

const IDLE = 200; // ms
const SLICE = 4; // ms of work between which a key is heard

/** The rest of the index, asked for once what is found first is painted. */
export class Later {
  /** Takes the index, the address of the rest, and what to do once it is there. */
  constructor(index, url, come) {
    [this.index, this.url, this.come] = [index, url, come];
  }

  /** Whether it may still come. */
  get awaited() {
    return !this.index.complete && !this.failed;
  }

  async load() {
    if (this.index.complete || this.loading) return;
    [this.loading, this.failed] = [true, false];
    try {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))); // the results are painted first
      const answer = await fetch(this.url);
      if (!answer.ok) throw new TypeError(`${this.url}: ${answer.status}`);
      this.index.extend(await answer.json());
    } catch {
      this.failed = true; // what is there finds most: the next search asks again
    }
    this.loading = false;
    setTimeout(() => this.prepare(), IDLE); // what it takes a while to make is there before it is needed
    this.come();
    performance.mark("search-complete");
  }

  prepare() {
    if (!prepare(this.index, SLICE)) setTimeout(() => this.prepare());
  }
}
