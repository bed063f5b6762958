// Numbers and days as they are said.
const rule = new Intl.PluralRules("uk");
const date = new Intl.DateTimeFormat("uk", { day: "numeric", month: "long", timeZone: "UTC" });

/** @type {(n: number, one: string, few: string, many: string) => string} */
export const counted = (n, one, few, many) => `${n}\u00a0${{ one, few, many }[rule.select(n)] ?? few}`;

/** @type {(n: number) => string} */
export const questions = (n) => counted(n, "запитання", "запитання", "запитань");

/** A part of one, 0 to 1. @type {(part: number) => string} */
export const percent = (part) => `${Math.round(100 * part)}\u00a0%`;

/** A day by its number: «5 грудня». @type {(day: number) => string} */
export const dayName = (day) => date.format(day * 86_400_000).replace(" ", "\u00a0");
