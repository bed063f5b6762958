"""A small site with every interactive figure: two answers each in a topic, and the page of all."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from bank.widgets import WIDGETS
from checkout import copied
from small_site import titled
from support import ROOT, write_changes

Build = Callable[..., "subprocess.CompletedProcess[str]"]
Figure = Callable[..., Page]
TOPIC = "junior/statistics/"
PLAIN = "junior/python/"
NAVIGATION = """
nav:
  - Головна: index.md
  - Junior:
      - Junior: junior/index.md
      - junior/statistics.md
      - junior/python.md
"""
ANSWER = """
## {number}. Що показує {id}? {{ #{id} }}

> Коротка відповідь.

Докладно.

{before}![Нерухома картинка](../assets/figures/f.svg "Підпис картинки."){{ data-widget={name} }}
"""
DEEPER = "**Глибше.** Далі про те саме. Ще слово.\n\n"


def texts() -> dict[str, str]:
    """Path below docs/ → text; of every figure, `NAME-body` has it in its body, `NAME-deeper` in the part that is folded."""
    answers = [(f"{name}-{part}", name, part) for name in WIDGETS for part in ("body", "deeper")]
    shown = [
        ANSWER.format(number=at, id=id, name=name, before=DEEPER if part == "deeper" else "")
        for at, (id, name, part) in enumerate(answers, 1)
    ]
    plain = "## 1. Що тут без рисунків? { #plain }\n\n> Нічого.\n\nДокладно.\n"
    return {
        "index.md": titled("home.html", "Головна"),
        "figures.md": titled("figures.html", "Рисунки, які можна крутити"),
        "junior/index.md": titled("level.html", "Junior"),
        "junior/statistics.md": "# Статистика\n" + "".join(shown),
        "junior/python.md": f"# Python\n\n{plain}",
        "assets/figures/f.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 140"/>',
    }


def write(folder: Path, build: Build) -> Path:
    """Build it in a folder; returns that of the site, which lies below a sub-path."""
    checkout = copied(ROOT, folder / "checkout", inputs=("hooks", "theme", "mkdocs.yml"))
    for name, text in texts().items():
        path = checkout / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    configuration = checkout / "mkdocs.yml"
    settings = configuration.read_text("utf-8").partition("\nnav:")[0]
    configuration.write_text(settings + NAVIGATION, "utf-8")
    ids = [f"{name}-{part}" for name in WIDGETS for part in ("body", "deeper")]
    (checkout / "questions.lock").write_text("\n".join(sorted([*ids, "plain"])) + "\n", "utf-8")
    write_changes(checkout)
    done = build(checkout, folder / "site/ml", SITE_URL="https://example.org/ml/")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site/ml"
