"""`llms.txt`: what the site is and where its texts lie as Markdown, for language models (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

import paths
from exports.site import Site


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """The file: topics by level with the number of their questions, then what else programs can read."""
    values = {
        "absolute": lambda path: paths.absolute(path, site.address),
        "files": ((paths.BANK, "усі запитання й відповіді одним файлом"), (paths.BANK_SCHEMA, "його схема"), (paths.FEED, "нові й оновлені відповіді")),
    }  # fmt: skip
    yield paths.LLMS, (site.render("exports/llms.txt", values).strip() + "\n").encode()
