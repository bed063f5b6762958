// The set of questions of a mock interview. The same seed and filters give the same set; a question that is added to the
// bank or leaves it changes at most its own place. For exactly the same set the ids travel in the link as short codes.

/** @typedef {{ id: string, level: string, topic: string }} Question topic: its name alone, such as `statistics` */
/**
 * @typedef {object} Interview what a link says; empty lists: all
 * @property {string[]} levels
 * @property {string[]} topics
 * @property {number} minutes
 * @property {string} seed
 * @property {string[]} codes of the questions; empty: they are picked by the seed
 * @property {boolean} asks the view of the person who asks
 */

const EACH = 3; // minutes that a question of an interview takes
const [LEAST, MOST, USUAL] = [5, 180, 30]; // minutes of an interview
const [DIGITS, CODE] = [36, 4];
const [NAME, SEED] = [/^[a-z0-9]+(?:-[a-z0-9]+)*$/, /^[a-z0-9]{1,16}$/];

const fnv = (text) => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

const folded = (hash) => (hash ^ (hash >>> 16)) >>> 0;

/** The code of an id in a link: as the build writes it into study/<level>.json. @type {(id: string) => string} */
export const code = (id) => (folded(fnv(id)) % DIGITS ** CODE).toString(DIGITS).padStart(CODE, "0");

const mixed = (text) => {
  let hash = fnv(text);
  hash = Math.imul(folded(hash), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return folded(hash);
};

/** How many questions fit into minutes. @type {(minutes: number) => number} */
export const fitting = (minutes) => Math.max(1, Math.round(minutes / EACH));

/** A seed of four characters; `random` gives 0 to 1. @type {(random?: () => number) => string} */
export const newSeed = (random = Math.random) => Array.from({ length: CODE }, () => Math.floor(random() * DIGITS).toString(DIGITS)).join("");

/**
 * The questions of an interview: the first `count` by hash of seed and id, from all topics in turn.
 * @template {Question} Q
 * @param {Q[]} questions
 * @param {{ levels?: string[], topics?: string[], count: number, seed: string }} wanted
 * @returns {Q[]}
 */
export function pick(questions, { levels = [], topics = [], count, seed }) {
  const held = questions.filter(({ level, topic }) => among(levels, level) && among(topics, topic));
  const groups = new Map();
  for (const question of held) groups.set(question.topic, [...(groups.get(question.topic) ?? []), question]);
  const order = sorted([...groups.keys()], seed, (topic) => topic);
  for (const [topic, group] of groups) groups.set(topic, sorted(group, seed, ({ id }) => id));
  const set = [];
  for (let round = 0; set.length < Math.min(count, held.length); round++) {
    for (const topic of order) {
      const question = groups.get(topic)[round];
      if (question && set.length < count) set.push(question);
    }
  }
  return set;
}

const among = (list, name) => !list.length || list.includes(name);

function sorted(items, seed, key) {
  const keyed = items.map((item) => [mixed(seed + key(item)), key(item), item]);
  return keyed.sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)).map(([, , item]) => item);
}

/**
 * Codes of a link → ids of today, in their order, and how many codes no question has. `moves`: old id → new id.
 * @type {(codes: string[], ids: Iterable<string>, moves?: Record<string, string>) => { ids: string[], missing: number }}
 */
export function resolved(codes, ids, moves = {}) {
  const known = new Map(Object.entries(moves).map(([old, id]) => [code(old), id]));
  for (const id of ids) known.set(code(id), id);
  const found = codes.map((written) => known.get(written)).filter((id) => id !== undefined);
  return { ids: [...new Set(found)], missing: codes.length - found.length };
}

/** A link's query → the interview that it describes; what it does not say or says wrong is as usual. @type {(query: string) => Interview} */
export function parsed(query) {
  const given = new URLSearchParams(query);
  const names = (key) => [...new Set((given.get(key) ?? "").split(","))].filter((name) => NAME.test(name));
  const minutes = Math.round(Number(given.get("m")));
  const seed = given.get("s") ?? "";
  return {
    levels: names("l"),
    topics: names("t"),
    minutes: minutes > 0 ? Math.min(Math.max(minutes, LEAST), MOST) : USUAL,
    seed: SEED.test(seed) ? seed : "",
    codes: [...new Set((given.get("q") ?? "").match(/[0-9a-z]{4}/g))],
    asks: given.get("role") === "ask",
  };
}

/** The query of the link of an interview; `parsed` undoes it. @type {(interview: Partial<Interview>) => string} */
export function query({ levels = [], topics = [], minutes = USUAL, seed = "", codes = [], asks = false }) {
  const parts = [
    ["l", levels.join(",")],
    ["t", topics.join(",")],
    ["m", String(minutes)],
    ["s", seed],
    ["q", codes.join("")],
    ["role", asks ? "ask" : ""],
  ];
  return `?${parts.filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&")}`;
}
