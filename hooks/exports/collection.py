"""Notes → an Anki package. The format is that of Anki's collections of version 11, which every Anki reads.

What is here is never changed: Anki matches notes by guid and their kind by its id and fields, and takes a kind with
another field for a conflict. `tests/exports/test_anki.py` holds a copy.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from exports.archive import archive
from exports.compact import compact

FIELDS = ("Запитання", "Тема", "Коротко", "Відповідь", "Далі спитають", "Посилання", "Запас 1", "Запас 2", "Запас 3")  # fmt: skip
"""Six that are used, and three for what is thought of later."""
NOTE_TYPE = "ML-співбесіда"
BORN = 1_767_225_600
"""Seconds of the first day that `changes.lock` may name: the collection is as old as that."""
FIRST_ID = 1_000_000_000_000
IDS = 1 << 39
"""Ids are milliseconds of a time to Anki: these lie between 2001 and 2019, where nobody else's are made any more."""
VERSION_OF_SQLITE = slice(96, 100)
"""Bytes of a database that name the library which wrote it."""
SCHEMA = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
"""


@dataclass(frozen=True)
class Note:
    """A card to be: guid never changes, modified (seconds) rises when the fields do.

    deck names the deck by a path of keys, such as `junior/statistics`; fields are the used ones as HTML; plain is the
    first of them as text; media maps the names that they use to the files.
    """

    guid: str
    modified: int
    deck: str
    tags: Sequence[str]
    fields: Sequence[str]
    plain: str
    media: Mapping[str, bytes]


@dataclass(frozen=True)
class Look:
    """Front, back and style of the cards, and the second when they last changed: Anki takes over a newer look."""

    front: str
    back: str
    style: str
    modified: int


def stable_id(name: str) -> int:
    """The same number for a name for ever."""
    return FIRST_ID + int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big") % IDS


def package(notes: Sequence[Note], look: Look, decks: Mapping[str, tuple[str, str]]) -> bytes:
    """The bytes of an `.apkg`: notes in the order in which they are to be learned; decks maps the path of a deck to its name and description."""
    media: dict[str, bytes] = {}
    for note in notes:
        media |= note.media
    names = sorted(media)
    index = {str(number): name for number, name in enumerate(names)}
    return archive(
        [
            ("collection.anki2", _database(notes, look, decks)),
            ("media", compact(index)),
            *((number, media[name]) for number, name in index.items()),
        ]
    )


def _database(notes: Sequence[Note], look: Look, decks: Mapping[str, tuple[str, str]]) -> bytes:
    latest = max([look.modified, *(note.modified for note in notes)])
    kind = stable_id("note type")
    note_ids, card_ids = (_distinct(f"{what} {note.guid}" for note in notes) for what in ("note", "card"))
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    settings = [
        compact(value).decode()
        for value in (CONFIGURATION, {kind: _note_type(kind, look)}, _decks(decks), OPTIONS, {})
    ]
    connection.execute(
        "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)",
        (BORN, 1000 * latest, 1000 * BORN, *settings),
    )
    connection.executemany(
        "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
        (
            (note_id, note.guid, kind, note.modified, f" {' '.join(note.tags)} ", _joined(note), note.plain, _checksum(note.plain))
            for note_id, note in zip(note_ids, notes, strict=True)
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
        (
            (card_id, note_id, stable_id(f"deck {note.deck}"), note.modified, place)
            for place, (card_id, note_id, note) in enumerate(zip(card_ids, note_ids, notes, strict=True), 1)
        ),
    )
    connection.commit()
    content = bytearray(connection.serialize())
    connection.close()
    content[VERSION_OF_SQLITE] = bytes(4)
    return bytes(content)


def _distinct(names: Iterable[str]) -> list[int]:
    """Ids of names; of two that fall together the later takes the next free one."""
    ids: dict[int, None] = {}
    for name in names:
        number = stable_id(name)
        while number in ids:
            number += 1
        ids[number] = None
    return list(ids)


def _joined(note: Note) -> str:
    return "\x1f".join([*note.fields, *[""] * (len(FIELDS) - len(note.fields))])


def _checksum(text: str) -> int:
    return int(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:8], 16)


def _note_type(kind: int, look: Look) -> dict[str, Any]:
    card = {"name": "Картка", "ord": 0, "qfmt": look.front, "afmt": look.back}
    return {
        "id": kind, "name": NOTE_TYPE, "type": 0, "mod": look.modified, "usn": -1, "sortf": 0, "did": 1, "css": look.style,
        "tmpls": [{**card, "bqfmt": "", "bafmt": "", "did": None, "bfont": "", "bsize": 0}],
        "flds": [
            {"name": name, "ord": place, "sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
            for place, name in enumerate(FIELDS)
        ],
        "req": [[0, "any", [0, 1]]], "latexPre": "", "latexPost": "", "latexsvg": False, "tags": [], "vers": [],
    }  # fmt: skip


def _decks(decks: Mapping[str, tuple[str, str]]) -> dict[int, dict[str, Any]]:
    """The default deck, which Anki wants, and ours."""
    named = {1: ("Default", ""), **{stable_id(f"deck {path}"): deck for path, deck in decks.items()}}
    return {
        number: {
            "id": number, "name": name, "desc": description, "mod": BORN, "usn": -1, "dyn": 0, "conf": 1, "collapsed": False,
            "browserCollapsed": False, "extendNew": 0, "extendRev": 0,
            "newToday": [0, 0], "revToday": [0, 0], "lrnToday": [0, 0], "timeToday": [0, 0],
        }
        for number, (name, description) in named.items()
    }  # fmt: skip


CONFIGURATION = {
    "nextPos": 1, "estTimes": True, "activeDecks": [1], "sortType": "noteFld", "timeLim": 0, "sortBackwards": False,
    "addToCur": True, "curDeck": 1, "newBury": True, "newSpread": 0, "dueCounts": True, "curModel": None, "collapseTime": 1200,
}  # fmt: skip
OPTIONS = {
    1: {
        "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True, "timer": 0, "replayq": True, "dyn": False,
        "new": {"bury": True, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1, "perDay": 20, "separate": True},
        "rev": {"bury": True, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "perDay": 200},
        "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0},
    }
}  # fmt: skip
"""Anki's own defaults: a reader's settings are their own."""
