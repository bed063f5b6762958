"""What all exports have in common: no file has two makers, and what they write is where the paths say."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import pytest

from exports import COSTLY, EXPORTS, ClaimError, Site, collect

NO_SITE = cast(Site, None)


def one(site: Site) -> Iterable[tuple[str, bytes]]:
    yield "a.json", b"1"


def other(site: Site) -> Iterable[tuple[str, bytes]]:
    yield "b/index.html", b"2"


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
        for word in ("pathlib", "open(", "import os", "time", "urllib.request", "requests", "mkdocs"):
            assert word not in path.read_text("utf-8"), f"{path.name}: {word}"
