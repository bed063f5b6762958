"""The pages of short addresses: what they may run, and how little they are."""

import base64
import gzip
import hashlib
import html
import re
from pathlib import Path

import pytest

from bank.model import Bank

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.S)
HASH = re.compile(r" '(sha256-[^']*)'")
MOST = 2048
"""Bytes that travel, compressed."""


@pytest.fixture(scope="module")
def short(site: Path) -> dict[str, str]:
    """Question id → the page of its short address."""
    return {path.parent.name: path.read_text("utf-8") for path in site.glob("q/*/index.html")}


def policy(page: str) -> str:
    found = POLICY.findall(page)
    assert len(found) == 1
    return html.unescape(found[0])


def test_every_question_has_one(short: dict[str, str], bank: Bank) -> None:
    assert set(short) == {*bank.questions, *bank.lock.moves}


def test_its_policy_is_that_of_the_other_pages(short: dict[str, str], pages: dict[str, str]) -> None:
    other = HASH.sub("", policy(pages["about/index.html"]))
    assert "script-src 'self';" in other
    assert other.startswith("default-src 'self';")
    for name, page in short.items():
        assert HASH.sub("", policy(page)) == other, name


def test_it_runs_its_one_script_and_nothing_else(short: dict[str, str]) -> None:
    for name, page in short.items():
        scripts = [match for match in SCRIPT.finditer(page) if "ld+json" not in match["attributes"]]
        assert [match["attributes"] for match in scripts] == [""], name
        assert re.fullmatch(r'location\.replace\("[./a-z0-9#-]+"\)', scripts[0]["text"]), name
        digest = base64.b64encode(hashlib.sha256(scripts[0]["text"].encode()).digest()).decode()
        assert HASH.findall(policy(page)) == [f"sha256-{digest}"], name


def test_the_policy_stands_before_all_that_it_governs(short: dict[str, str]) -> None:
    for name, page in short.items():
        governed = [page.index(tag) for tag in ("<script", "<link", "<h1")]
        assert page.index("Content-Security-Policy") < min(governed), name


def test_it_is_small_and_loads_nothing_but_its_icon(short: dict[str, str], site: Path) -> None:
    for name, page in short.items():
        assert len(gzip.compress(page.encode())) < MOST, name
        loaded = re.findall(r'<link rel="icon" href="([^"]+)"', page)
        assert [(site / "q" / name / link).resolve() for link in loaded] == [site / "assets/favicon.svg"], (
            name
        )
        assert not re.search(r"<(?:img|iframe|style|object|embed)\b|\bsrc=|\bon[a-z]+=", page), name
