"""Build the checkout in the working directory as `mkdocs serve` does, then again after a change of one page.

Prints the processor time of each build in seconds, the start of the program counted to the first. A program of its
own, because MkDocs and the hooks keep what they know for as long as their process lives.
"""

import logging
import sys
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

CHANGE = "\nЩе одне речення.\n"


def main(page: Path) -> None:
    """Build, append a sentence to page, build, take the sentence away."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    text = page.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        config = load_config("mkdocs.yml", site_dir=folder)
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        first = time.process_time()
        page.write_text(text + CHANGE, "utf-8")
        changed = time.process_time()
        try:
            build(load_config("mkdocs.yml", site_dir=folder))
        finally:
            page.write_text(text, "utf-8")
        print(first, time.process_time() - changed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
