"""Banks of any size made from the real pages: of each page its first questions, or the same answers again under new ids."""

import re
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from bank import changes
from bank.link_codes import link_code
from bank.lock import render_lock
from bank.model import Bank, Question, Topic
from bank.parse import load
from bank.rules.length import LONG
from checkout import copied

FRAGMENT = re.compile(r"\]\((?:[\w./-]*\.md)?#[\w-]+\)")
QUESTION = re.compile(r"\]\([\w/-]+\.md#([\w-]+)\)")


def make(root: Path, target: Path, wanted: int) -> Bank:
    """Write a checkout with so many questions to target, made from the checkout at root; returns its bank.

    Every page keeps its share of the questions, at least one. Links between questions go to
    the first question, so that none is broken.
    """
    copied(root, target, lambda folder, names: {"start.yml"})
    real = load(root / "docs", root / "questions.lock")
    homes: dict[str, str] = {}  # id → where it stands
    codes = {link_code(question_id) for question_id in real.questions}
    for topic, share in zip(real.topics, _shares(real.topics, wanted), strict=True):
        sections = [f"# {topic.title}\n"]
        for number, (question, copy, question_id) in enumerate(islice(_endless(topic, codes), share), 1):
            first = f"../{next(iter(homes.values()), 'about.md')}"
            homes[question_id] = f"{topic.key}.md#{question_id}"
            body = FRAGMENT.sub(f"]({first})", question.body)
            spoken = "\n".join(f"> {line}" for line in question.spoken.splitlines())
            again = f" ({copy + 1})" if copy else ""  # no two texts are the same
            sections.append(
                f"## {number}. {question.text}{again} {{ #{question_id} }}\n\n{spoken}\n\n{body}\n"
            )
        (target / "docs" / f"{topic.key}.md").write_text("\n".join(sections), "utf-8")
    anywhere = next(iter(homes.values()))
    for page in (target / "docs").glob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(QUESTION.sub(lambda m: f"]({homes.get(m[1], anywhere)})", text), "utf-8")
    (target / "questions.lock").write_text(render_lock(homes, {}), "utf-8")
    bank = load(target / "docs", target / "questions.lock")
    dates = changes.completed(bank, changes.digests(bank), changes.EARLIEST)
    (target / changes.NAME).write_text(changes.render_changes(dates), "utf-8")
    return load(target / "docs", target / "questions.lock")


def _endless(topic: Topic, codes: set[str]) -> Iterator[tuple[Question, int, str]]:
    """The questions of a topic, then their copies without end, each with the number of the copy and its id.

    Long questions are not copied, nor is one whose code another has; codes gains those of the copies.
    """
    yield from ((question, 0, question.id) for question in topic.questions)
    for copy in count(1):
        for question in _copied(topic):
            question_id = f"{question.id}-{copy}"
            if (code := link_code(question_id)) not in codes:
                codes.add(code)
                yield question, copy, question_id


def _copied(topic: Topic) -> list[Question]:
    return [question for question in topic.questions if question.id not in LONG]


def _shares(topics: tuple[Topic, ...], wanted: int) -> list[int]:
    """How many of the wanted questions each topic has, in proportion to those it has; the largest takes what is left over."""
    sizes = [len(topic.questions) for topic in topics]
    shares = [max(1, wanted * size // sum(sizes)) for size in sizes]
    shares = [
        share if _copied(topic) else min(share, size)
        for topic, size, share in zip(topics, sizes, shares, strict=True)
    ]
    shares[sizes.index(max(sizes))] += wanted - sum(shares)
    return shares
