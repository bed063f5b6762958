"""What a reader's browser fetches from the built site, in gzipped bytes."""

import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

LINKED = re.compile(r'<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css|svg))"')
IMPORTED = re.compile(r'^(?:import|export)\b(?!\()[^;]*?"(\.[^"]+\.js)"', re.M)


def packed(path: Path) -> int:
    """The size of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def first_visit(site: Path, page: str) -> dict[str, int]:
    """Path below site → bytes, of all that a page, an address below the root, needs to be read and used.

    Scripts bring what they import. The font of formulas is not counted: it comes when the browser is idle.
    """
    html = site / page / "index.html"
    linked = [(html.parent / link).resolve() for link in LINKED.findall(html.read_text("utf-8"))]
    return _weights(site, [html, *with_imports(filter(Path.is_file, linked))])


def before_first_result(site: Path) -> dict[str, int]:
    """Path below site → bytes, of all that is fetched for the search until its first result: its own folder, and what that imports."""
    files = [site / "search/index.json", site / "catalogue.json"]
    return _weights(site, [*files, *with_imports((site / "assets/search").iterdir())])


def figure(site: Path, name: str) -> dict[str, int]:
    """Path below site → bytes, of the scripts of an interactive figure; an open answer has those of the core already."""
    scripts = with_imports([site / f"assets/figures/{name}.js"])
    return _weights(site, [path for path in scripts if path.parent.name == "figures"])


def with_imports(files: Iterable[Path]) -> Iterator[Path]:
    """Files, and the modules that they import by a statement, each once."""
    waiting = [path.resolve() for path in files]
    seen = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            yield path
            if path.suffix == ".js":
                text = path.read_text("utf-8")
                waiting += [(path.parent / name).resolve() for name in IMPORTED.findall(text)]


def _weights(site: Path, files: Iterable[Path]) -> dict[str, int]:
    root = site.resolve()
    return {path.resolve().relative_to(root).as_posix(): packed(path) for path in files}
