"""Every address of the site, as a path below its root; `theme/assets/core/paths.js` says the same in the browser.

`tests/pages/paths.yml` holds the two together.
"""

from __future__ import annotations

from urllib.parse import urlsplit

HOME = ""
QUESTIONS = "questions/"
GLOSSARY = "glossary/"
ABOUT = "about/"
BANK = "questions.json"
CATALOGUE = "catalogue.json"
SEARCH_INDEX = "search/index.json"
SEARCH_SHOWN = "search/shown.json"
SEARCH_LICENCE = "search/LICENSE.txt"


def level(name: str) -> str:
    """The page of a level."""
    return f"{name}/"


def topic(key: str) -> str:
    """The page of a topic by its key, `level/topic`."""
    return f"{key}/"


def question(key: str, question_id: str) -> str:
    """A question on the page of its topic."""
    return f"{key}/#{question_id}"


def short(question_id: str) -> str:
    """The permanent address of a question, wherever it moves."""
    return f"q/{question_id}/"


def term(term_id: str) -> str:
    """An entry of the glossary."""
    return f"{GLOSSARY}#{term_id}"


def file(address: str) -> str:
    """The file that a server sends for an address."""
    return f"{address}index.html" if address.endswith("/") or not address else address


def base(url: str) -> str:
    """The address of the site's root, absolute or relative to a page, with one slash at its end."""
    return f"{url.rstrip('/')}/" if url else "./"


def repository(url: str) -> str:
    """The address of a repository as a browser opens it: without `.git` and slashes at its end."""
    return url.strip().rstrip("/").removesuffix(".git")


def page_source(repository_url: str, page: str) -> str:
    """Where the text of a page, by its path below docs/, is edited."""
    return f"{repository(repository_url)}/edit/main/docs/{page}"


def relative(target: str, page: str) -> str:
    """How the page at one address writes a link to another; both are paths below the root, target may name a query or fragment."""
    parts = urlsplit(target)
    if parts.path == page and (parts.query or parts.fragment):
        return parts._replace(path="").geturl()
    here, there = _folders(page), _folders(parts.path)
    common = 0
    for a, b in zip(here, there, strict=False):
        if a != b:
            break
        common += 1
    path = "/".join([*[".."] * (len(here) - common), *there[common:]]) or "."
    return parts._replace(path=f"{path}/" if parts.path.endswith("/") or not parts.path else path).geturl()


def _folders(path: str) -> list[str]:
    return [part for part in path.split("/") if part]
