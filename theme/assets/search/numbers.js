// A number of a question as people say it: «питання 12 статистика», «junior ml 5».
import { words } from "./words.js";

const LEVELS = { hr: /^(hr|ейчар|хр)$/, junior: /^(jun(ior)?|джун(іор|иор|йор)?а?)$/, middle: /^(mid(dle)?|мід(л|дл)а?|мидл|міддл?)$/, senior: /^(sen(ior)?|с[иіе]н[ьй]?йор|с[иі]н[ьй]?ор|с[іи]нйор|сеньор)а?$/ };
const FILLERS = /^(питання|запитання|вопрос|question|номер|number|no|n|num|тема|теми|топік|topic|рівень|level|з|із|по|про|у|в|на|під|те|що|за|й|і|the|of|in|завдання|задача|task|розділ|q|номером|питанню|для)$/;
const ORDINAL = /^(\d{1,3})(й|ий|е|те|ге|ше|ме|а|та|th|st|nd|rd)?$/;
const TOPICS = {
  "machine-learning": ["ml", "мл", "машинка", "машинне", "машинного", "машинному", "навчання", "learning", "machine", "ем", "ель", "ел"],
  statistics: ["стата", "статистика", "статистики", "статистиці", "статистику", "stat", "stats", "statistics"],
  "deep-learning": ["dl", "діп", "дл", "глибоке", "глибокого", "навчання", "лернінг", "deep", "learning", "нейронки", "нейромережі"],
  "computer-vision": ["cv", "сіві", "комп", "ютерний", "комп’ютерний", "комп’ютерного", "зір", "зору", "computer", "vision", "сі", "ві"],
  algorithms: ["алгоритми", "алгоритмів", "алгоритмах", "алго", "algorithms", "algo", "algorithm"],
  python: ["python", "пайтон", "пітон", "пайтона", "пайтону", "py", "пайтоні"],
  mlops: ["mlops", "мл", "опс", "ops", "мелопс", "млопс", "ml"],
  llm: ["llm", "ллм", "великі", "мовні", "моделі", "large", "language", "models", "лм", "великих", "мовних", "моделей"],
  "live-coding": ["live", "coding", "лайв", "кодинг", "кодінг", "лайвкодинг", "лайвкодінг", "livecoding", "живе", "програмування", "живого", "код"],
  sql: ["sql", "бази", "даних", "скл", "сіквел", "баз", "db", "database", "databases", "і", "ес", "кью", "ель", "ел"],
  probability: ["probability", "ймовірність", "імовірність", "ймовірності", "імовірності", "ймовірностей", "імовірностей", "тервер", "теорія", "теорії", "prob"],
  nlp: ["nlp", "нлп", "обробка", "природної", "мови", "natural", "language", "processing", "ен", "ел", "ель", "пі"],
  general: ["general", "загальні", "загальне", "загальних", "дженерал", "запитання"],
  "model-evaluation": ["model", "evaluation", "побудова", "та", "оцінювання", "оцінка", "моделей", "моделі", "побудови", "validation"],
  deployment: ["deployment", "deploy", "деплой", "деплоймент", "розгортання", "моделі"],
  experience: ["experience", "досвід", "досвіду", "розмова", "співбесіда", "hr"],
};
const normal = new Map(Object.entries(TOPICS).map(([topic, names]) => [topic, new Set(names.flatMap(words))]));

/** The numbers of the questions that text names by their number, with their topics or levels, in the order of the bank; or none. */
export function numbered(index, text) {
  let [number, level] = [0, ""];
  const rest = [];
  for (const word of words(text.replace(/[№#]/g, " "))) {
    const digits = word.match(ORDINAL);
    const named = Object.keys(LEVELS).find((name) => LEVELS[name].test(word));
    if (digits && !number) number = Number(digits[1]);
    else if (named && !level) level = named;
    else rest.push(word);
  }
  const content = rest.filter((word) => !FILLERS.test(word) || [...normal.values()].some((names) => names.has(word) && word.length > 3));
  const meant = content.length ? content : rest.filter((word) => [...normal.values()].some((names) => names.has(word)));
  if (!number || (!level && !meant.length)) return [];
  const topics = [...normal].filter(([, names]) => meant.every((word) => names.has(word)));
  const fitting = meant.length ? best(topics, meant) : [...normal.keys()];
  const found = [];
  const places = new Map();
  index.questions.forEach(({ topic: { key } }, question) => {
    const [of, name] = key.split("/");
    places.set(key, (places.get(key) ?? 0) + 1);
    if (places.get(key) === number && (!level || of === level) && fitting.includes(name)) found.push(question);
  });
  return found;
}

/** Of topics that have all words those whose first name is among them, else all. */
function best(topics, meant) {
  const exact = topics.filter(([topic]) => meant.some((word) => topic.split("-").includes(word) || TOPICS[topic][0] === word || normal.get(topic).values().next().value === word));
  return (exact.length ? exact : topics).map(([topic]) => topic);
}
