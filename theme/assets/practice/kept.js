// The store of this site, and the catalogue, which knows all questions and which ids have moved.
import { absolute, paths } from "../core/paths.js";
import { Store } from "./storage.js";

/** @typedef {{ topics: [string, string, string][], questions: [string, number, string][], moves: Record<string, string> }} Catalogue */

export const store = new Store(new URL(absolute(paths.home)).pathname);

/** @type {Promise<Catalogue> | undefined} */
let asked;

/** The catalogue; an empty one while it cannot be had. @returns {Promise<Catalogue>} */
export function catalogue() {
  asked ??= fetch(absolute(paths.catalogue)).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  return asked.catch(() => {
    asked = undefined;
    return { topics: [], questions: [], moves: {} };
  });
}
