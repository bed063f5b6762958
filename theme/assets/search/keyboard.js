// Words typed with the other keyboard layout on.
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\";
const UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'ґ";
const RUSSIAN = { ы: "s", э: "'", ъ: "]", ё: "`" };
const TO_UKRAINIAN = new Map([...LATIN].map((key, index) => [key, UKRAINIAN[index]]));
const TO_LATIN = new Map([...Object.entries(RUSSIAN), ...[...UKRAINIAN].map((key, index) => [key, LATIN[index]])]);
const SHIFTED = { "{": "[", "}": "]", ":": ";", '"': "'", "<": ",", ">": ".", "~": "`", "|": "\\" };

/** Text as the other layout would have typed it. */
export function swapped(text) {
  const keys = [...text.toLowerCase()].map((key) => SHIFTED[key] ?? key);
  const table = keys.every((key) => key <= "~") ? TO_UKRAINIAN : TO_LATIN;
  return keys.map((key) => table.get(key) ?? key).join("");
}
