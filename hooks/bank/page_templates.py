"""Which template of `theme/` shows a page of `docs/`: each is made for its pages and knows what stands there."""

from __future__ import annotations

from bank.model import Document, Topic
from bank.topics import LEVELS

TOPIC = "topic.html"
TEXT = "main.html"
TAKE = "take.html"
SPECIAL = {
    "index.md": "home.html",
    "questions.md": "questions.html",
    "glossary.md": "glossary.html",
    "practice.md": "practice.html",
    "interview.md": "interview.html",
    "figures.md": "figures.html",
    "new.md": "new.html",
    "take.md": TAKE,
    **{f"{level}/index.md": "level.html" for level in LEVELS},
    **{f"cheatsheet/{page}.md": "cheatsheet.html" for page in ("index", *LEVELS)},
}
"""Path of a page below docs/ → the template that its front matter may name."""


def template_of(document: Document, name: str) -> str:
    """The only template that a page may name; name is its path below docs/."""
    return TOPIC if isinstance(document, Topic) else SPECIAL.get(name, TEXT)
