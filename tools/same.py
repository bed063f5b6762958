"""`make same BASE=…`: what a change does to the site. Builds the tree at BASE and the working tree, compares every file.

Prints the files that only one of them has and, for the others, each difference once with how often it occurs.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt"}
TOKEN = re.compile(r"<[^>]*>|[^<\s]+|\s+")
LONGEST = 20_000
"""Characters up to which a stretch is compared word by word."""
SHOWN = 160
"""Characters of a difference that are printed."""


def build(checkout: Path, site: Path) -> None:
    """Build the checkout into site; raises CalledProcessError when it fails."""
    environment = {**os.environ, "SITE_URL": "https://example.org/site/", "SOURCE_DATE_EPOCH": "0"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=checkout, env=environment, check=True)


def differences(before: str, after: str) -> Counter[str]:
    """What was taken away and what came instead, with counts: line by line, and word by word within lines that differ."""
    old, new = before.split("\n"), after.split("\n")
    counts: Counter[str] = Counter()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            counts += _within("\n".join(old[a:b]), "\n".join(new[c:d]))
    return counts


def _within(before: str, after: str) -> Counter[str]:
    if max(len(before), len(after)) > LONGEST:
        return Counter({f"{len(before)} characters → {len(after)}": 1})
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    return Counter(
        f"{''.join(old[a:b])[:SHOWN]!r} → {''.join(new[c:d])[:SHOWN]!r}"
        for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    )


def compared(before: Path, after: Path, most: int) -> int:
    """Print how two sites differ; returns the number of files that do."""
    names = [
        {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()} for site in (before, after)
    ]
    for mark, only in (("-", names[0] - names[1]), ("+", names[1] - names[0])):
        for name in sorted(only):
            print(f"{mark} {name}")
    kinds: Counter[str] = Counter()
    examples: dict[str, str] = {}
    changed = [
        n for n in sorted(names[0] & names[1]) if (before / n).read_bytes() != (after / n).read_bytes()
    ]
    for name in changed:
        if Path(name).suffix not in TEXT:
            kinds[f"{name}: bytes differ"] += 1
            continue
        for kind, count in differences(
            *((site / name).read_text("utf-8") for site in (before, after))
        ).items():
            kinds[kind] += count
            examples.setdefault(kind, name)
    for kind, count in kinds.most_common(most):
        print(f"{count:6} {examples.get(kind, '')}: {kind}")
    print(f"{len(changed)} of {len(names[0] & names[1])} files differ, in {len(kinds)} ways")
    return len(changed) + len(names[0] ^ names[1])


def main() -> int:
    """Returns 1 when the sites differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", help="a commit")
    parser.add_argument("--most", type=int, default=60, help="differences to print")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        checkout, before, after = (Path(folder, name) for name in ("checkout", "before", "after"))
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(checkout), arguments.base], check=True)
        try:
            build(checkout, before)
        finally:
            subprocess.run([*git, "remove", "--force", str(checkout)], check=True)
        build(ROOT, after)
        return 1 if compared(before, after, arguments.most) else 0


if __name__ == "__main__":
    sys.exit(main())
