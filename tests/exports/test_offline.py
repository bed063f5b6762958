"""`offline.json` and the manifest: what the list names, what it leaves out, and that both agree with the files."""

import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from sites import site_of

import icons
import paths
from bank.images import raster_size
from bank.model import Bank
from exports import LAST, offline
from limits import LIMITS
from support import written

HOST = "https://example.org/ml-interview/"


@pytest.fixture(scope="module")
def listed(site: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((site / paths.OFFLINE).read_text("utf-8"))
    return content


def test_files_have_their_sizes_and_hashes(listed: dict[str, Any], site: Path) -> None:
    assert listed["format"] == 1
    assert len(listed["files"]) > 100
    for address, (size, digest) in listed["files"].items():
        content = (site / paths.file(address)).read_bytes()
        assert (size, digest) == (len(content), hashlib.sha256(content).hexdigest()[:16]), address


def test_everything_to_read_with_is_named(listed: dict[str, Any], site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    needed = {
        name
        for name in files
        if (name.endswith(".html") and not name.startswith("q/"))
        or name.endswith((".js", ".css", ".woff2", ".svg", "/latex.json", ".webmanifest"))
        or name.startswith(("study/", "search/index", "search/shown", "assets/icons/", "catalogue"))
    } - {paths.WORKER}
    assert {paths.file(address) for address in listed["files"]} >= needed
    assert "404.html" in listed["files"]
    assert "" in listed["files"]


class Links(HTMLParser):
    """What a page fetches of itself, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if given.get("rel") not in ("canonical", "alternate") and "download" not in given:
            self.found += [value for name, value in attributes if name in ("href", "src") and value]


def test_what_pages_fetch_and_lead_to_is_named(listed: dict[str, Any], pages: dict[str, str]) -> None:
    files = set(listed["files"])
    for name, html in pages.items():
        for link in Links(html).found:
            parts = urlsplit(urljoin(HOST + name.removesuffix("index.html"), link))
            if parts.netloc != "example.org":
                continue
            path = parts.path.removeprefix("/ml-interview/")
            if path not in (paths.FEED, paths.BANK, paths.LLMS) and not path.startswith("q/"):
                assert path in files, f"{name}: {link}"


def test_files_to_take_along_and_for_programs_are_not_named(listed: dict[str, Any]) -> None:
    files = listed["files"]
    assert not [name for name in files if name.startswith(("q/", "anki/", "book/", "http", "/"))]
    assert not [
        name for name in files if name.endswith((".md", ".xml", ".gz", ".apkg", ".epub", "index.html"))
    ]
    assert not [name for name in files if name.endswith(".png") and "assets/" not in name]
    assert not set(files) & {
        paths.BANK,
        paths.BANK_SCHEMA,
        paths.LLMS,
        paths.FEED,
        paths.OFFLINE,
        paths.WORKER,
    }


def test_it_is_no_more_than_it_may_be(listed: dict[str, Any]) -> None:
    assert sum(size for size, _ in listed["files"].values()) <= 1e6 * LIMITS["saved"]["megabytes"]


def test_every_short_address_leads_to_its_page(listed: dict[str, Any], bank: Bank) -> None:
    leads = {question: page for page, questions in listed["short"].items() for question in questions}
    assert leads == {question: paths.topic(topic.key) for question, (topic, _) in bank.questions.items()}
    assert listed["moves"] == {old: bank.resolve(old) for old in bank.lock.moves}
    assert set(listed["short"]) <= set(listed["files"])


def test_it_is_made_last_of_what_is_written() -> None:
    assert (offline.export,) == LAST
    topic = "# Статистика\n\n## 1. Що? { #a }\n\n> Ось.\n\nДокладно.\n"
    with written({"docs/junior/statistics.md": topic, "questions.lock": "a\nold -> a\n"}) as root:
        site = site_of(root)
        files = {
            "index.html": b"a",
            "a/index.html": b"b",
            "a/card.0a1b2c3d.png": b"c",
            "xindex.html": b"",
            "q/a/index.html": b"d",
        }
        object.__setattr__(site, "written", files.items)
        ((name, content),) = offline.export(site)
    assert name == "offline.json"
    assert json.loads(content) == {
        "format": 1,
        "files": {
            "": [1, hashlib.sha256(b"a").hexdigest()[:16]],
            "a/": [1, hashlib.sha256(b"b").hexdigest()[:16]],
            "xindex.html": [0, hashlib.sha256(b"").hexdigest()[:16]],
        },
        "short": {"junior/statistics/": ["a"]},
        "moves": {"old": "a"},
    }


def test_the_worker_stands_at_the_root_under_the_name_that_scripts_know(site: Path) -> None:
    worker = (site / paths.WORKER).read_text("utf-8")
    assert f"${{BASE}}{paths.OFFLINE}" in worker
    assert not any(line.startswith(("//", "/*", " ")) for line in worker.splitlines())


def test_the_manifest_names_the_site_and_icons_that_exist(site: Path) -> None:
    manifest = json.loads((site / paths.WEB_MANIFEST).read_text("utf-8"))
    named = manifest.pop("icons")
    assert manifest == {
        "name": "ML-співбесіда",
        "short_name": "ML-співбесіда",
        "lang": "uk",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": icons.PAPER,
        "background_color": icons.PAPER,
    }
    for icon in named:
        side = int(icon["sizes"].partition("x")[0])
        assert icon["type"] == "image/png"
        assert raster_size((site / icon["src"]).read_bytes()[:32]) == (side, side)
    assert {(icon["sizes"], icon["purpose"]) for icon in named} == {
        ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"),
    }  # fmt: skip


def test_every_page_links_the_manifest_and_is_named_for_home_screens(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        root = "/ml-interview/" if name == "404.html" else "../" * name.count("/") or "./"
        link = f'<link rel="manifest" href="{root.removeprefix("./")}manifest.webmanifest">'
        assert link in html or link.replace('href="', 'href="./') in html, name
        assert '<meta name="apple-mobile-web-app-title" content="ML-співбесіда">' in html
