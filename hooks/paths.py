"""Every address of the site, as a path below its root; `theme/assets/core/paths.js` says the same in the browser.

`tests/pages/paths.yml` holds the two together.
"""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit

HOME = ""
QUESTIONS = "questions/"
GLOSSARY = "glossary/"
GLOSSARY_QUESTIONS = "glossary/questions.json"
PRACTICE = "practice/"
INTERVIEW = "interview/"
FIGURES_PAGE = "figures/"
TAKE = "take/"
NEW = "new/"
ABOUT = "about/"
ICON = "assets/favicon.svg"
ICON_PNG = "assets/icons/icon-32.png"
TOUCH_ICON = "assets/icons/touch-180.png"
APP_ICON = "assets/icons/icon-192.png"
APP_ICON_LARGE = "assets/icons/icon-512.png"
APP_ICON_MASKABLE = "assets/icons/maskable-512.png"
BANK = "questions.json"
BANK_SCHEMA = "questions.schema.json"
CATALOGUE = "catalogue.json"
FEED = "feed.xml"
LLMS = "llms.txt"
OFFLINE = "offline.json"
WORKER = "sw.js"
WEB_MANIFEST = "manifest.webmanifest"
FIGURES = "assets/figures/"
MATH_FONT = "assets/fonts/stix-two-math.woff2"
MATH_FONT_LICENCE = "assets/fonts/OFL.txt"
SEARCH_INDEX = "search/index.json"
SEARCH_LATER = "search/later.json"
SEARCH_SHOWN = "search/shown.json"
SEARCH_LICENCE = "search/LICENSE.txt"


def level(name: str) -> str:
    """The page of a level."""
    return f"{name}/"


def start(level_name: str) -> str:
    """Where the page of a level says what to begin with."""
    return f"{level_name}/#start"


def topic(key: str) -> str:
    """The page of a topic by its key, `level/topic`."""
    return f"{key}/"


def question(key: str, question_id: str) -> str:
    """A question on the page of its topic."""
    return f"{key}/#{question_id}"


def short(question_id: str) -> str:
    """The permanent address of a question, wherever it moves."""
    return f"q/{question_id}/"


def study(level_name: str) -> str:
    """What practice and mock interviews ask of a level."""
    return f"study/{level_name}.json"


def search_lines(key: str) -> str:
    """The sentences of the answers of a topic, which results show that nothing else explains."""
    return f"search/lines/{key}.json"


def latex(key: str) -> str:
    """The LaTeX of the formulas of a topic page, beside it."""
    return f"{key}/latex.json"


def terms(key: str) -> str:
    """Where the answers of a topic page mention terms of the glossary, beside it."""
    return f"{key}/terms.json"


def definitions(term_id: str) -> str:
    """What a term means, with the other terms whose ids begin alike."""
    return f"{GLOSSARY}{term_id[0]}.json"


def markdown(key: str) -> str:
    """The text of a topic page as Markdown, beside it."""
    return f"{key}/index.md"


def card(address: str, digest: str) -> str:
    """The picture that messengers show of the page at an address; digest changes with the picture."""
    return f"{address}card.{digest}.png"


def term(term_id: str) -> str:
    """An entry of the glossary."""
    return f"{GLOSSARY}#{term_id}"


def deck(level_name: str = "") -> str:
    """The Anki package of a level, or of the whole bank."""
    return f"anki/{_bundle(level_name)}.apkg"


def book(level_name: str = "") -> str:
    """The EPUB of a level, or of the whole bank."""
    return f"book/{_bundle(level_name)}.epub"


def cheat_sheet(level_name: str = "") -> str:
    """The page of questions with their spoken answers, of a level or of the whole bank."""
    return f"cheatsheet/{level(level_name) if level_name else ''}"


def _bundle(level_name: str) -> str:
    return "-".join(filter(None, ("ml-spivbesida", level_name)))


def file(address: str) -> str:
    """The file that a server sends for an address."""
    path = urlsplit(address).path
    return f"{path}index.html" if path.endswith("/") or not path else path


def base(url: str) -> str:
    """The address of the site's root, absolute or relative to a page, with one slash at its end."""
    return f"{url.rstrip('/')}/" if url else "./"


def absolute(path: str, root: str) -> str:
    """The absolute address of a path below the root; root is that of the site, with or without a slash at its end."""
    return f"{base(root)}{path}"


def repository(url: str) -> str:
    """The address of a repository as a browser opens it: without `.git` and slashes at its end."""
    return url.strip().rstrip("/").removesuffix(".git")


def page_source(repository_url: str, page: str) -> str:
    """Where the text of a page, by its path below docs/, is edited."""
    return f"{repository(repository_url)}/edit/main/docs/{page}"


def relative(target: str, page: str) -> str:
    """How the page or file at one address writes a link to another.

    Both are paths below the root; target may name a query or a fragment.
    """
    parts = urlsplit(target)
    if parts.path == page and (parts.query or parts.fragment):
        return parts._replace(path="").geturl()
    here, there = page.split("/")[:-1], parts.path.split("/")
    common = 0
    for a, b in zip(here, there[:-1], strict=False):
        if a != b:
            break
        common += 1
    path = "/".join([*[".."] * (len(here) - common), *there[common:]])
    if not path or ":" in path.split("/")[0]:  # else it would be no link or one with a scheme
        path = f"./{path}"
    return parts._replace(path=path).geturl()


def below_root(link: str, page: str) -> str:
    """Where a link on the page at an address leads, as a path below the root: what `relative` undoes.

    A link that leaves the site stays as it is. One that begins with a slash counts from the root of the site, and one
    that climbs above it stops there.
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return link
    if not parts.path:
        return parts._replace(path=page).geturl()
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), parts.path)).lstrip("/")
    if path and parts.path.rpartition("/")[2] in ("", ".", ".."):
        path += "/"
    return parts._replace(path=path).geturl()
