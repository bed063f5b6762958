"""`manifest.webmanifest`: with it browsers can put the site among a reader's applications."""

from __future__ import annotations

import json
from collections.abc import Iterator

import paths
from exports.site import Site

PAPER = "#fcfbf8"
"""The light ground of `core/site.css`: what stands behind the icon while the site starts. The pages name the dark one too."""
ICONS = ((paths.APP_ICON, 192, "any"), (paths.APP_ICON_LARGE, 512, "any"), (paths.APP_ICON_MASKABLE, 512, "maskable"))  # fmt: skip


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """All addresses are relative to the file. It has no `id`: one would count from the host, and its projects would share it."""
    content = {
        "name": site.name,
        "short_name": site.name,
        "lang": "uk",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [
            {"src": path, "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
            for path, side, purpose in ICONS
        ],
    }
    yield paths.WEB_MANIFEST, json.dumps(content, ensure_ascii=False, indent=1).encode()
