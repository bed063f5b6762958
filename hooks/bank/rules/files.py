"""Rules of files: nothing is published that the bank does not see."""

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bank import start
from bank.images import SUFFIXES
from bank.model import Bank, Finding
from bank.rules.links import internal
from bank.rules.registry import rule
from bank.topics import LEVELS

PUBLISHED = (".md", *SUFFIXES)
"""Kinds of files that `docs/` may hold; a new kind is a name here."""
DATA = (start.NAME,)
"""Files directly below `docs/` that the bank reads and the site does not publish."""
QUESTION = re.compile(r"^##[ \t]*\d{1,9}[.)].*\{(?P<id>[^{}\n]*)\}", re.M)
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?= |$)", re.M)
MIDDLE = re.compile(r"^={7}$", re.M)


@rule("B005")
def questions_on_topic_pages(bank: Bank) -> Iterator[Finding]:
    """Запитання стоять лише у `docs/<рівень>/<тема>.md`; на іншій сторінці їх не бачать ні пошук, ні банк."""
    levels = ", ".join(LEVELS)
    for page in bank.pages:
        for match in QUESTION.finditer(page.masked):
            if "#" not in match["id"]:
                continue
            message = f"запитання на сторінці, що не є темою; перенесіть його в docs/<рівень>/<тема>.md (рівні: {levels})"
            yield Finding(page.path, page.line(match.start()), message)


@rule("B006")
def no_symbolic_links(bank: Bank) -> Iterator[Finding]:
    """У `docs/` немає символічних посилань: сайт опублікував би файл, якого ніхто не переглянув."""
    for path in bank.files:
        if path.is_symlink():
            yield Finding(path, 1, f"символічне посилання на {os.readlink(path)}; покладіть сам файл")


@rule("B007")
def no_conflict_marks(bank: Bank) -> Iterator[Finding]:
    """У файлах немає позначок конфлікту злиття (`<<<<<<<`, `=======`, `>>>>>>>`)."""
    for path, text in _texts(bank):
        if "<<<<<<<" not in text and ">>>>>>>" not in text:
            continue
        marks = [*CONFLICT.finditer(text)]
        for match in sorted(
            [*marks, *(MIDDLE.finditer(text) if marks else ())], key=lambda mark: mark.start()
        ):
            line = text.count("\n", 0, match.start()) + 1
            yield Finding(
                path, line, f"позначка конфлікту «{match[0]}»; залиште одну з версій і приберіть позначки"
            )


def _texts(bank: Bank) -> Iterator[tuple[Path, str]]:
    for document in bank.documents:
        yield document.path, document.text
    yield from bank.drawings
    with suppress(OSError):
        yield bank.lock.path, bank.lock.path.read_text("utf-8", errors="replace")


@rule("B008")
def only_known_files(bank: Bank) -> Iterator[Finding]:
    """У `docs/` є лише сторінки `.md`, рисунки `.svg`, `.png`, `.webp` і `start.yml`: усе інше сайт опублікував би, не перевіривши."""
    for path in bank.files:
        if path.is_symlink() or path.relative_to(bank.docs).as_posix() in DATA:
            continue
        if path.suffix not in PUBLISHED:
            right = path.suffix.lower() in PUBLISHED or path.suffix.lower() == ".markdown"
            remedy = (
                "перейменуйте: закінчення малими літерами, сторінка — .md"
                if right
                else "приберіть його з docs/"
            )
            yield Finding(path, 1, f"файл «{path.name}» — не сторінка й не рисунок; {remedy}")
        if not unicodedata.is_normalized("NFC", path.name):
            yield Finding(path, 1, f"у назві файлу «{path.name}» є складені літери; перейменуйте латиницею")


@rule("B009", warning=True)
def every_figure_used(bank: Bank) -> Iterator[Finding]:
    """На кожен рисунок посилається якась сторінка."""
    used = {target for _, _, target, _ in internal(bank)}
    for path in bank.files:
        if path.suffix in SUFFIXES and path.as_posix() not in used:
            yield Finding(
                path,
                1,
                f"на файл «{path.name}» не посилається жодна сторінка; додайте його в текст або приберіть",
            )
