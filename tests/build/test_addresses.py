"""Addresses that a fork passes to the build, and the dates that it knows or does not."""

import gzip
import re
from pathlib import Path

import pytest

from bank.changes import EARLIEST
from conftest import Build


def built(small: Path, build: Build, **environment: str) -> Path:
    """The folder of the small site."""
    done = build(small, small / "site", **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return small / "site"


def said(small: Path, build: Build, **environment: str) -> str:
    """What a build says that is refused."""
    done = build(small, small / "site", **environment)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


BUILDS = {
    "a domain": (
        {"SITE_URL": "https://example.org", "REPO_URL": "https://github.com/you/fork"},
        "https://example.org/",
    ),
    "a domain/": (
        {"SITE_URL": "https://example.org/", "REPO_URL": "https://github.com/you/fork/"},
        "https://example.org/",
    ),
    "a path": (
        {"SITE_URL": "https://example.org/ml", "REPO_URL": "https://github.com/you/fork.git"},
        "https://example.org/ml/",
    ),
    "a path/": (
        {"SITE_URL": "https://example.org/ml/", "REPO_URL": "https://github.com/you/fork.git/"},
        "https://example.org/ml/",
    ),
}
"""How addresses may be written, and the root of the site that they mean."""
NO_DATES = ("", "0", "учора", "9" * 30)


@pytest.mark.parametrize(("name", "epoch"), list(zip(BUILDS, NO_DATES, strict=True)))
def test_addresses_with_and_without_their_last_slash(
    small: Path, build: Build, name: str, epoch: str
) -> None:
    environment, root = BUILDS[name]
    site = built(small, build, SOURCE_DATE_EPOCH=epoch, **environment)
    page = (site / "junior/statistics/index.html").read_text("utf-8")
    assert 'href="https://github.com/you/fork/edit/main/docs/junior/statistics.md"' in page
    assert '<a href="https://github.com/you/fork">' in page
    short = (site / "q/sample/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{root}q/sample/">' in short
    assert f'<meta property="og:url" content="{root}q/sample/">' in short
    missing = (site / "404.html").read_text("utf-8")
    path = root.removeprefix("https://example.org")
    assert f'data-base="{path}"' in missing
    for address in re.findall(r'(?:href|src)="([^"#:]*)"', missing):
        assert address.startswith(path), address
        assert "//" not in address, address
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert sitemap.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    assert f"<loc>{root}junior/statistics/</loc>" in sitemap
    assert re.findall("<lastmod>(.*)</lastmod>", sitemap) == [EARLIEST] * 2  # topics know their changes
    assert "1970" not in sitemap
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_without_a_repository_there_are_no_links_to_it_and_dates_are_those_of_the_commit(
    small: Path, build: Build
) -> None:
    site = built(small, build, REPO_URL="", SOURCE_DATE_EPOCH="1700000000")
    assert "Знайшли помилку" not in (site / "about/index.html").read_text("utf-8")
    assert (site / "sitemap.xml").read_text("utf-8").count("<lastmod>2023-11-14</lastmod>") == 4


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
def test_an_address_without_its_scheme_is_one_clear_message(small: Path, build: Build, name: str) -> None:
    errors = [
        line
        for line in said(small, build, **{name: "example.org/ml"}).split("\n")
        if line.startswith("ERROR")
    ]
    assert len(errors) == 1
    assert name.lower() in errors[0]
    assert "http://" in errors[0]


def test_a_build_reports_where_ukrainian_cannot_be_printed(small: Path, build: Build) -> None:
    page = small / "docs/junior/statistics.md"
    page.write_text(page.read_text("utf-8").replace("## 2. ", "## 7. "), "utf-8")
    output = said(small, build, PYTHONIOENCODING="cp1252", PYTHONUTF8="0", LC_ALL="C")
    assert re.search(r"docs/junior/statistics\.md:11: Q004 ", output)
    assert "UnicodeEncodeError" not in output
