"""See to a Chromium for the browser tests, and print its path.

Debian's Chromium without a window first, installed where we are root: a page costs it a third of what it costs the whole
browser. Else one that is installed, else the one that Playwright downloads, else Debian's. Fails loudly when none can be had: a browser test is never skipped.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIGHT = "chromium-headless-shell"
NAMES = (LIGHT, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""What every Chromium is started with: no traffic of its own, and it works as root and in containers."""
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def installed() -> str | None:
    """The path of a Chromium that is there already: CHROMIUM from the environment, the system's, Playwright's."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    system = next((found for name in NAMES if (found := shutil.which(name))), None)
    if system or MAC.is_file():
        return system or str(MAC)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        bundled = playwright.chromium.executable_path
    return bundled if Path(bundled).is_file() else None


def install() -> None:
    """Try every way to get one; a way that fails says so and the next is tried."""
    if _packaged(LIGHT, "fonts-dejavu-core"):
        return
    if not installed():
        _tried([sys.executable, "-m", "playwright", "install", "chromium"])
    if not installed():
        _packaged("chromium", "fonts-dejavu-core")


def _packaged(*packages: str) -> bool:
    """Install packages of Debian where we may; whether the first is there."""
    if shutil.which("apt-get") and os.geteuid() == 0 and not shutil.which(packages[0]):
        _tried(["sh", "-c", f"apt-get update -qq && apt-get install -y -qq {' '.join(packages)}"])
    return shutil.which(packages[0]) is not None


def _tried(way: list[str]) -> None:
    print("Trying:", " ".join(way), file=sys.stderr)
    try:
        subprocess.run(way, check=False, timeout=600, stdout=sys.stderr)
    except subprocess.TimeoutExpired:
        print("gave up after 10 minutes", file=sys.stderr)


def main() -> int:
    """Print the path; returns the exit status."""
    if not os.environ.get("CHROMIUM"):
        install()
    path = installed()
    if not path:
        print(
            "Browser tests need Chromium and none could be had. Install Chromium or Google Chrome, "
            "or set CHROMIUM to the path of one.",
            file=sys.stderr,
        )
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
