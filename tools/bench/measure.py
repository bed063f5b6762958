"""The measurements: building, checking, Lighthouse, time to an open answer."""

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from chromium import FLAGS

LIGHTHOUSE = "lighthouse@12.8.2"
EXPECTED_SLOWDOWN = 4.0
EXPECTED_INDEX = 1750.0
"""By default Lighthouse slows the processor down so many times, which makes a phone of a machine in the middle of its bracket of
fast ones: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown"""
EXPORTS = Path(__file__).with_name("exports.py")
REBUILD = Path(__file__).with_name("rebuild.py")
PAIRS = 3


@dataclass(frozen=True)
class Cost:
    """Of a command: processor time in seconds, peak memory in MB, and the seconds for which one waits for it."""

    seconds: float
    megabytes: float
    waited: float


def run(command: list[str], checkout: Path) -> Cost:
    """Run a command in a checkout and measure it; raises CalledProcessError when it fails."""
    environment = {**os.environ, "PYTHONPATH": "hooks", "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    script = (
        "import resource, subprocess, sys, time;"
        "start = time.perf_counter();"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "waited = time.perf_counter() - start;"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss, waited); sys.exit(done.returncode)"
    )
    command = [sys.executable, "-c", script, sys.executable, *command]
    done = subprocess.run(command, cwd=checkout, env=environment, check=True, capture_output=True, text=True)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    seconds, memory, waited = done.stdout.split()
    return Cost(float(seconds), int(memory) / unit, float(waited))


def build(checkout: Path) -> Cost:
    """A full build into site/."""
    return run(["-m", "mkdocs", "build", "--quiet"], checkout)


def check(checkout: Path, page: str) -> tuple[float, float]:
    """The rules alone, in seconds: of a bank that was never checked, and again after a change of a page."""
    command = ["-m", "bank", "check"]
    first = run(command, checkout).seconds
    path = checkout / page
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    return first, run(command, checkout).seconds


def ratios(own: Path, stock: Path, page: str) -> tuple[float, float]:
    """What two checkouts with the same page cost, own against stock: a full build as `serve` makes it, and one after a change of the page.

    Medians of alternating pairs, in processor time: what else the machine does counts for little.
    """
    pairs = [(_rebuild(own, page), _rebuild(stock, page)) for _ in range(PAIRS)]
    first, again = ([mine[n] / theirs[n] for mine, theirs in pairs] for n in (0, 1))
    return statistics.median(first), statistics.median(again)


def rebuild(checkout: Path, page: str) -> float:
    """Processor time in seconds of a build after a change of a page, while serving."""
    return statistics.median(_rebuild(checkout, page)[1] for _ in range(PAIRS))


def exports(checkout: Path) -> list[tuple[str, float, float]]:
    """What each export that `serve` leaves out adds to a build: its name, processor time in seconds, the size of its files in MB."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, str(EXPORTS)]
    done = subprocess.run(command, cwd=checkout, env=environment, check=True, capture_output=True, text=True)
    rows = (line.split() for line in done.stdout.splitlines())
    return [(name, float(seconds), int(size) / 1e6) for name, seconds, size in rows]


def _rebuild(checkout: Path, page: str) -> tuple[float, float]:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, str(REBUILD), page],
        cwd=checkout,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    first, again = map(float, done.stdout.split())
    return first, again


def speed() -> float:
    """Seconds that this machine takes for ten million steps of a loop, now: times of two runs compare where these do."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        sum(step for step in range(10_000_000))
        times.append(time.perf_counter() - start)
    return min(times)


def lighthouse_report(url: str, cache: Path, chromium: str, slowdown: float) -> Any:
    """What Lighthouse's mobile run says of a page, on a processor that is slowed down so many times."""
    cache.mkdir(parents=True, exist_ok=True)
    command = ["npx", "--yes", "--cache", str(cache.resolve()), LIGHTHOUSE, url, "--quiet", "--output=json"]
    command += ["--output-path=stdout", f"--throttling.cpuSlowdownMultiplier={slowdown}"]
    command.append("--chrome-flags=--headless " + " ".join(FLAGS))
    environment = {**os.environ, "CHROME_PATH": chromium}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def slowdown(url: str, cache: Path, chromium: str) -> float:
    """How many times slower than this machine Lighthouse's phone is: a machine as fast as it expects, four times."""
    index = lighthouse_report(url, cache, chromium, EXPECTED_SLOWDOWN)["environment"]["benchmarkIndex"]
    return max(1.0, round(EXPECTED_SLOWDOWN * float(index) / EXPECTED_INDEX, 1))


def lighthouse(url: str, cache: Path, chromium: str, slowdown: float, runs: int = 3) -> dict[str, float]:
    """Median of Lighthouse's mobile run: scores from 0 to 100, and the timings in milliseconds."""
    reports = [lighthouse_report(url, cache, chromium, slowdown) for _ in range(runs)]
    rows: dict[str, list[float]] = {}
    for report in reports:
        for name, category in report["categories"].items():
            rows.setdefault(name, []).append(100 * category["score"])
        for name in ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"):
            rows.setdefault(name, []).append(report["audits"][name]["numericValue"])
    return {name: statistics.median(values) for name, values in rows.items()}


SEEN = """(() => {
  const look = () => {
    const answer = document.querySelector('details[open][data-question="%s"] .qa-spoken');
    if (answer?.getBoundingClientRect().height) requestAnimationFrame(() => seen(performance.timeOrigin + performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})()"""
"""Reports, in milliseconds since the epoch, the first frame after the answer has a height."""


def short_address(origin: str, question_id: str, chromium: str, runs: int = 7) -> float:
    """Milliseconds from asking for the short address to the painted open answer, median on a local server."""
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for _ in range(runs):
            context = browser.new_context()
            page = context.new_page()
            moments: list[float] = []
            page.expose_function("seen", lambda moment, seen=moments: seen.append(moment))
            page.add_init_script(SEEN % question_id)
            start = 1000 * time.time()
            page.goto(f"{origin}/q/{question_id}/", wait_until="commit")
            while not moments:
                page.wait_for_timeout(10)
            times.append(moments[0] - start)
            context.close()
        browser.close()
    return statistics.median(times)
