// The copy of the site that the browser keeps: one cache. Each file lies there under its hash and path, so a download that
// broke off goes on where it was, and an update fetches what changed. The list of files is put last, in one step: only what
// it names is ever shown (sw.js).
import { absolute, paths } from "../core/paths.js";
import { asked, file } from "./download.js";
import { Trouble } from "./trouble.js";

const LIST = absolute(paths.offline);
const AT_ONCE = 4;
const FORMAT = 1; // of the list that this script reads

/** @typedef {{ format: number, files: Record<string, [number, string]>, short: Record<string, string[]>, moves: Record<string, string>, saved?: number }} List */
/** @typedef {{ files: number, bytes: number }} Amount */

export class Copy {
  #name;

  /** @param {string} name of the cache */
  constructor(name) {
    this.#name = name;
  }

  /** The list of the copy that is whole, with the time when it was saved; null where there is none. @returns {Promise<List | null>} */
  async list() {
    const list = await caches.match(LIST, { cacheName: this.#name });
    return list ? list.json() : null;
  }

  /** Whether anything is kept, whole or not. */
  begun() {
    return caches.has(this.#name);
  }

  /** The list of the site as it is now. @returns {Promise<List>} */
  async latest(signal) {
    const list = await (await asked(LIST, signal)).json().catch(() => null);
    if (list?.format !== FORMAT) throw new Trouble(signal?.aborted ? "stopped" : "changed");
    return list;
  }

  /** Files of a list that are still to be fetched. @param {List} list @returns {Promise<{ path: string, size: number, hash: string }[]>} */
  async missing(list) {
    const there = new Set((await this.begun()) ? (await (await caches.open(this.#name)).keys()).map(({ url }) => url) : []);
    const files = Object.entries(list.files).map(([path, [size, hash]]) => ({ path, size, hash }));
    return files.filter(({ path, hash }) => !there.has(key(path, hash)));
  }

  /**
   * Fetch what is missing and put it in place of the copy that there is; `told` hears of each file.
   * @param {(done: Amount, all: Amount) => void} told @param {AbortSignal} signal @returns {Promise<List>}
   */
  async save(told, signal) {
    return this.#alone(async () => {
      const list = await this.latest(signal);
      const waiting = await this.missing(list).catch(() => {
        throw new Trouble("blocked");
      });
      const all = amount(Object.values(list.files).map(([size]) => size));
      const rest = amount(waiting.map(({ size }) => size));
      await enough(rest.bytes);
      const done = { files: all.files - rest.files, bytes: all.bytes - rest.bytes };
      told(done, all);
      await this.#fetch(waiting, signal, (size) => {
        done.files += 1;
        done.bytes += size;
        told(done, all);
      });
      await registered();
      const kept = { ...list, saved: Date.now() };
      await this.#put(LIST, JSON.stringify(kept), "application/json");
      await this.#tidy(list);
      return kept;
    });
  }

  /** Leave nothing: neither files nor worker. */
  async remove() {
    await this.#alone(() => caches.delete(this.#name));
    const scope = absolute("");
    const own = (await navigator.serviceWorker.getRegistrations()).filter((worker) => worker.scope === scope);
    await Promise.all(own.map((worker) => worker.unregister()));
  }

  async #fetch(waiting, signal, one) {
    const ended = new AbortController();
    signal.addEventListener("abort", () => ended.abort());
    const rest = [...waiting];
    const line = async () => {
      while (rest.length && !ended.signal.aborted) {
        const { path, size, hash } = rest.shift();
        const { bytes, type } = await file(path, hash, ended.signal);
        await this.#put(key(path, hash), bytes, type);
        one(size);
      }
    };
    const lines = Array.from({ length: AT_ONCE }, line);
    try {
      await Promise.all(lines);
    } finally {
      ended.abort(); // one broke off: the others do too
      await Promise.allSettled(lines);
    }
    if (signal.aborted) throw new Trouble("stopped");
  }

  async #put(address, body, type) {
    try {
      const cache = await caches.open(this.#name);
      await cache.put(address, new Response(body, { headers: { "Content-Type": type } }));
    } catch {
      throw new Trouble("full");
    }
  }

  async #tidy({ files }) {
    const cache = await caches.open(this.#name);
    const named = new Set([LIST, ...Object.entries(files).map(([path, [, hash]]) => key(path, hash))]);
    for (const { url } of await cache.keys()) if (!named.has(url)) await cache.delete(url);
  }

  #alone(work) {
    if (!navigator.locks) return work();
    return navigator.locks.request(this.#name, { ifAvailable: true }, (lock) => {
      if (!lock) throw new Trouble("busy");
      return work();
    });
  }
}

/** The keys are those of sw.js. */
const key = (path, hash) => new URL(`${LIST}?${hash}&${encodeURIComponent(path)}`).href;

/** @param {number[]} sizes @returns {Amount} */
export const amount = (sizes) => ({ files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) });

/** Whether the browser has room for so many bytes more. */
async function enough(bytes) {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < bytes) throw new Trouble("room", { need: bytes, free: quota - usage });
}

/** Let the worker answer where the network does not; ask the browser not to drop what is kept when the disk is full. */
async function registered() {
  navigator.storage?.persist?.().catch(() => {});
  try {
    await navigator.serviceWorker.register(absolute(paths.worker), { updateViaCache: "none" });
  } catch (error) {
    throw new Trouble(error.name === "SecurityError" ? "blocked" : "lost");
  }
  await navigator.serviceWorker.ready;
}
