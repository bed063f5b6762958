"""The same pages with three searches: this site's, the theme's stock search, Pagefind."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import stock as stock_site

PAGEFIND = "pagefind@1.6.0"
TOPIC = "junior/machine-learning/"
"""The page where searches start: the heaviest."""

PAGEFIND_PAGE = """\
<!doctype html><html lang="uk"><meta charset="utf-8"><title>Pagefind</title>
<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>
<div id="search"></div>
<script>new PagefindUI({element: "#search", showSubResults: true, resetStyles: false})</script></html>
"""


@dataclass(frozen=True)
class Engine:
    """A built site and how its search is used."""

    name: str
    site: Path
    start: str
    """The page, below the site's root, on which a reader starts to search."""
    opener: str
    """What is clicked to search, as a CSS selector."""
    field: str
    results: str
    """The links of the results in order of rank."""
    files: re.Pattern[str]
    """The addresses of what only the search loads."""
    still: int
    """Milliseconds without a change after which its results are final: longer than it waits for the next key."""


def build(root: Path, folder: Path) -> list[Engine]:
    """Build the three sites of the checkout at root into folder; raises CalledProcessError when a build fails."""
    own, stock, pagefind = folder / "own", folder / "stock", folder / "pagefind"
    _mkdocs(root, own)
    checkout = folder / "stock-source"
    stock_site.write(root, checkout, _but_topics)
    (checkout / "docs/index.md").write_text("# Stock\n", "utf-8")
    _mkdocs(checkout, stock)
    shutil.copytree(own, pagefind)
    command = [
        "npx",
        "--yes",
        "--cache",
        str((root / ".cache/npm").resolve()),
        PAGEFIND,
        "--site",
        str(pagefind),
    ]
    command += ["--glob", "{hr,junior,middle,senior}/*/index.html", "--root-selector", "main"]
    subprocess.run(command, check=True, capture_output=True)
    (pagefind / "find.html").write_text(PAGEFIND_PAGE, "utf-8")
    return [
        Engine(
            "this site",
            own,
            TOPIC,
            "[data-search-open]",
            "input[type=search]",
            "[data-search-results] a",
            re.compile(r"/search/"),
            100,
        ),
        Engine(
            "stock",
            stock,
            TOPIC,
            ".md-search__input",
            ".md-search__input",
            "a.md-search-result__link",
            re.compile(r"/search/|/workers/|/lunr/"),
            300,
        ),
        Engine(
            "Pagefind",
            pagefind,
            "find.html",
            ".pagefind-ui__search-input",
            ".pagefind-ui__search-input",
            ".pagefind-ui__result-link",
            re.compile(r"/pagefind/"),
            1000,
        ),
    ]


def _but_topics(folder: str, names: list[str]) -> list[str]:
    """The pages without answers: they would only fill the places of results."""
    return [n for n in names if n == "index.md" or (n.endswith(".md") and Path(folder).name == "docs")]


def _mkdocs(checkout: Path, site: Path) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=checkout, env=environment, check=True, capture_output=True)
