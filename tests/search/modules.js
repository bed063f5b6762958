async () => {
  const from = (name) => import(new URL(`assets/search/${name}.js`, document.baseURI));
  const names = ["words", "keyboard", "typos", "index-file", "query", "rank", "marks", "suggest", "numbers", "symbols", "sounds", "ear", "card", "remarks"];
  const modules = Object.assign({}, ...(await Promise.all(names.map(from))));
  const { Index, interpret, ranked, doubtful } = modules;
  const read = async (file) => (await fetch(file)).json();
  const index = new Index(await read("catalogue.json"), await read("search/index.json"));
  index.extend(await read("search/later.json"));
  const found = (text) => ranked(index, interpret(index, text)).map(([question]) => index.questions[question].id);
  const rankOf = (text, right) => {
    const rank = found(text).findIndex((id) => right.includes(id));
    return rank < 0 ? null : rank;
  };
  const doubted = (text) => {
    const meaning = interpret(index, text);
    return doubtful(index, meaning, ranked(index, meaning)[0]);
  };
  window.search = { ...modules, index, found, rankOf, doubted };
}
