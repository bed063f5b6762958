"""Every module of the site's JavaScript, loaded by itself: it names all that it needs and asks for nothing more."""

from pathlib import Path

import pytest

import weight
from browser import Open
from support import ROOT

MODULES = sorted(
    path.relative_to(ROOT / "theme").as_posix() for path in (ROOT / "theme/assets").rglob("*.js")
)
NEED_A_PAGE = {
    "assets/cheatsheet/print.js",
    "assets/core/drawer.js",
    "assets/core/menu.js",
    "assets/core/scheme.js",
    "assets/home/random.js",
    "assets/questions/latex.js",
    "assets/questions/questions.js",
    "assets/questions/reading.js",
    "assets/questions/row.js",
    "assets/search/open.js",
    "assets/search/sheet.js",
}
"""They take hold of what the page has; the others only define, and load where there is no element of the site."""


@pytest.mark.parametrize("module", MODULES)
def test_a_module_loads_by_itself(open_page: Open, address: str, site: Path, module: str) -> None:
    if module in NEED_A_PAGE:
        rooms = {"home": "", "cheatsheet": "cheatsheet/junior/"}
        page = open_page(rooms.get(module.split("/")[1], "junior/statistics/"))
    else:
        page = open_page("catalogue.json", expect="a page without an icon")
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(address)))
    before = page.content()
    # A query makes it another module than the one that the page may have loaded already.
    page.evaluate("async url => { await import(url) }", f"{address}{module}?alone")
    wanted = {path.relative_to(site.resolve()).as_posix() for path in weight.with_imports([site / module])}
    code = {name for name in asked if name.partition("?")[0].endswith(".js")}
    if module in NEED_A_PAGE:
        assert code <= wanted | {f"{module}?alone"}
    else:
        assert code == wanted - {module} | {f"{module}?alone"}
        assert page.content() == before
