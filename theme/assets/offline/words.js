// What the reader is told about the copy.
import { counted } from "../practice/words.js";

const date = new Intl.DateTimeFormat("uk", { day: "numeric", month: "long" });
const decimal = new Intl.NumberFormat("uk", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @type {(bytes: number) => string} */
const size = (bytes) => (bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0КБ` : megabytes(bytes));
const megabytes = (bytes) => `${decimal.format(bytes / 1e6)}\u00a0МБ`;

const files = (count) => counted(count, "файл", "файли", "файлів");

/** @param {import("./copy.js").Amount} done @param {import("./copy.js").Amount} all */
export const progress = (done, all) => `${done.files} із ${all.files}\u00a0файлів, ${decimal.format(done.bytes / 1e6)} із ${megabytes(all.bytes)}`;

/** @param {{ saved: number }} list @param {import("./copy.js").Amount} all */
export const whole = ({ saved }, all) => `Збережено ${date.format(saved).replace(" ", "\u00a0")}: ${files(all.files)}, ${size(all.bytes)}.`;

/** @param {import("./copy.js").Amount} rest */
export const newer = (rest) => `Є новіша версія${rest.files ? `: завантажити треба ${files(rest.files)}, ${size(rest.bytes)}` : ""}.`;

/** @param {import("./copy.js").Amount} rest */
export const unfinished = (rest) => `Збережено не все: лишилося завантажити ${files(rest.files)}, ${size(rest.bytes)}.`;

export const unchecked = () => (navigator.onLine ? "Чи є новіша версія, дізнатися не вдалося." : "Зараз немає з’єднання: ви читаєте збережене.");

export const [ASK, UPDATE, GO_ON] = ["Зберегти для читання без інтернету", "Оновити", "Продовжити"];
export const BUSY = "Зберігаємо…";
export const READY = "Тепер сайт відкриється й без інтернету.";
export const UNFINISHED = "Збережено не все. Щоб продовжити, потрібне з’єднання.";
export const REMOVED = "Копію видалено: без інтернету сайт більше не відкриється.";
export const INSECURE = "Тут зберегти не вийде: сайт відкрито не через HTTPS.";
export const UNABLE = "Цей браузер не може зберегти сайт. Так буває в приватному вікні: відкрийте сайт у звичайному.";

/** @type {Record<string, string | ((trouble: { need: number, free: number }) => string)>} */
export const TOLD = {
  lost: "З’єднання перервалося. Що вже завантажено, не пропало: продовжите, коли воно повернеться.",
  room: ({ need, free }) => `Бракує місця: треба ще ${size(need)}, а браузер дає ${size(free)}. Звільніть місце на пристрої та спробуйте ще раз.`,
  full: "Місце скінчилося. Що вже завантажено, не пропало: звільніть місце на пристрої та продовжте.",
  changed: "Сайт саме оновлюється, а різних версій разом зберігати не можна. Спробуйте за кілька хвилин.",
  blocked: "Браузер не дає сайту нічого зберігати. Дозвольте йому дані сайтів або відкрийте сайт у звичайному вікні.",
  busy: "Копію вже змінює інша вкладка: зачекайте на неї.",
  stopped: "Зупинено. Що вже завантажено, не пропало.",
};
