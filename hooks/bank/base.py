"""The lock as the commit has it that a change starts from: what is published there must stay."""

from __future__ import annotations

import subprocess
from pathlib import Path

from bank.lock import parse_lock
from bank.records import Lock


class BaseError(ValueError):
    """A base that cannot be compared with; says why and what to do."""


def base_lock(commit: str, path: Path) -> Lock:
    """The lock at path as it was where HEAD left a commit, or in the commit itself where the two share no history here.

    commit is anything that Git takes for one, such as `origin/main`. A commit without the file has an empty lock.
    Raises BaseError when there is no Git, no repository or no such commit.
    """
    folder = path.resolve().parent
    known = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}")
    if known.returncode:
        reason = known.stderr.strip().splitlines()
        if reason:
            raise BaseError(f"BASE={commit}: Git не відповідає ({reason[0]})")
        raise BaseError(
            f"BASE={commit}: такого коміту тут немає; перевірте назву або виконайте git fetch (неповній копії — git fetch --unshallow)"
        )
    start = known.stdout.strip()
    fork = _git(folder, "merge-base", start, "HEAD")
    if fork.returncode == 0:
        start = fork.stdout.strip()
    name = f"{start}:./{path.name}"
    if _git(folder, "cat-file", "-e", name).returncode:
        return Lock(path)
    return parse_lock(path, _git(folder, "show", name).stdout)


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError as error:
        raise BaseError(f"Git не запускається ({error.strerror}); без нього порівняти нема з чим") from None
