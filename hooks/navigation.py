"""`nav` of mkdocs.yml against the pages that there are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from answers.codes import NAVIGATION
from bank.model import Problem


def problems(configuration: Path, nav: Any, pages: Collection[str]) -> Iterator[Problem]:
    """Pages that nav names and that are not there; nav as MkDocs reads it, pages as paths below docs/."""
    lines = configuration.read_text("utf-8", errors="replace").split("\n")
    for page in _named(nav):
        if page not in pages:
            name = re.compile(rf"[^#]*(?<![\w./-]){re.escape(page)}(?![\w/-])")
            line = next((line for line, text in enumerate(lines, 1) if name.match(text)), 1)
            message = f"сторінки «{page}» з nav немає в docs/; поверніть файл або приберіть рядок"
            yield Problem(configuration, line, NAVIGATION, message)


def existing(nav: Any, pages: Collection[str]) -> Any:
    """The same nav without the pages that are not there and without sections that are left empty."""
    if isinstance(nav, list):
        return [entry for item in nav if (entry := existing(item, pages))]
    if isinstance(nav, dict):
        return {title: entry for title, item in nav.items() if (entry := existing(item, pages))}
    return None if _is_page(nav) and nav not in pages else nav


def _named(nav: Any) -> Iterator[str]:
    if isinstance(nav, (list, dict)):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _named(item)
    elif _is_page(nav):
        yield nav


def _is_page(entry: Any) -> bool:
    return isinstance(entry, str) and entry.endswith(".md") and "://" not in entry
