"""A site of two topics whose build takes about a second, and a server that rebuilds it."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from live_server import Server
from support import ROOT, write_changes

QUESTION = "## {number}. {text} {{ #{id} }}\n\n> Коротка відповідь.\n\nДокладна відповідь про [вибірку](#{id}-more).\n\n"
MORE = "## {number}. {text} {{ #{id}-more }}\n\n> Коротка відповідь.\n\nДокладна відповідь: $x^2$.\n\n"
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z"/></svg>\n'
PAGES = {
    "docs/index.md": "---\ntemplate: home.html\ndescription: Опис\n---\n# Головна\n\nТекст.\n",
    "docs/about.md": "---\ndescription: Опис\n---\n# Про сайт\n\nТекст про сайт.\n",
    "docs/junior/index.md": "---\ntemplate: level.html\ndescription: Опис\n---\n# Junior\n\nТекст.\n",
    "docs/junior/statistics.md": "# Статистика\n\nВступ.\n\n"
    + QUESTION.format(number=1, text="Що таке вибірка?", id="sample")
    + MORE.format(number=2, text="А генеральна сукупність?", id="sample")
    + '![Прямокутник](../assets/figures/box.svg "Підпис")\n',
    "docs/junior/python.md": "# Python\n\n"
    + QUESTION.format(number=1, text="Що таке список?", id="list")
    + MORE.format(number=2, text="А кортеж?", id="list"),
    "docs/glossary.md": "---\ntemplate: glossary.html\ndescription: Опис\n---\n# Глосарій\n\n## В\n\n"
    "### Вибірка (sample) { #term-sample }\n\nЧастина сукупності, яку дослідили.\n\nЗапитання: [вибірка](junior/statistics.md#sample).\n",
    "docs/assets/figures/box.svg": FIGURE,
    "questions.lock": "list\nlist-more\nold-list -> list\nsample\nsample-more\n",
}
NAV = """nav:
  - Головна: index.md
  - Junior:
      - Junior: junior/index.md
      - junior/statistics.md
      - junior/python.md
  - Глосарій: glossary.md
  - Про сайт: about.md
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A checkout with the hooks and the theme of this one, and texts of its own."""
    folder = tmp_path / "checkout"
    for name in ("hooks", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    configuration = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(
        re.sub(r"^nav:\n(?:[ ].*\n)+", NAV, configuration, flags=re.M), "utf-8"
    )
    for name, text in PAGES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    write_changes(folder)
    return folder


@pytest.fixture
def serve() -> Iterator[Callable[[Path], Server]]:
    """serve(checkout) → its server, stopped after the test."""
    servers: list[Server] = []

    def start(checkout: Path) -> Server:
        servers.append(Server(checkout))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()
