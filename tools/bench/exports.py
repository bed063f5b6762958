"""Build the checkout in the working directory, and print what each export that `serve` leaves out costs.

A line for each: its name, processor time in seconds, bytes. A program of its own, because MkDocs and the hooks keep what
they know for as long as their process lives.
"""

import logging
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

sys.path.insert(0, str(Path("hooks").resolve()))

import exports  # noqa: E402
from exports.site import Export, Site  # noqa: E402


def timed(export: Export) -> Export:
    """The same export, which prints what it costs."""

    def run(site: Site) -> Iterator[tuple[str, bytes]]:
        start = time.process_time()
        files = list(export(site))
        spent = time.process_time() - start
        print(export.__module__.rpartition(".")[2], spent, sum(len(content) for _, content in files))
        yield from files

    return run


def main() -> None:
    """Build into a folder that is thrown away."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    exports.COSTLY = tuple(map(timed, exports.COSTLY))
    exports.LAST = tuple(map(timed, exports.LAST))
    with tempfile.TemporaryDirectory() as folder:
        build(load_config("mkdocs.yml", site_dir=folder))


if __name__ == "__main__":
    main()
