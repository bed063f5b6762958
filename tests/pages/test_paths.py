"""The addresses of the site: the golden file against Python and the browser, and links there and back."""

import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route

import paths
from support import ROOT

GOLDEN = yaml.safe_load((Path(__file__).parent / "paths.yml").read_text("utf-8"))
EVERYWHERE: dict[str, Any] = GOLDEN["everywhere"]
PYTHON: dict[str, Any] = EVERYWHERE | GOLDEN["build"]
SCRIPT = ROOT / "theme/assets/core/paths.js"


def camel(name: str) -> str:
    """The name of the same address in JavaScript."""
    return re.sub(r"_(.)", lambda match: match[1].upper(), name.lower())


def cases(names: dict[str, Any]) -> list[Any]:
    """(name, arguments, address) of the golden file; a constant has None for arguments."""
    found = []
    for name, value in names.items():
        for arguments, address in [(None, value)] if isinstance(value, str) else value:
            found.append(pytest.param(name, arguments, address, id=f"{name}-{arguments}"))
    return found


def test_the_golden_file_has_every_name_of_python() -> None:
    public = {
        name
        for name, value in vars(paths).items()
        if not name.startswith("_")
        and (isinstance(value, str) or inspect.isfunction(value) and value.__module__ == paths.__name__)
    }
    assert public == set(PYTHON)
    assert not set(EVERYWHERE) & set(GOLDEN["build"])


@pytest.mark.parametrize(("name", "arguments", "address"), cases(PYTHON))
def test_python_gives_the_addresses_of_the_golden_file(
    name: str, arguments: list[str] | None, address: str
) -> None:
    value = getattr(paths, name)
    assert (value if arguments is None else value(*arguments)) == address


PAGE = "junior/python/"


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Page]:
    """A page whose `module` is paths.js, after `at(script, root, base)`."""
    page = chromium.new_page()

    def answer(route: Route) -> None:
        if route.request.url.endswith("paths.js"):
            route.fulfill(body=SCRIPT.read_text("utf-8"), content_type="text/javascript")
        else:
            base = route.request.headers["x-base"]
            route.fulfill(
                body=f"<!doctype html><html data-base={json.dumps(base)}>", content_type="text/html"
            )

    page.route("https://example.org/**", answer)
    yield page
    page.close()


def at(page: Page, root: str, base: str) -> None:
    """Open a page of a site whose root is at an address; base is how the page names the root."""
    page.set_extra_http_headers({"x-base": base})
    page.goto(root + PAGE)
    page.evaluate("async url => { window.module = await import(url); }", f"{root}assets/core/paths.js")


def test_the_golden_file_has_every_name_of_the_browser(script: Page) -> None:
    at(script, "https://example.org/", "../../")
    names = script.evaluate("[...Object.keys(module.paths), ...Object.keys(module)]")
    assert sorted(names) == sorted(["paths", *map(camel, EVERYWHERE)])


@pytest.mark.parametrize(
    ("name", "arguments", "address"),
    cases({name: value for name, value in EVERYWHERE.items() if name != "absolute"}),
)
def test_the_browser_gives_the_addresses_of_the_golden_file(
    script: Page, name: str, arguments: list[str] | None, address: str
) -> None:
    at(script, "https://example.org/", "../../")
    call = "([name, given]) => given ? module.paths[name](...given) : module.paths[name]"
    assert script.evaluate(call, [camel(name), arguments]) == address


@pytest.mark.parametrize("given", ["relative", "from the host", "whole"])
@pytest.mark.parametrize(("path", "root", "address"), [(*a, b) for a, b in EVERYWHERE["absolute"]])
def test_the_browser_knows_the_root_however_the_page_names_it(
    script: Page, path: str, root: str, address: str, given: str
) -> None:
    root = paths.base(root)
    base = {"relative": "../..", "from the host": root.removeprefix("https://example.org"), "whole": root}
    at(script, root, paths.base(base[given]))
    assert script.evaluate("path => module.absolute(path)", path) == address


def shown(name: str) -> str:
    """The address at which a server sends a file."""
    return re.sub(r"(^|/)index\.html$", r"\1", name)


def test_a_link_leads_where_it_was_meant_from_every_page_of_the_site(
    site: Path, pages: dict[str, str]
) -> None:
    files = [shown(path.relative_to(site).as_posix()) for path in site.rglob("*") if path.is_file()]
    own = [shown(name) for name in pages]
    named = [
        f"{shown(name)}#{found}"
        for name, html in pages.items()
        for found in re.findall(r'<h2 id="([^"]+)"', html)
    ]
    assert len(own) > 30
    assert len(named) > 271
    for page in [*own, "q/gil/", "questions.json", "search/index.json"]:
        for target in [*files, *named, "?q=gil", f"{page}?q=gil#gil"]:
            assert paths.below_root(paths.relative(target, page), page) == target, page


SEGMENT = st.text("abz09-._:%", min_size=1, max_size=4).filter(lambda text: text not in (".", ".."))
FOLDERS = st.lists(SEGMENT, max_size=4)


@st.composite
def address(draw: st.DrawFn) -> str:
    """A path below the root, of a page or a file; its first segment has no colon, else it is an address with a scheme."""
    folders = draw(FOLDERS)
    path = "".join(f"{folder}/" for folder in folders) + draw(st.just("") | SEGMENT)
    return re.sub(r"^[^/]*:", "a", path)


@given(address(), address(), st.sampled_from(["", "?q=a", "#a", "?q=a/../b#c/d"]))
def test_a_link_leads_where_it_was_meant_from_any_address(target: str, page: str, end: str) -> None:
    assert paths.below_root(paths.relative(target + end, page), page) == target + end
