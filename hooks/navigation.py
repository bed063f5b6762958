"""`nav` of mkdocs.yml while an author works on it: the pages that it names and that are gone are left out."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any


def existing(nav: Any, pages: Collection[str]) -> Any:
    """The same nav without the pages that are not there and without sections that are left empty."""
    if isinstance(nav, list):
        return [entry for item in nav if (entry := existing(item, pages))]
    if isinstance(nav, dict):
        return {title: entry for title, item in nav.items() if (entry := existing(item, pages))}
    return None if _is_page(nav) and nav not in pages else nav


def _is_page(entry: Any) -> bool:
    return isinstance(entry, str) and entry.endswith(".md") and "://" not in entry
