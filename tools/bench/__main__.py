"""`make bench`: what the site costs to build and to read, against what it may cost. Prints a table as it goes."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tools")]

from bench import measure, synthetic  # noqa: E402
from chromium import installed  # noqa: E402
from server import serving  # noqa: E402

SIZES = (271, 2710, 13550)


def report(name: str, value: str, limit: str = "") -> None:
    """Print one row of the table."""
    print(f"\r\033[K{name:58} {value:>16}   {limit}", flush=True)


def progress(text: str) -> None:
    """Say what is being measured; the next row of the table overwrites it."""
    print(f"\r\033[K… {text}", end="", flush=True)


def main() -> int:
    """Run every measurement; returns the exit status."""
    chromium = installed()
    if not chromium:
        print("no Chromium: run `make browser`", file=sys.stderr)
        return 1
    report("what", "measured", "limit")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            checkout = Path(folder, str(size))
            progress(f"writing a bank of {size:,} questions")
            synthetic.make(ROOT, checkout, size)
            progress(f"building {size:,} questions")
            cost = measure.build(checkout)
            base = size == SIZES[0]
            report(
                f"build of {size:,} questions, s",
                f"{cost.seconds:.1f}",
                "5.0" if base else "no faster than the bank",
            )
            report(f"build of {size:,} questions, MB", f"{cost.megabytes:.0f}", "250" if base else "")
            progress(f"checking {size:,} questions")
            report(
                f"checks of {size:,} questions, s",
                f"{measure.check(checkout).seconds:.2f}",
                "0.50" if base else "",
            )
        site = Path(folder, str(SIZES[0]), "site")
        page = "hr/experience/"
        weights = measure.first_visit(site, page)
        for name, size in sorted(weights.items(), key=lambda item: -item[1]):
            report(f"  {name}, gzip bytes", f"{size:,}")
        report(
            "heaviest page of 50 questions, first visit, KB gzip",
            f"{sum(weights.values()) / 1000:.1f}",
            "110",
        )
        with serving(site) as origin:
            progress("Lighthouse, mobile, three runs")
            for name, value in measure.lighthouse(f"{origin}/{page}", ROOT / ".cache/npm", chromium).items():
                limit = {
                    "performance": "≥ 90",
                    "total-blocking-time": "250",
                    "largest-contentful-paint": "1800",
                    "cumulative-layout-shift": "0.02",
                }
                report(
                    f"Lighthouse {name}",
                    f"{value:.3g}" if value < 10 else f"{value:.0f}",
                    limit.get(name, "100"),
                )
            progress("short address to open answer")
            report(
                "short address to open answer, ms",
                f"{measure.short_address(origin, 'q-25', chromium):.0f}",
                "300",
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
