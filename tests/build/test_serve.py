"""`mkdocs serve` while an author types: whatever is half done, the server warns once, goes on and recovers."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

import pytest

from live_server import Server

Serve = Callable[[Path], Server]

STATISTICS = "docs/junior/statistics.md"
WARNING = re.compile(r"^WARNING +-  (.*)")
Change = Callable[[str], "str | bytes | None"]


@dataclass(frozen=True)
class Mishap:
    """Something half done: the file, what it becomes (None: it is deleted), the start of the one thing said of it."""

    file: str
    change: Change
    said: str


def put(before: str, after: str) -> Change:
    def change(text: str) -> str:
        assert before in text
        return text.replace(before, after, 1)

    return change


MISHAPS = {
    "a formula that does not convert": Mishap("docs/about.md", put("Текст про", "$\\frac{1$ про"), "docs/about.md:6: F001"),
    "a missing figure": Mishap(STATISTICS, put("box.svg", "bux.svg"), f"{STATISTICS}:17: R001"),
    "a missing fragment": Mishap(STATISTICS, put("#sample-more)", "#simple-more)"), f"{STATISTICS}:9: R002"),
    "another encoding": Mishap(STATISTICS, lambda text: text.encode("cp1251"), f"{STATISTICS}:1: B001"),
    "a tag that is not closed": Mishap("docs/about.md", put("Текст про", "<div>Текст про"), "docs/about.md:6: M007"),
    "front matter that is not closed": Mishap("docs/about.md", put("Опис\n---", "Опис"), "docs/about.md:1: L007"),
    "front matter that is no YAML": Mishap("docs/about.md", put("Опис", "Опис: [так"), "docs/about.md:2: L007"),
    "front matter that is no text": Mishap("docs/about.md", put("description: Опис", "title: 5"), "docs/about.md:2: L007"),
    "a template that is not there": Mishap("docs/about.md", put("---\n# ", "template: hom.html\n---\n# "), "docs/about.md:3: L007"),
    "a page of nav that is gone": Mishap("docs/about.md", lambda text: None, "mkdocs.yml:"),
    "the home page gone": Mishap("docs/index.md", lambda text: None, "mkdocs.yml:"),
    "an id used twice": Mishap("docs/junior/python.md", put("#list-more }", "#list }"), "docs/junior/python.md:9: Q003"),
    "no question left": Mishap("docs/junior/python.md", lambda text: "# Python\n", "docs/junior/python.md:1: B004"),
    "an empty page": Mishap("docs/junior/python.md", lambda text: "", "docs/junior/python.md:1: B002"),
    "a glossary entry half typed": Mishap("docs/glossary.md", put("(sample) { #term-sample }", "(sam"), "docs/glossary.md:9: G001"),
    "a lock of nonsense": Mishap("questions.lock", put("list-more\n", "щось не те\n"), "questions.lock:2: L003"),
    "a lock in another encoding": Mishap("questions.lock", lambda text: "шось".encode("cp1251"), "questions.lock:1: L003"),
    "a question from the template": Mishap(STATISTICS, put("Докладна", "ЗАПОВНІТЬ"), f"{STATISTICS}:9: L006"),
    "a heading in the middle of a table": Mishap(STATISTICS, put("Вступ.\n\n", "| а | б |\n|---|---|\n"), f"{STATISTICS}:"),
}  # fmt: skip

CONFIGURATION = Mishap("mkdocs.yml", put("nav:\n", "nav: [\n"), "сайт перебудовано не весь: ")
TOPIC_PAGES = ("junior/statistics/", "junior/python/")
ALL_PAGES = (
    "",
    "about/",
    "junior/",
    "glossary/",
    "catalogue.json",
    "search/index.json",
    "q/list/",
    *TOPIC_PAGES,
)
RELOADING = re.compile(r"<script>var livereload.*?</script>|livereload\(\d+, ?\d+\);", re.S)


def content(path: Path, mishap: Mishap) -> bytes | None:
    """What the file of a mishap becomes."""
    after = mishap.change(path.read_text("utf-8"))
    return after.encode() if isinstance(after, str) else after


def put_into(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)


def shown(server: Server) -> dict[str, str]:
    """Every page, without what the server adds of its own."""
    return {path: RELOADING.sub("", server.page(path)) for path in ALL_PAGES}


def test_the_server_goes_on_whatever_is_half_done_and_recovers(small: Path, serve: Serve) -> None:
    server = serve(small)
    assert not warnings(server.until("Serving on"))
    clean = shown(server)
    assert all(clean.values())
    spoilt, before = small / CONFIGURATION.file, (small / CONFIGURATION.file).read_bytes()
    for name, mishap in {"a half-typed mkdocs.yml": CONFIGURATION, **MISHAPS}.items():
        spoilt.write_bytes(before)  # mended while the next goes wrong: one rebuild tells of both
        spoilt = small / mishap.file
        before = spoilt.read_bytes()
        put_into(spoilt, content(spoilt, mishap))
        server.until(mishap.said)
        told = warnings(server.until("Reloading browsers"))
        assert not [line for line in told if line.startswith(mishap.said)], f"{name}: said twice"
        for page in TOPIC_PAGES:
            if f"docs/{page.strip('/')}.md" != mishap.file:
                assert server.page(page).count('<details class="qa"') == 2, name
    spoilt.write_bytes(before)
    assert not warnings(server.until("Reloading browsers"))
    assert shown(server) == clean


def test_a_server_can_be_started_on_a_broken_bank(small: Path, serve: Serve) -> None:
    for name in (
        "another encoding",
        "a glossary entry half typed",
        "a lock of nonsense",
        "front matter that is no text",
    ):
        path = small / MISHAPS[name].file
        put_into(path, content(path, MISHAPS[name]))
    server = serve(small)
    said = server.until("Serving on")
    assert any(line.startswith(MISHAPS["another encoding"].said) for line in warnings(said))
    assert server.page("junior/python/").count("<details") == 2


def test_a_server_of_a_background_job_ends(small: Path, serve: Serve) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as `nohup make test &` does; children inherit it
    try:
        server = serve(small)
    finally:
        signal.signal(signal.SIGINT, before)
    server.until("Serving on")
    server.stop()
    assert server.process.poll() == -signal.SIGTERM
    with pytest.raises(URLError):
        server.page("")


def test_a_build_says_each_with_file_and_line_and_ends_without_a_traceback(small: Path) -> None:
    changes = []
    for mishap in MISHAPS.values():
        data = content(small / mishap.file, mishap)
        changes.append((mishap.file, None if data is None else data.hex()))
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("build_each.py"))],
        cwd=small, input=json.dumps(changes), capture_output=True, text=True, check=True, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    for (name, mishap), (said, end) in zip(MISHAPS.items(), json.loads(done.stdout), strict=True):
        assert end == "Abort", f"{name}: {end}"
        assert len([line for line in said.split("\n") if line.startswith(mishap.said)]) == 1, (
            f"{name}: {said}"
        )
        assert re.match(
            r"[\w./-]+:\d+: [A-Z]\d{3} ", next(x for x in said.split("\n") if x.startswith(mishap.said))
        )


def warnings(said: list[str]) -> list[str]:
    """What a server warns of in its last build."""
    starts = [at for at, line in enumerate(said) if "Building documentation" in line]
    return [match[1] for line in said[starts[-1] if starts else 0 :] if (match := WARNING.match(line))]
