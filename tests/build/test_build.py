"""The build as authors and the deploying workflow meet it: it refuses, it reports, it is reproducible."""

import filecmp
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import yaml

from checkout import copied
from conftest import Build
from support import ROOT

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


def test_make_check_says_the_same_without_building(checkout: Path) -> None:
    spoil(checkout, "\n## 2. ", "\n## 7. ")
    command = [sys.executable, "-m", "bank", "check"]
    done = subprocess.run(
        command,
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": "hooks"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert re.search(rf"{PAGE}:\d+: Q004", done.stdout)


def test_a_moved_id_keeps_its_short_address(checkout: Path, tmp_path: Path, build: Build) -> None:
    for path in (checkout / "docs").rglob("*.md"):
        path.write_text(path.read_text("utf-8").replace("#naive-bayes", "#why-naive"), "utf-8")
    lock = checkout / "questions.lock"
    lock.write_text(
        lock.read_text("utf-8").replace("\nnaive-bayes\n", "\nnaive-bayes -> why-naive\nwhy-naive\n"), "utf-8"
    )
    done = build(checkout, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    for name in ("naive-bayes", "why-naive"):
        html = (tmp_path / "out/q" / name / "index.html").read_text("utf-8")
        assert 'location.replace("../../junior/statistics/#why-naive")' in html


def test_two_builds_are_byte_identical(tmp_path: Path, build: Build) -> None:
    sites = []
    for name in ("one", "two"):
        (tmp_path / name / "checkout").mkdir(parents=True)
        copy = copied(ROOT, tmp_path / name / "checkout")
        sites.append(tmp_path / name / "site")
        assert build(copy, sites[-1]).returncode == 0
        time.sleep(1.1)  # so that a clock in the output would show
    files = [sorted(p.relative_to(s) for p in s.rglob("*") if p.is_file()) for s in sites]
    assert files[0] == files[1]
    assert [f for f in files[0] if not filecmp.cmp(sites[0] / f, sites[1] / f, shallow=False)] == []


def test_serve_warns_goes_on_and_recovers(checkout: Path) -> None:
    spoil(checkout, "\n## 2. ", "\n## 7. ")
    log = checkout / "serve.log"
    port = 8765 + os.getpid() % 1000
    with log.open("a") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=checkout, stdout=output, stderr=output, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )  # fmt: skip
    try:
        wait(lambda: "Serving on" in log.read_text())
        assert re.search(rf"WARNING.*{PAGE}:\d+: Q004", log.read_text())
        with urlopen(f"http://127.0.0.1:{port}/junior/statistics/") as page:
            assert b'data-question="bayes-theorem"' in page.read()
        log.write_text("")
        spoil(checkout, "\n## 7. ", "\n## 2. ")
        wait(lambda: "Documentation built" in log.read_text() or "Reloading" in log.read_text())
        time.sleep(1)
        assert "Q004" not in log.read_text()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)


def wait(condition: object, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "nothing happened for a minute"
        time.sleep(0.1)


def test_the_workflow_would_deploy_and_no_more_than_that() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))
    jobs = workflow["jobs"]
    writing = {name for name, job in jobs.items() if "write" in str(job.get("permissions", ""))}
    assert writing == {"deploy"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "refs/heads/main" in jobs["deploy"]["if"]
    assert workflow["permissions"] == {"contents": "read"}
    for job in jobs.values():
        for step in job["steps"]:
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step.get("uses", "a/b@" + "0" * 40)), step


def test_contributing_shows_the_current_rules() -> None:
    command = [sys.executable, "tools/rule_table.py", "CONTRIBUTING.md"]
    before = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": "hooks"}, check=True)
    after = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (ROOT / "CONTRIBUTING.md").write_text(before, "utf-8")
    assert after == before, "run make fix"
