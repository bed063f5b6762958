"""While an author writes, a page is rendered again when something it follows from has changed, and only then."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from renderings import Renderings

COUNTED = """
import json, logging, sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config
import markdown
logging.getLogger("mkdocs").setLevel(logging.ERROR)
converted, convert = [], markdown.Markdown.convert
markdown.Markdown.convert = lambda self, text: (text and converted.append(text), convert(self, text))[1]
config = load_config("mkdocs.yml", site_dir="first")
config.plugins.on_startup(command="serve", dirty=False)
build(config)
page = Path("docs/junior/statistics.md")
page.write_text(page.read_text("utf-8").replace("Вступ.", "Новий вступ."), "utf-8")
first = len(converted)
build(load_config("mkdocs.yml", site_dir="second"))
print(json.dumps([first, ["Новий вступ." in text for text in converted[first:]]]))
"""


def page(name: str = "a.md", title: str = "Назва") -> SimpleNamespace:
    return SimpleNamespace(file=SimpleNamespace(src_uri=name), title=title, toc=["зміст"])


def rendered(renderings: Renderings, markdown: str, html: str, *circumstances: str) -> None:
    shown = page()
    assert renderings.ask(shown, markdown, *circumstances) == markdown
    assert renderings.answer(shown, html) == html


def test_a_page_that_stays_as_it_was_is_not_rendered_again() -> None:
    renderings = Renderings()
    rendered(renderings, "текст", "<p>текст</p>", "розширення")
    again = page()
    assert renderings.ask(again, "текст", "розширення") == ""
    again.title, again.toc = "", []  # MkDocs reads them off what it renders
    assert renderings.answer(again, "") == "<p>текст</p>"
    assert (again.title, again.toc) == ("Назва", ["зміст"])


@pytest.mark.parametrize(
    ("other", "markdown", "circumstance"),
    [
        (page(), "інший текст", "розширення"),
        (page(), "текст", "інші розширення"),
        (page(title="Інша назва"), "текст", "розширення"),
        (page("b.md"), "текст", "розширення"),
    ],
    ids=["text", "circumstances", "title", "page"],
)
def test_whatever_changes_renders_it_again(other: SimpleNamespace, markdown: str, circumstance: str) -> None:
    renderings = Renderings()
    rendered(renderings, "текст", "<p>текст</p>", "розширення")
    assert renderings.ask(other, markdown, circumstance) == markdown
    assert renderings.answer(other, "<p>новий</p>") == "<p>новий</p>"


def test_a_rendering_that_failed_is_tried_again() -> None:
    renderings = Renderings()
    assert renderings.ask(page(), "$\\frac{1$") == "$\\frac{1$"  # and the build ends here
    assert renderings.ask(page(), "$\\frac{1$") == "$\\frac{1$"


def test_only_the_changed_page_is_rendered_and_the_site_is_the_same(small: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNTED], cwd=small, capture_output=True, text=True, check=True
    )
    first, again = json.loads(done.stdout)
    assert first > 5
    assert again == [True]
    pages = [path.relative_to(small / "first") for path in (small / "first").rglob("*.html")]
    changed = {
        path.as_posix()
        for path in pages
        if (small / "first" / path).read_text("utf-8") != (small / "second" / path).read_text("utf-8")
    }
    assert changed == {"junior/statistics/index.html"}
