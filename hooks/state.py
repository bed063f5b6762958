"""What one build knows, from the bank that is read to the answers that its pages show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from jinja2 import Environment

import paths
from answers.figures import sizes
from answers.model import Answer
from answers.site import site_writer
from answers.write import Writer
from bank.kept import NAME as KEPT
from bank.kept import Kept
from bank.model import Bank, Document, Problem
from bank.parse import load
from renderings import Renderings


class State:
    """What one build knows; made anew by every on_config, so that `serve` sees nothing of the build before but what was kept."""

    serving = False
    kept: Kept | None = None
    renderings = Renderings()
    environment: Environment
    taken: frozenset[str]
    costly: Callable[[], dict[str, int]]
    """Waits for the exports that another process writes, and says how many bytes each file has."""

    def start(self, docs: Path, lock: Path) -> None:
        """Forget the build before and read the bank."""
        self.kept = self.kept or Kept(lock.parent / KEPT)
        self.texts: dict[str, tuple[Element, ...]] = {}
        self.answers: dict[str, Answer] = {}
        self.bodies: dict[str, str] = {}
        self.sizes: dict[str, int] = {}
        self.bank: Bank = load(docs, lock)
        self.documents: dict[str, Document] = {
            document.path.relative_to(docs).as_posix(): document for document in self.bank.documents
        }
        self.image_size = sizes(docs)
        self.shown: dict[str, tuple[Answer, ...]] = {}
        self.definitions: dict[str, str] = {}
        self.asked: dict[str, Element] = {}
        self.reported: set[Path] = set()
        self.differences: list[Problem] = []

    def render(self, template: str, values: Mapping[str, Any]) -> str:
        """A template of the theme with values."""
        return str(self.environment.get_template(template).render(values))

    def writer(self, address: str) -> Writer:
        """What writes the text of the page at an address below the root."""
        return site_writer(lambda target: paths.relative(target, address), self.image_size)

    def body(self, answer: Answer, writer: Writer) -> str:
        """The answer as a page shows it."""
        template: Any = self.environment.get_template("partials/answer.html").module
        return str(template.body(answer, writer))

    def html(self, answer: Answer) -> str:
        """The answer as its topic page shows it, written once."""
        if answer.id not in self.bodies:
            topic, _ = self.bank.questions[answer.id]
            self.bodies[answer.id] = self.body(answer, self.writer(paths.topic(topic.key)))
        return self.bodies[answer.id]
