"""`make bench`: what the site costs to build and to read, against what it may cost. Prints a table as it goes."""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

import stock  # noqa: E402
import weight  # noqa: E402
from bench import figures, measure, practice, synthetic  # noqa: E402
from checkout import copied  # noqa: E402
from chromium import installed  # noqa: E402
from limits import LIMITS  # noqa: E402
from server import serving  # noqa: E402

LISTED, PLANNED, MANY, MOST = 271, 450, 2710, 13550
"""Numbers of questions: of the public list, of the bank that the limits are made for, and two to see growth."""
PAGE = "docs/junior/statistics.md"
"""The page that an author changes while serving."""
SPEED = "this machine, ten million steps of a loop, s"
READ = ("", "junior/", "glossary/", "practice/", "interview/")
"""Pages of other kinds than the heaviest topic that Lighthouse reads too."""
MORE_IS_BETTER = frozenset({"performance", "accessibility", "best-practices", "seo"})


def report(
    name: str, value: float, digits: int = 0, limit: float | None = None, *, at_least: bool = False
) -> None:
    """Print one row of the table, and whether the value keeps to its limit."""
    sign = "≥" if at_least else "≤"
    over = limit is not None and (value < limit if at_least else value > limit)
    bound = "" if limit is None else f"{sign} {limit:g}" + ("   OVER" if over else "")
    print(f"\r\033[K{name:60} {value:>12,.{digits}f}   {bound}", flush=True)


def progress(text: str) -> None:
    """Say what is being measured; the next row of the table overwrites it."""
    if sys.stdout.isatty():
        print(f"\r\033[K… {text}", end="", flush=True)


def against_stock(folder: Path) -> None:
    """Our build against that of the theme as it comes, on the pages of the bank."""
    limits = LIMITS["build"]
    own, theirs = copied(ROOT, folder / "own"), folder / "stock"
    stock.write(ROOT, theirs)
    progress("building our site and the stock site in turn")
    full, again = measure.ratios(own, theirs, PAGE)
    report("full build, ratio to the stock theme", full, 2, limits["ratio"])
    report("rebuild after a change of a page, ratio to the stock theme", again, 2, limits["rebuild_ratio"])


def whole(checkout: Path, folder: Path) -> None:
    """What a whole build takes, of as many questions as the list has and of all; what each export adds, what an author waits for."""
    progress("building the whole site, and again after a change of a page")
    synthetic.make(ROOT, folder, LISTED)
    for name, built, limit in (
        (f"whole build of {LISTED} questions", folder, LIMITS["build"]["seconds"]),
        ("whole build of the bank", checkout, None),
    ):
        cost = measure.build(built)
        report(f"{name}, s", cost.waited, 1, limit)
        report(f"{name}, processor s", cost.seconds, 1)
    again = measure.rebuild(checkout, PAGE)
    report("rebuild after a change of a page, s", again, 1, LIMITS["build"]["rebuild_seconds"])
    for name, processor, megabytes in measure.exports(checkout):
        limits = LIMITS.get(name, LIMITS["exports"])
        report(f"export {name}, s", processor, 2, limits["seconds"])
        report(f"export {name}, MB", megabytes, 2, limits["megabytes"])


def growth(folder: Path, sizes: tuple[int, ...]) -> None:
    """Builds and checks of banks of several sizes, and what a question more costs."""
    costs: dict[int, measure.Cost] = {}
    for size in sizes:
        checkout = folder / str(size)
        progress(f"writing, building and checking a bank of {size:,} questions")
        synthetic.make(ROOT, checkout, size)
        costs[size] = measure.build(checkout)
        first_page = min((checkout / "docs").glob("*/*.md")).relative_to(checkout).as_posix()
        first, again = measure.check(checkout, first_page)
        report(f"build of {size:,} questions, s", costs[size].seconds, 1)
        megabytes = LIMITS["build"]["megabytes"] if size == LISTED else None
        report(f"build of {size:,} questions, MB", costs[size].megabytes, 0, megabytes)
        limit = LIMITS["checks"]["seconds"] if size <= PLANNED else None
        report(f"first check of {size:,} questions, s", first, 2)
        report(f"check of {size:,} questions after a change of a page, s", again, 2, limit)
    if MOST in costs:
        for name, cost in (("time", "seconds"), ("memory", "megabytes")):
            today, many, most = (getattr(costs[size], cost) for size in (LISTED, MANY, MOST))
            factor = ((most - many) / (MOST - MANY)) / ((many - today) / (MANY - LISTED))
            report(
                f"growth of {name} from {MANY:,} to {MOST:,} questions",
                factor,
                2,
                LIMITS["build"][f"growth_of_{name}"],
            )


