"""What several tests need: a small bank written to disk and read back."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import markdown
import yaml

from answers.model import Answer
from answers.split import split
from answers.tree import parse
from bank import changes
from bank.lock import read_lock, render_lock
from bank.model import Bank
from bank.parse import load
from bank.rules import check

ROOT = Path(__file__).parent.parent
NOT_UTF8 = "!!binary-not-utf8"
LINK = "!!link "
"""Begins the text of a file that is a symbolic link to what follows."""


@contextmanager
def written(files: dict[str, str]) -> Iterator[Path]:
    """A folder that holds files (path → text) as the working directory; without locks of their own, with full ones."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            if text.startswith(LINK):
                path.symlink_to(text.removeprefix(LINK))
            else:
                path.write_bytes(b"\xff\xfe\x00" if text == NOT_UTF8 else text.encode())
        before = Path.cwd()
        os.chdir(folder)
        try:
            if "questions.lock" not in files:
                ids = set(read().questions)
                Path("questions.lock").write_text(render_lock(ids, {}), "utf-8")
            if changes.NAME not in files:
                write_changes(Path())
            yield Path(folder)
        finally:
            os.chdir(before)


def write_changes(root: Path) -> None:
    """Date all that the bank of a checkout has, as `make fix` does."""
    bank = load(root / "docs", root / "questions.lock")
    entries = changes.completed(bank, changes.digests(bank), changes.EARLIEST)
    (root / changes.NAME).write_text(changes.render_changes(entries), "utf-8")


def change_later(root: Path, question_id: str, day: str) -> None:
    """Let a question of a checkout have changed on a day after its publication."""
    path = root / changes.NAME
    published = f"\n{question_id} {changes.EARLIEST} "
    path.write_text(path.read_text("utf-8").replace(published, f"{published}{day} "), "utf-8")


def read() -> Bank:
    """The bank of the working directory; `base.lock`, if there is one, is the lock that the change starts from."""
    base = Path("base.lock")
    return load(Path("docs"), Path("questions.lock"), read_lock(base) if base.exists() else None)


def problems_of(files: dict[str, str]) -> list[str]:
    """What the rules say of a bank made of files."""
    with written(files):
        return [str(problem) for problem in check(read())]


class _Configuration(yaml.SafeLoader):
    """Reads mkdocs.yml, whose tags only MkDocs knows."""


_Configuration.add_multi_constructor("!", lambda loader, suffix, node: None)


@cache
def renderer() -> markdown.Markdown:
    """Python-Markdown with the extensions of the site."""
    configuration = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Configuration)
    extensions = [e if isinstance(e, str) else next(iter(e)) for e in configuration["markdown_extensions"]]
    options = {
        k: v for e in configuration["markdown_extensions"] if isinstance(e, dict) for k, v in e.items()
    }
    return markdown.Markdown(extensions=extensions, extension_configs=options)


def rendered(text: str) -> str:
    """Markdown as the site renders it, before links are rewritten."""
    return renderer().reset().convert(text)


def answers_of(bank: Bank) -> dict[str, Answer]:
    """The answers of a bank as its pages show them."""
    return {
        answer.id: answer
        for topic in bank.topics
        for answer in split(parse(rendered(topic.text), f"{topic.key}/")).answers
    }
