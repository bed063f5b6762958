"""HTML as Python-Markdown renders it → a tree in which formulas are still LaTeX and links are paths below the root.

Elements are those of `xml.etree`. A formula is `<tex>` with its LaTeX as text and, when displayed, the attribute
`display`; an `href` or `src` that stays on the site is a path below its root, such as `junior/statistics/#p-value`;
of the tokens of code those are elements that look different from plain code.
"""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError, fromstring

import paths

ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")
SCRIPT = re.compile(
    r'<script type="math/tex(?P<display>; mode=display)?">(?P<tex>[^<]*(?:<(?!/?script\b)[^<]*)*)</script>'
)
COLOURED = ("c1", "cm", "k", "kc", "kn", "kd", "kr", "ow", "s1", "s2", "sd")
"""The tokens of code to which the style sheets of site, book and cards give a look."""
TOKEN = re.compile(rf'<span(?: class="(?!(?:{"|".join(COLOURED)})")[a-z]{{1,2}}[0-9]?")?>([^<]*)</span>')
"""All other tokens of code: they are text, and without their elements a page with code is a third of its tree."""


class MarkupError(ValueError):
    """HTML that is no tree: a tag that crosses another or is not closed."""


def parse(page: str, address: str) -> Element:
    """The tree of a page, its blocks under one `<div>`.

    page is the HTML of the page's text; address is that of the page below the site's root.
    Raises MarkupError, which quotes the HTML at the place, when tags do not pair.
    """
    page = ENTITY.sub(lambda match: html.unescape(match[0]), SCRIPT.sub(_tex, TOKEN.sub(r"\1", page)))
    source = f"<div>{page}</div>"
    try:
        root = fromstring(source)
    except ParseError as error:
        line, column = error.position
        around = source.split("\n")[line - 1][max(0, column - 40) : column + 20]
        raise MarkupError(around.strip()) from None
    for element in root.iter():
        for name in ("href", "src"):
            if name in element.attrib:
                element.set(name, paths.below_root(element.attrib[name], address))
    return root


def is_external(link: str) -> bool:
    """Whether a link of the tree leaves the site."""
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc)


def _tex(script: re.Match[str]) -> str:
    """The `<script>` of python-markdown-math, whose text is not escaped, as `<tex>`."""
    display = ' display=""' if script["display"] else ""
    return f"<tex{display}>{html.escape(script['tex'].strip(), quote=False)}</tex>"
