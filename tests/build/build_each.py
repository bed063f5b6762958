"""Builds the site of the working directory once for each change that it reads, in one process.

Standard input: JSON, a list of [file, its bytes in hexadecimal digits, or null when it is gone]. Standard output: JSON, for
each what the build logs, and the name of the exception that ends it ("" when it ends well).
"""

import json
import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


class Kept(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def outcome() -> tuple[str, str]:
    kept = Kept()
    logging.getLogger("mkdocs").addHandler(kept)
    try:
        config = load_config("mkdocs.yml", site_dir="site")
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        end = ""
    except (Exception, SystemExit) as error:
        end = type(error).__name__
    finally:
        logging.getLogger("mkdocs").removeHandler(kept)
    return "\n".join(kept.lines), end


def main() -> None:
    outcomes = []
    for file, data in json.load(sys.stdin):
        path = Path(file)
        before = path.read_bytes()
        if data is None:
            path.unlink()
        else:
            path.write_bytes(bytes.fromhex(data))
        outcomes.append(outcome())
        path.write_bytes(before)
    json.dump(outcomes, sys.stdout)


if __name__ == "__main__":
    main()
