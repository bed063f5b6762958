"""Files beside the pages, all made from the one bank: each export is a function in a file of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from exports import (
    anki,
    catalogue,
    epub,
    feed,
    glossary_questions,
    latex,
    llms,
    markdown,
    offline,
    previews,
    questions_json,
    questions_schema,
    search_files,
    short_pages,
    study,
    terms,
    web_manifest,
)
from exports.site import Export, Site

__all__ = ["COSTLY", "EXPORTS", "LAST", "ClaimError", "Export", "Site", "collect"]

EXPORTS: tuple[Export, ...] = (
    short_pages.export,
    catalogue.export,
    search_files.export,
    study.export,
    latex.export,
    glossary_questions.export,
    web_manifest.export,
)
"""Made by every build, also while serving: the pages need them."""
COSTLY: tuple[Export, ...] = (
    questions_json.export,
    questions_schema.export,
    anki.export,
    epub.export,
    previews.export,
    feed.export,
    markdown.export,
    llms.export,
    terms.export,
)
"""Left out while serving: nobody who writes looks at them."""
LAST: tuple[Export, ...] = (offline.export,)
"""Made of the finished site, once all else is written; left out while serving."""


class ClaimError(ValueError):
    """Two makers of one file."""


def collect(site: Site, exports: Collection[Export], taken: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Path below the root and bytes of every file of all exports, one after another; taken holds the paths of the site's other files.

    Raises ClaimError, which names the path, when an export claims one that is taken or that another export has claimed.
    """
    claimed = set(taken)
    for export in exports:
        for path, content in export(site):
            if path in claimed:
                raise ClaimError(
                    f"{export.__module__}: файл «{path}» уже створює інша частина сайту; змініть адресу"
                )
            claimed.add(path)
            yield path, content
