// Every address of the site that scripts ask for: the same as hooks/paths.py; tests/pages/paths.yml holds the two together.
const base = new URL(document.documentElement.dataset.base, location.href);

export const paths = {
  home: "",
  questions: "questions/",
  glossary: "glossary/",
  glossaryQuestions: "glossary/questions.json",
  practice: "practice/",
  interview: "interview/",
  catalogue: "catalogue.json",
  searchIndex: "search/index.json",
  searchLater: "search/later.json",
  searchShown: "search/shown.json",
  offline: "offline.json",
  worker: "sw.js",
  searchLines: (key) => `search/lines/${key}.json`,
  topic: (key) => `${key}/`,
  question: (key, id) => `${key}/#${id}`,
  short: (id) => `q/${id}/`,
  study: (level) => `study/${level}.json`,
  latex: (key) => `${key}/latex.json`,
  term: (id) => `glossary/#${id}`,
  definitions: (id) => `glossary/${id[0]}.json`,
};

/** The absolute address of a path below the root of the site. */
export const absolute = (path) => new URL(path, base).href;
