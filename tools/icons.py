"""`make icons`: the icons of the site as PNG, for what shows no SVG: home screens, older browsers. Chromium draws them."""

import sys
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import sync_playwright

from chromium import FLAGS, installed

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "theme/assets/favicon.svg"
FOLDER = ROOT / "theme/assets/icons"
PAPER = "#fcfbf8"
ICONS = {
    "icon-32.png": (32, 1.0, "transparent"),
    "icon-192.png": (192, 1.0, "transparent"),
    "icon-512.png": (512, 1.0, "transparent"),
    "touch-180.png": (180, 0.72, PAPER),
    "maskable-512.png": (512, 0.6, PAPER),
}
"""Name → side in pixels, the share of it that the mark takes, what is behind it: systems cut the corners of the last two."""


def main() -> int:
    """Write the files; returns the exit status."""
    path = installed()
    if not path:
        print("no Chromium: run `make browser`", file=sys.stderr)
        return 1
    mark = f"data:image/svg+xml;base64,{b64encode(SOURCE.read_bytes()).decode()}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for name, (side, share, behind) in ICONS.items():
            page = browser.new_page(viewport={"width": side, "height": side})
            style = f"margin:0;display:grid;place-items:center;height:100vh;background:{behind}"
            page.set_content(f'<body style="{style}"><img src="{mark}" width="{round(side * share)}">')
            page.locator("img").evaluate("image => image.decode()")
            page.screenshot(path=FOLDER / name, omit_background=behind == "transparent")
            page.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
