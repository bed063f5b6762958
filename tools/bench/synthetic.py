"""Banks of any size made from the real pages: the same answers again under new ids."""

import re
import shutil
from pathlib import Path

from bank import changes
from bank.lock import render_lock
from bank.model import Bank
from bank.parse import load
from bank.topics import LEVELS, TOPICS
from checkout import copied, topic_pages

HEAVIEST = 50
"""Questions on the heaviest page, as on the largest page of the real bank; of great banks, twice the mean."""
FRAGMENT = re.compile(r"\]\((?:[\w./-]*\.md)?#[\w-]+\)")


def make(root: Path, target: Path, count: int) -> Bank:
    """Write a checkout with count questions to target, made from the checkout at root; returns its bank.

    The first page is the heaviest, the others share the rest. Links between questions go to
    the first question, so that none is broken.
    """
    copied(root, target, topic_pages)
    real = load(root / "docs", root / "questions.lock")
    source = [question for topic in real.topics for question in topic.questions]
    pages = _pages(count)
    ids = iter(range(count))
    nav = []
    homes: dict[str, str] = {}  # real id → where its first copy stands
    for key, questions in pages.items():
        level, name = key.split("/")
        sections = [f"# {TOPICS[name]}\n"]
        for number in range(1, questions + 1):
            index = next(ids)
            question = source[index % len(source)]
            homes.setdefault(question.id, f"{key}.md#q-{index}")
            body = FRAGMENT.sub(
                f"](../{next(iter(pages))}.md#q-0)" if index else "](../about.md)", question.body
            )
            spoken = "\n".join(f"> {line}" for line in question.spoken.splitlines())
            again = (
                f" ({index // len(source) + 1})" if index >= len(source) else ""
            )  # no two texts are the same
            sections.append(f"## {number}. {question.text}{again} {{ #q-{index} }}\n\n{spoken}\n\n{body}\n")
        path = target / "docs" / level / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(sections), "utf-8")
        nav.append(f"  - {level}/{name}.md")
    for level in LEVELS:
        if any((target / "docs" / level).glob("*.md")):
            shutil.copy(root / "docs/junior/index.md", target / "docs" / level / "index.md")
            nav.append(f"  - {level}/index.md")
    glossary = target / "docs/glossary.md"
    terms = re.sub(r"\]\([\w/-]+\.md#([\w-]+)\)", lambda m: f"]({homes[m[1]]})", glossary.read_text("utf-8"))
    glossary.write_text(terms, "utf-8")
    configuration = (root / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    navigation = "\n".join(
        ["nav:", *nav, *(f"  - {page.name}" for page in sorted((target / "docs").glob("*.md")))]
    )
    (target / "mkdocs.yml").write_text(f"{configuration}\n{navigation}\n", "utf-8")
    (target / "questions.lock").write_text(render_lock((f"q-{n}" for n in range(count)), {}), "utf-8")
    bank = load(target / "docs", target / "questions.lock")
    dates = changes.completed(bank, changes.digests(bank), changes.EARLIEST)
    (target / changes.NAME).write_text(changes.render_changes(dates), "utf-8")
    return load(target / "docs", target / "questions.lock")


def _pages(count: int) -> dict[str, int]:
    """`level/topic` → how many questions, for 26 pages of which the first is the heaviest."""
    keys = [f"{level}/{name}" for level in LEVELS for name in TOPICS][:26]
    first = min(count, max(HEAVIEST, 2 * count // len(keys)))
    rest, more = divmod(count - first, len(keys) - 1)
    return {key: first if index == 0 else rest + (index <= more) for index, key in enumerate(keys)}
