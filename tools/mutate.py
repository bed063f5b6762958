"""`make mutants`: would the tests notice? Makes named changes one at a time in a copy of the checkout and runs their tests.

`tools/mutations/*.toml` lists the changes. A change is caught when one of its tests fails, and survives when all pass. A
change whose text no longer occurs once, or whose tests do not run, is reported as out of date.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).parents[1]
LISTS = ROOT / "tools/mutations"
ASSETS = "theme/assets/"
"""Scripts below it need no build when they change; pages hold styles in themselves."""
LEFT_OUT = shutil.ignore_patterns(".*cache*", ".git", ".venv", ".hypothesis", "__pycache__", "site")
LONGEST = 300
"""Seconds that the tests of one change may take; those of all of them, before any change, ten times as long."""
FAILED = re.compile(r"^FAILED (?P<test>.*?)(?: - .*)?$", re.M)


@dataclass(frozen=True)
class Change:
    """One mistake that somebody could make: a text of a file that occurs in it once, what comes instead, and the tests
    of which at least one must fail then (pytest node ids)."""

    name: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]

    def fault(self, root: Path) -> str:
        """Why the change cannot be made in a checkout; "" if it can."""
        path = root / self.file
        count = path.read_text("utf-8").count(self.before) if path.is_file() else 0
        return "" if count == 1 else f"{self.file}: the text to change occurs {count} times, not once"


@dataclass(frozen=True)
class Outcome:
    """What became of a change: `caught`, `survived` or `out of date`, and by which test or why."""

    change: Change
    verdict: str
    detail: str


def changes() -> list[Change]:
    """The listed changes, in the order of their files."""
    rows = [
        row
        for path in sorted(LISTS.glob("*.toml"))
        for row in tomllib.loads(path.read_text("utf-8"))["change"]
    ]
    return [Change(**{**row, "tests": tuple(row["tests"])}) for row in rows]


def run_tests(
    checkout: Path, tests: Sequence[str], site: Path, seconds: int = LONGEST
) -> subprocess.CompletedProcess[str]:
    """Run tests of a checkout over the kept site; raises TimeoutExpired when they take longer than seconds."""
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=no", "-p", "kept_site"]
    return subprocess.run(
        [*command, "-p", "no:cacheprovider", "-p", "no:hypothesispytest", *tests],
        cwd=checkout,
        env={**os.environ, "KEPT_SITE": str(site), "PYTHONPATH": "tools", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )


def tried(change: Change, checkout: Path, site: Path) -> Outcome:
    """Make the change in the checkout, run its tests, take it back. site is that of the unchanged checkout."""
    if fault := change.fault(checkout):
        return Outcome(change, "out of date", fault)
    path = checkout / change.file
    original = path.read_text("utf-8")
    path.write_text(original.replace(change.before, change.after), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        changed = Path(folder, site.name)
        if change.file.startswith(ASSETS) and path.suffix == ".js" and site.is_dir():
            shutil.copytree(site, changed, copy_function=os.link)
            asset = changed / change.file.removeprefix("theme/")
            asset.unlink()
            shutil.copy(path, asset)
        try:
            return _judged(change, run_tests(checkout, ["-x", *change.tests], changed))
        except subprocess.TimeoutExpired:
            return Outcome(change, "out of date", f"its tests took over {LONGEST} s")
        finally:
            path.write_text(original, "utf-8")


def _judged(change: Change, run: subprocess.CompletedProcess[str]) -> Outcome:
    if run.returncode == 0:
        return Outcome(change, "survived", ", ".join(change.tests))
    failed = FAILED.search(run.stdout)
    if run.returncode == 1 and failed:
        return Outcome(change, "caught", failed["test"])
    return Outcome(change, "out of date", " ".join((run.stdout + run.stderr).split())[-300:])


def outcomes(wanted: Sequence[Change], folder: Path) -> Iterator[Outcome]:
    """The outcomes of changes in order, tried side by side in copies of the checkout below folder.

    Raises RuntimeError when their tests fail without any change.
    """
    workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2
    copies: SimpleQueue[Path] = SimpleQueue()
    for worker in range(workers):
        checkout = folder / f"checkout-{worker}"
        shutil.copytree(ROOT, checkout, ignore=LEFT_OUT)
        copies.put(checkout)
    site = folder / "kept" / "ml-interview"
    tests = sorted({test for change in wanted for test in change.tests})
    sound = run_tests(folder / "checkout-0", tests, site, 10 * LONGEST)
    if sound.returncode:
        raise RuntimeError(f"the tests fail without any change:\n{sound.stdout}{sound.stderr}")

    def in_turn(change: Change, site: Path) -> Outcome:
        checkout = copies.get()
        try:
            return tried(change, checkout, site)
        finally:
            copies.put(checkout)

    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(in_turn, wanted, repeat(site))


def main() -> int:
    """Returns 1 unless every change is caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "only", nargs="*", help="parts of the names of the changes to try; all of them by default"
    )
    only = parser.parse_args().only
    wanted = [c for c in changes() if not only or any(part in c.name for part in only)]
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for outcome in outcomes(wanted, Path(folder)):
            missed += outcome.verdict != "caught"
            print(f"{outcome.verdict:11}  {outcome.change.name}  ({outcome.detail})", flush=True)
    print(f"{len(wanted) - missed} of {len(wanted)} changes are caught")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
