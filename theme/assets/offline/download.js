// Files of the site as they are now, past all that browsers keep, and only such as the list names.
import { absolute } from "../core/paths.js";
import { Trouble } from "./trouble.js";

/** What the server sends; redirected, it would be a page of somebody else's network. */
export async function asked(address, signal) {
  let answer;
  try {
    answer = await fetch(address, { cache: "reload", redirect: "error", signal });
  } catch {
    throw new Trouble(signal?.aborted ? "stopped" : "lost");
  }
  if (!answer.ok) throw new Trouble(answer.status < 500 ? "changed" : "lost");
  return answer;
}

/** A file with its type; while a new edition is being published, a server may still send the old one. */
export async function file(path, hash, signal) {
  const answer = await asked(absolute(path.split("/").map(encodeURIComponent).join("/")), signal);
  let bytes;
  try {
    bytes = await answer.arrayBuffer();
  } catch {
    throw new Trouble(signal.aborted ? "stopped" : "lost");
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!hex.startsWith(hash)) throw new Trouble("changed");
  return { bytes, type: answer.headers.get("Content-Type") ?? "" };
}
