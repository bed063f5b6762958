"""The JavaScript of the search, module by module, for the tests that ask it without its sheet."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

PRELUDE = """async () => {
  const from = (name) => import(new URL(`assets/search/${name}.js`, document.baseURI));
  const [words, layout, typos, { Index }, { interpret }, { ranked }, { Marks }, { nearest }] =
    await Promise.all(["words", "keyboard", "typos", "index-file", "query", "rank", "marks", "suggest"].map(from));
  const index = new Index(...(await Promise.all(["catalogue.json", "search/index.json"].map(async (file) => (await fetch(file)).json()))));
  const found = (text) => ranked(index, interpret(index, text)).map(([question]) => index.questions[question].id);
  window.search = { ...words, ...layout, ...typos, index, interpret, ranked, Marks, nearest, found };
}"""


@pytest.fixture(scope="session")
def modules(chromium: Browser, address: str) -> Iterator[Page]:
    """A page whose `search` holds what the modules export, over the site's index."""
    page = chromium.new_page()
    page.goto(address)
    page.evaluate(PRELUDE)
    yield page
    page.close()
