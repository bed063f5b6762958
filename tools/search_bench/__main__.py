"""`make search-bench`: the held-back queries typed into this site's search, the stock search and Pagefind."""

import gzip
import sys
import tempfile
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from bench import measure, synthetic  # noqa: E402
from chromium import FLAGS, installed  # noqa: E402
from search_bench import drive, engines, kinds  # noqa: E402
from server import serving  # noqa: E402

QUERIES = ROOT / "tests/search/held-back.yml"
FIRST = (1, 3, 5)
GROWTH = (271, 2710)


def queries(path: Path) -> list[drive.Query]:
    """The queries of a half, in the order of their classes."""
    classes = yaml.safe_load(path.read_text("utf-8"))
    return [
        drive.Query(q["query"], kind, frozenset(q["right"]))
        for kind, of_kind in classes.items()
        for q in of_kind
    ]


def shares(ranks: list[int | None]) -> str:
    """Per cent of the queries with a right question among the first 1, 3 and 5."""
    hits = [sum(rank is not None and rank < first for rank in ranks) for first in FIRST]
    return " ".join(f"{100 * hit / len(ranks):5.1f}" for hit in hits)


def main() -> int:
    """Print the comparison; returns the exit status."""
    chromium = installed()
    if not chromium:
        print("no Chromium: run `make browser`", file=sys.stderr)
        return 1
    asked = [query for query in queries(QUERIES) if query.kind != kinds.UNANSWERABLE]
    classes = list(dict.fromkeys(query.kind for query in asked))
    rows: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        built = engines.build(ROOT, Path(folder))
        for engine in built:
            with serving(engine.site) as origin:
                ranks = drive.ranks(browser, origin, engine, asked)
                for kind in classes:
                    of_kind = [ranks[query.text] for query in asked if query.kind == kind]
                    rows.setdefault(f"{kind} ({len(of_kind)})", []).append(shares(of_kind))
                rows.setdefault(f"all ({len(asked)})", []).append(shares(list(ranks.values())))
                size = drive.shipped(browser, origin, engine, "регресія")
                rows.setdefault("KB gzip before the first result", []).append(f"{size / 1000:.1f}")
                cold = drive.cold(browser, origin, engine, "регресія")
                rows.setdefault(f"ms from focus to first result, {drive.SLOWDOWN}×", []).append(f"{cold:.0f}")
                sample = [query.text for query in asked[::11]]
                middle, late = drive.warm(browser, origin, engine, sample)
                rows.setdefault(f"ms from key to results, median and p95, {drive.SLOWDOWN}×", []).append(
                    f"{middle:.0f} / {late:.0f}"
                )
        with serving(built[0].site) as origin:
            table = kinds.report(browser, f"{origin}/", QUERIES.parent)
        browser.close()
        print("The search of this site by its modules: per cent in the first place and among the first three")
        print("\n".join(table), end="\n\n")
        print(f"Held-back queries: per cent with a right question among the first {FIRST}")
        print(f"{'':52}" + "".join(f"{engine.name:>24}" for engine in built))
        for name, cells in rows.items():
            print(f"{name:52}" + "".join(f"{cell:>24}" for cell in cells))
        print()
        for size in GROWTH:
            checkout = Path(folder, str(size))
            synthetic.make(ROOT, checkout, size)
            seconds = measure.build(checkout).seconds
            index = len(gzip.compress((checkout / "site/search/index.json").read_bytes(), 6, mtime=0))
            print(f"index of {size:,} questions: {index / 1000:.1f} KB gzip; the whole build {seconds:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
