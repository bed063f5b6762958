"""The build as authors and the deploying workflow meet it: it refuses, it reports, it is reproducible."""

import filecmp
import os
import re
import subprocess
import sys
from pathlib import Path

from conftest import Build
from support import ROOT, write_changes

PAGE = "docs/junior/statistics.md"


def spoil(checkout: Path, before: str, after: str, name: str = PAGE) -> None:
    path = checkout / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_a_broken_bank_is_refused_with_every_problem(checkout: Path, tmp_path: Path, build: Build) -> None:
    spoil(checkout, "\n## 2. ", "\n## 7. ")
    spoil(checkout, "](#naive-bayes)", "](#no-such-question)")
    spoil(checkout, "## 1. ", "## 1. Мoдель: ", "docs/junior/computer-vision.md")
    done = build(checkout, tmp_path / "out")
    assert done.returncode != 0
    line = next(
        n
        for n, text in enumerate((checkout / PAGE).read_text("utf-8").splitlines(), 1)
        if text.startswith("## 7.")
    )
    assert f"{PAGE}:{line}: Q004" in done.stderr
    assert re.search(rf"{PAGE}:\d+: R002 .*#no-such-question", done.stderr)
    assert "docs/junior/computer-vision.md:5: T001" in done.stderr
    assert "Traceback" not in done.stderr


def test_it_is_refused_without_strict_too(checkout: Path, tmp_path: Path, build: Build) -> None:
    spoil(checkout, "strict: true", "strict: false", "mkdocs.yml")
    spoil(checkout, "\n## 2. ", "\n## 7. ")
    done = build(checkout, tmp_path / "out")
    assert done.returncode != 0
    assert "Q004" in done.stderr


def test_a_moved_id_keeps_its_short_address(small: Path, tmp_path: Path, build: Build) -> None:
    for path in (small / "docs").rglob("*.md"):
        path.write_text(re.sub(r"#sample\b(?!-)", "#drawn", path.read_text("utf-8")), "utf-8")
    lock = small / "questions.lock"
    lock.write_text(lock.read_text("utf-8").replace("\nsample\n", "\nsample -> drawn\ndrawn\n"), "utf-8")
    write_changes(small)
    done = build(small, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    for name in ("sample", "drawn"):
        html = (tmp_path / "out/q" / name / "index.html").read_text("utf-8")
        assert 'location.replace("../../junior/statistics/#drawn")' in html


def test_two_builds_are_byte_identical(checkout: Path, tmp_path: Path, site: Path, build: Build) -> None:
    """In another folder and at another second: a place or a clock in the output would show."""
    again = tmp_path / "again"
    done = build(checkout, again, SITE_URL="https://example.org/ml-interview/")
    assert done.returncode == 0, done.stderr
    files = [sorted(p.relative_to(s) for p in s.rglob("*") if p.is_file()) for s in (site, again)]
    assert files[0] == files[1]
    assert [f for f in files[0] if not filecmp.cmp(site / f, again / f, shallow=False)] == []


def test_contributing_shows_the_current_rules() -> None:
    command = [sys.executable, "tools/rule_table.py", "CONTRIBUTING.md"]
    before = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": "hooks"}, check=True)
    after = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (ROOT / "CONTRIBUTING.md").write_text(before, "utf-8")
    assert after == before, "run make fix"
