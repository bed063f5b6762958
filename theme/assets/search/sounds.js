// Words spelled by ear: Ukrainian in Latin letters, English in Cyrillic ones, abbreviations by the names of their letters.

const TO_CYRILLIC = Object.entries({
  shch: "щ", iia: "ія", iya: "ія", ija: "ія", iiu: "ію", iyu: "ію", iie: "іє", iye: "іє", ije: "іє", yya: "ия",
  zgh: "зг", zh: "ж", kh: "х", ts: "ц", tz: "ц", ch: "ч", sh: "ш", sch: "щ", ya: "я", ia: "я", ja: "я", yu: "ю", iu: "ю", ju: "ю",
  ye: "є", ie: "є", je: "є", yo: "йо", jo: "йо", yi: "ї", ji: "ї", iy: "ій", ij: "ій", yy: "ий", yj: "ий", ay: "ай", ey: "ей", oy: "ой", uy: "уй",
  a: "а", b: "б", c: "ц", d: "д", e: "е", f: "ф", g: "г", h: "г", i: "і", j: "й", k: "к", l: "л", m: "м", n: "н", o: "о", p: "п", q: "к", r: "р",
  s: "с", t: "т", u: "у", v: "в", w: "в", x: "кс", y: "и", z: "з",
}).sort(([a], [b]) => b.length - a.length);
const LETTERS = new Map(
  Object.entries({
    a: "ей эй а", b: "бі би бе", c: "сі си це", d: "ді ди де", e: "і е и", f: "еф эф", g: "джі джи ге", h: "ейч эйч ха аш", i: "ай", j: "джей", k: "кей ка",
    l: "ел ель эл эль", m: "ем эм", n: "ен эн", o: "о оу", p: "пі пи пе", q: "кью к'ю ку", r: "ар ер эр", s: "ес эс", t: "ті ти те", u: "ю у", v: "ві ви ве",
    w: "даблю дабл", x: "ікс икс екс", y: "вай ігрек", z: "зет зед зі",
  }).flatMap(([letter, names]) => names.replace("'", "").split(" ").map((name) => [name, letter])),
);
const VOWELS = { а: "a", е: "e", є: "e", э: "e", и: "i", і: "i", ї: "i", ы: "i", о: "o", у: "u", ю: "u", я: "a", й: "i", ё: "o" };
const CONSONANTS = { б: "b", в: "v", г: "g", д: "d", ж: "j", з: "s", к: "k", л: "l", м: "m", н: "n", п: "p", р: "r", с: "s", т: "t", ф: "f", х: "h", ц: "s", ч: "c", ш: "c", щ: "c" };
const SOUNDS = [
  ["^kn", "n"], ["^wr", "r"], ["^ps", "s"], ["ow$", ""], ["ssion|tion|cian|cion", "cn"], ["sion", "jn"], ["ture?$", "cr"], ["tch|sch|sh", "c"], ["ght", "t"], ["dge", "j"], ["dg", "d"],
  ["ph", "f"], ["ck|c(?=c?[aoulrtk]|$)|q", "k"], ["c(?=[eiy])", "s"], ["c", "k"], ["x", "ks"], ["w", "v"], ["z", "s"], ["[aeiouy0-9]", ""],
];
const SOUND = new RegExp(SOUNDS.map(([what]) => `(${what})`).join("|"), "g");
const CHOICES = [[/th/g, "t", "s"], [/ch/g, "sh", "k"], [/g(?=[eiy])/g, "j", "g"]];

/** A Latin word as Ukrainian written by ear. */
export function cyrillic(word) {
  let text = "";
  for (let at = 0; at < word.length; ) {
    const rest = word.slice(at);
    const [latin, letters] = rest === "yi" || rest === "yj" ? [rest, "ий"] : (TO_CYRILLIC.find(([start]) => rest.startsWith(start)) ?? [rest[0], rest[0]]);
    text += letters;
    at += latin.length;
  }
  return text;
}

/** The letter that a word names, or undefined. */
export const letter = (word) => LETTERS.get(word);

/** What is heard of a Cyrillic word: its consonants, those that sound alike the same. */
export function heard(word) {
  const text = word.replace(/дж|дз/g, "ж").replace(/тч/g, "ч").replace(/кс/g, "кс");
  return squeezed([...text].map((sign) => CONSONANTS[sign] ?? "").join(""));
}

/** What may be heard of a Latin word. */
export function sounds(word) {
  let texts = [word.replaceAll("2", "t").replaceAll("4", "fr")];
  for (const [what, ...ways] of CHOICES) texts = texts.flatMap((text) => (text.search(what) < 0 ? [text] : ways.map((way) => text.replace(what, way))));
  return texts.map((text) => squeezed(text.replace(SOUND, (...groups) => SOUNDS[groups.slice(1).findIndex(Boolean)][1])));
}

/** How far a Cyrillic word is from a Latin one, 0 to 1, letter by letter. */
export function unlike(word, latin) {
  const typed = [...word.replace(/дж/g, "ж")].map((sign) => VOWELS[sign] ?? CONSONANTS[sign] ?? (/[a-z]/.test(sign) ? sign : "")).join("");
  return distance(typed, latin) / Math.max(typed.length, latin.length);
}

const squeezed = (text) => text.replace(/tc/g, "c").replace(/(.)\1+/g, "$1");

function distance(a, b) {
  let line = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1] + 1, line[j] + 1, line[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    line = next;
  }
  return line[b.length];
}