def sizes(site: Path, name: str) -> str:
    """What a reader fetches from a built site; returns the address of its heaviest topic page."""
    pages = [path.parent.relative_to(site).as_posix() + "/" for path in site.glob("*/*/index.html")]
    weights = {
        page: sum(weight.first_visit(site, page).values()) for page in pages if not page.startswith("q/")
    }
    heaviest = max(weights, key=lambda page: weights[page])
    limit = LIMITS["page"]["first_visit_kb"]
    report(f"{name}: first visit of {heaviest}, KB gzip", weights[heaviest] / 1000, 1, limit)
    search = sum(weight.before_first_result(site).values())
    limit = LIMITS["search"]["before_first_result_kb"]
    report(f"{name}: search before its first result, KB gzip", search / 1000, 1, limit)
    return heaviest


def reading(site: Path, page: str, chromium: str) -> None:
    """Lighthouse on a page, and the time from a short address to its open answer."""
    question = next(path.name for path in sorted((site / "q").iterdir()))
    cache = ROOT / ".cache/npm"
    with serving(site) as origin:
        progress("how fast Lighthouse finds this machine")
        slowdown = measure.slowdown(f"{origin}/about/", cache, chromium)
        report("Lighthouse, times that its phone is slower than this machine", slowdown, 1)
        for other in READ:
            progress(f"Lighthouse, mobile, three runs: {other or 'home'}")
            scores = measure.lighthouse(f"{origin}/{other}", cache, chromium, slowdown)
            report(
                f"Lighthouse performance, {other or 'home'}",
                scores["performance"],
                0,
                LIMITS["lighthouse"]["performance"],
                at_least=True,
            )
        progress("Lighthouse, mobile, three runs: the heaviest page")
        for name, value in measure.lighthouse(f"{origin}/{page}", cache, chromium, slowdown).items():
            limit = LIMITS["lighthouse"][name]
            report(f"Lighthouse {name}", value, 3 if limit < 1 else 0, limit, at_least=name in MORE_IS_BETTER)
        progress("short address to open answer")
        elapsed = measure.short_address(origin, question, chromium)
        report("short address to open answer, ms", elapsed, 0, LIMITS["reader"]["short_address_ms"])


def practising(chromium: str) -> None:
    """What practice costs a phone, and what its order of questions is worth on the date."""
    limits = LIMITS["practice"]
    progress("10,000 reviews on a slow phone")
    elapsed = practice.next_question(ROOT / "theme", chromium)
    report("10,000 reviews to the next question, 4 times slower, ms", elapsed, 0, limits["replay_ms"])
    progress("people who practise for a date")
    for at, (situation, recall) in enumerate(practice.on_the_date(ROOT / "theme", chromium)):
        name = "{} questions, {} days, {} a day".format(*situation)
        report(f"{name}: recall on the date, %", 100 * recall["shipped"], 1)
        above = 100 * (recall["shipped"] - recall["plain"])
        limit = None if at else limits["gain_points"]
        report(f"{name}: points above plain FSRS", above, 1, limit, at_least=True)


def moving(site: Path, chromium: str) -> None:
    """What interactive figures weigh, and what a change of one costs a phone."""
    limits = LIMITS["figures"]
    report(
        "loader of figures, KB gzip",
        weight.packed(site / "assets/figures/load.js") / 1000,
        2,
        limits["loader_kb"],
    )
    with serving(site) as origin:
        for name, elapsed in figures.updates(origin, chromium):
            size = sum(weight.figure(site, name).values()) / 1000
            report(f"figure {name} with its kit, KB gzip", size, 2, limits["code_kb"])
            report(f"figure {name}: a change, 4 times slower, ms", elapsed, 1, limits["update_ms"])


def main() -> int:
    """Run the measurements; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the ratios and the sizes for readers")
    quick = parser.parse_args().quick
    chromium = installed()
    if not (chromium or quick):
        print("no Chromium: run `make browser`", file=sys.stderr)
        return 1
    print(f"{'what':60} {'measured':>12}   limit")
    report(SPEED, measure.speed(), 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        against_stock(folder)
        whole(folder / "own", folder / "listed")
        heaviest = sizes(folder / "own/site", "the bank")
        growth(folder, (PLANNED,) if quick else (LISTED, PLANNED, MANY, MOST))
        sizes(folder / str(PLANNED) / "site", f"{PLANNED} questions")
        if chromium and not quick:
            reading(folder / "own/site", heaviest, chromium)
            practising(chromium)
            moving(folder / "own/site", chromium)
    report(SPEED, measure.speed(), 2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
