async () => {
  const from = (name) => import(new URL(`assets/search/${name}.js`, document.baseURI));
  const [words, layout, typos, { Index }, { interpret }, { ranked, confidence, doubtful: doubts }, { Marks }, { nearest }] =
    await Promise.all(["words", "keyboard", "typos", "index-file", "query", "rank", "marks", "suggest"].map(from));
  const index = new Index(...(await Promise.all(["catalogue.json", "search/index.json"].map(async (file) => (await fetch(file)).json()))));
  index.extend(await (await fetch("search/later.json")).json());
  const found = (text) => ranked(index, interpret(index, text)).map(([question]) => index.questions[question].id);
  const rankOf = (text, right) => {
    const rank = found(text).findIndex((id) => right.includes(id));
    return rank < 0 ? null : rank;
  };
  const doubtful = (text) => doubts(index, interpret(index, text), ranked(index, interpret(index, text))[0]);
  window.search = { ...words, ...layout, ...typos, index, interpret, ranked, confidence, Marks, nearest, found, rankOf, doubtful };
}
