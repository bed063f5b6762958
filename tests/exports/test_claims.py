"""What all exports have in common: no file has two makers, and what they write is where the paths say."""

import ast
from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest

from exports import COSTLY, EXPORTS, ClaimError, Site, collect

OUTSIDE = frozenset(
    [
        "pathlib",
        "os",
        "shutil",
        "tempfile",
        "glob",
        "time",
        "datetime",
        "calendar",
        "random",
        "secrets",
        "socket",
        "http",
        "urllib.request",
        "requests",
        "subprocess",
        "mkdocs",
        "open",
    ]
)
"""Modules that see a disk, a clock, chance, a network or the generator, and what opens files."""
NO_SITE = cast(Site, None)


def one(site: Site) -> Iterable[tuple[str, bytes]]:
    yield "a.json", b"1"


def other(site: Site) -> Iterable[tuple[str, bytes]]:
    yield "b/index.html", b"2"


def named(node: ast.AST) -> list[str]:
    """The modules that a piece of code imports, the function that it calls."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return [node.func.id]
    return []


def test_files_of_all_exports_are_collected() -> None:
    assert dict(collect(NO_SITE, [one, other], ["c.json"])) == {"a.json": b"1", "b/index.html": b"2"}


def test_two_exports_cannot_claim_one_file() -> None:
    with pytest.raises(ClaimError, match=r"«a\.json»"):
        dict(collect(NO_SITE, [one, other, one], []))


def test_an_export_cannot_claim_a_file_of_the_site() -> None:
    with pytest.raises(ClaimError, match="«b/index.html»"):
        dict(collect(NO_SITE, [one, other], ["index.html", "b/index.html"]))


def test_an_export_knows_no_disk_clock_or_network() -> None:
    folder = Path(__file__).parents[2] / "hooks/exports"
    assert len(EXPORTS) + len(COSTLY) <= len(list(folder.glob("*.py")))
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for name in named(node):
                assert not OUTSIDE & {name, name.partition(".")[0]}, f"{path.name}: {name}"
