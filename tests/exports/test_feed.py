"""The feed: what is new comes first, an entry stays itself, whatever happens to its question."""

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from sites import ADDRESS, site_of
from test_anki import FILES, JUNIOR

from bank.changes import EARLIEST
from exports import feed
from support import change_later, write_changes, written

ATOM = "{http://www.w3.org/2005/Atom}"


def made(root: Path) -> Element:
    ((path, content),) = feed.export(site_of(root))
    assert path == "feed.xml"
    return fromstring(content)


def values(parent: Element, name: str) -> list[str]:
    return [element.text or "" for element in parent.iter(ATOM + name)]


def test_what_changed_last_comes_first_and_says_that_it_is_no_new_question() -> None:
    with written(FILES) as root:
        change_later(root, "second", "2026-02-03.62")
        shown = made(root)
    assert shown.findtext(f"{ATOM}updated") == "2026-02-03T00:01:01Z"
    entries = shown.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        "Оновлено: Друге?",
        "Скільки хворих, якщо p<0,1 & тест «+»?",
        "Третє?",
    ]
    assert values(entries[0], "published") == [f"{EARLIEST}T00:00:00Z"]
    assert values(entries[0], "updated") == ["2026-02-03T00:01:01Z"]
    assert values(entries[1], "summary") == ["Мало: a/b<c, тобто менше."]
    assert [entry.find(f"{ATOM}category").get("term") for entry in entries][1:] == [  # type: ignore[union-attr]
        "Junior · Статистика",
        "Middle · Мова",
    ]


def test_addresses_are_whole() -> None:
    with written(FILES) as root:
        shown = made(root)
    links = [link.attrib["href"] for link in shown.findall(f"{ATOM}link")]
    assert links == [f"{ADDRESS}feed.xml", f"{ADDRESS}new/"]
    assert values(shown, "id") == [ADDRESS, *(f"{ADDRESS}q/{name}/" for name in ("first", "second", "third"))]


def test_an_entry_keeps_its_id_when_the_question_moves() -> None:
    with written(FILES) as root:
        JUNIOR.write_text(JUNIOR.read_text("utf-8").replace("#second", "#renamed"), "utf-8")
        Path("questions.lock").write_text("first\nrenamed\nsecond -> renamed\nthird\n", "utf-8")
        (moved,) = [e for e in made(root).iter(f"{ATOM}entry") if e.findtext(f"{ATOM}title") == "Друге?"]
    assert values(moved, "id") == [f"{ADDRESS}q/second/"]
    assert moved.find(f"{ATOM}link").get("href") == f"{ADDRESS}q/renamed/"  # type: ignore[union-attr]


def test_a_bank_without_dates_has_a_feed_without_entries() -> None:
    with written({**FILES, "changes.lock": ""}) as root:
        shown = made(root)
    assert shown.findall(f"{ATOM}entry") == []
    assert shown.findtext(f"{ATOM}updated") == f"{EARLIEST}T00:00:00Z"


def test_a_large_bank_has_the_latest_alone() -> None:
    many = "".join(f"## {n}. Запитання {n}? {{ #q-{n} }}\n\n> Так.\n\nДокладно.\n\n" for n in range(1, 101))
    with written({"docs/junior/python.md": f"# Python\n\n{many}"}) as root:
        write_changes(root)
        change_later(root, "q-100", "2026-02-03")
        entries = made(root).findall(f"{ATOM}entry")
    assert len(entries) == feed.MOST
    assert entries[0].findtext(f"{ATOM}title") == "Оновлено: Запитання 100?"
