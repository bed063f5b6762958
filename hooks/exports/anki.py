"""`anki/*.apkg`: the questions as cards for Anki, all of them and by level.

The front asks, the back begins with the spoken answer. Notes keep the guid of the id under which the question was first
published, so that an import updates them and keeps the reader's progress.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

import paths
from answers.model import Answer
from answers.site import site_writer
from answers.write import Writer, escaped
from bank.changes import EARLIEST
from bank.model import Topic
from bank.parts import FOLLOW_UPS, FULL, LABELLED, SPOKEN
from bank.records import Change
from bank.topics import LEVELS
from exports.collection import NOTE_TYPE, Look, Note, package
from exports.site import Site
from exports.targets import figure_at, permanent

BACK = (FULL.key, "deeper", "trap")
"""The parts between the spoken answer and the follow-up questions; the rest is on the site."""
FRONT_CARD = '<p class="place">{{Тема}}</p><div class="question">{{Запитання}}</div>'
BACK_CARD = (
    '{{FrontSide}}<hr id="answer"><div class="spoken">{{Коротко}}</div>{{Відповідь}}{{Далі спитають}}'
    '<p class="link"><a href="{{Посилання}}">Джерела та пов’язані запитання — на сайті</a></p>'
)
LOOK_CHANGED = Change("2026-12-01", "2026-12-01", 1, "")
"""The day when front, back or style last changed: raise it with them."""
MARKUP_CHANGED = Change("2026-12-01", "2026-12-01", 1, "")
"""The day when the markup of the fields last changed, which changes every note: raise it with it."""
CLINGING_LONGEST = 40
"""Characters of LaTeX that may be held together with what follows: more would not fit a phone."""


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """The package of the whole bank, and one of every level that has questions."""
    notes: dict[str, list[Note]] = {level: [] for level in LEVELS}
    for question_id, answer in site.answers.items():
        topic = site.bank.questions[question_id][0]
        notes[topic.level].append(_note(site, topic, answer))
    style = site.render("exports/anki.css", {})
    look = Look(FRONT_CARD, BACK_CARD, style, LOOK_CHANGED.seconds)
    yield (
        paths.deck(),
        package([note for level in notes.values() for note in level], look, _decks(site, LEVELS)),
    )
    for level, those in notes.items():
        if those:
            yield paths.deck(level), package(those, look, _decks(site, [level]))


def _decks(site: Site, levels: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Path of a deck → its name and description: a deck for all, one of each level, one of each topic."""
    address = escaped(site.address)
    about = f'Запитання зі співбесід з машинного навчання з відповідями: <a href="{address}">{address}</a>. Тексти — CC BY 4.0.'
    decks = {"": (NOTE_TYPE, about)}
    for level in levels:
        for topic in site.bank.by_level[level]:
            decks[level] = (f"{NOTE_TYPE}::{LEVELS[level]}", "")
            decks[topic.key] = (f"{NOTE_TYPE}::{LEVELS[level]}::{topic.title.replace('::', ':')}", "")
    return decks


def _note(site: Site, topic: Topic, answer: Answer) -> Note:
    media: dict[str, bytes] = {}
    writer = anki_writer(site, media)
    parts = {key: _part(site, answer, key, writer) for key in (*BACK, FOLLOW_UPS) if key in answer.parts}
    change = site.bank.change(answer.id) or Change(EARLIEST, EARLIEST, 1, "")
    return Note(
        guid=f"ml:{site.bank.first_id(answer.id)}",
        modified=max(change.seconds, MARKUP_CHANGED.seconds),
        deck=topic.key,
        tags=(f"{NOTE_TYPE.lower()}::{topic.level}::{topic.name}",),
        fields=(
            writer.inner(answer.heading),
            escaped(f"{LEVELS[topic.level]} · {topic.title}"),
            writer.write(answer.parts.get(SPOKEN.key, ())),
            "\n".join(parts[key] for key in BACK if key in parts),
            parts.get(FOLLOW_UPS, ""),
            paths.absolute(paths.short(answer.id), site.address),
        ),
        plain=answer.question,
        media=media,
    )


def _part(site: Site, answer: Answer, key: str, writer: Writer) -> str:
    """A part of an answer as the site shows it: what is folded there is folded here."""
    content = writer.write(answer.parts[key])
    if key == FULL.key:
        return content
    part = next(part for part in LABELLED if part.key == key)
    return site.render(
        "exports/part.html", {"part": part, "content": content, "answer": answer, "writer": writer}
    )


def anki_writer(site: Site, media: dict[str, bytes]) -> Writer:
    """What writes answers for Anki: formulas as LaTeX, links with the whole address; figures that are used go into media."""

    def link(target: str) -> str:
        if figure := figure_at(site, target):
            media[figure[0]] = figure[1]
            return figure[0]
        return permanent(site, target)

    def header(node: Element, inner: str) -> str:
        return writer.element(node, inner) if inner.strip() else "<td></td>"

    like_the_site = site_writer(link, site.image_size)
    writer = Writer(latex, link, {**like_the_site.dress, "th": header}, like_the_site.prose)
    return writer


def latex(tex: str, display: bool, clinging: str) -> str:
    """A formula as Anki takes it; what clings to a short one is held by a span."""
    if display:
        return rf'<div class="formula">\[{escaped(tex)}\]</div>'
    formula = rf"\({escaped(tex)}\){clinging}"
    return f'<span class="nowrap">{formula}</span>' if clinging and len(tex) <= CLINGING_LONGEST else formula
