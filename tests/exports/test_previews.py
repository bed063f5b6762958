"""Link previews: every page has its picture, words stay inside it, the same page gives the same pixels."""

import hashlib
import io
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops
from sites import site_of
from test_anki import FILES

import cards
import paths
from bank.model import Bank
from bank.topics import LEVELS, TOPICS
from cards import HEIGHT, WIDTH, Card
from exports import previews
from exports.drawing import FONTS, MARGIN, Studio
from support import ROOT, answers_of, written

CARD = Card("junior", "ML-співбесіда", "Junior · Статистика", "Що таке p-значення (p-value)?")
PIXELS = "47536aac34dbbc32"
"""What `CARD` is drawn as. Where it differs, raise `cards.LOOK`: else messengers go on showing what they have kept."""
WORDS = "Порівняйте прохання у промпті (prompt), режим JSON і виклик функцій: "


@cache
def studio() -> Studio:
    return Studio(lambda path: (ROOT / "theme" / path).read_bytes())


def drawn(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(studio().draw(card)))


def inked(card: Card) -> tuple[int, int, int, int]:
    """The box of what the card has and the same card without words has not."""
    bare = drawn(replace(card, above="", title="", aside=""))
    box = ImageChops.difference(drawn(card).convert("RGB"), bare.convert("RGB")).getbbox()
    assert box
    return box


def test_every_page_of_the_bank_has_a_picture_of_the_right_size() -> None:
    with written(FILES) as root:
        site = site_of(root)
        made = dict(previews.export(site))
        shown = cards.cards(site.bank, site.answers, site.name)
    assert set(shown) == {
        "",
        "junior/",
        "middle/",
        "junior/statistics/",
        "middle/nlp/",
        "q/first/",
        "q/second/",
        "q/third/",
    }
    assert set(made) == {paths.card(address, card.digest) for address, card in shown.items()}
    for content in made.values():
        image = Image.open(io.BytesIO(content))
        assert (image.format, image.mode, image.size) == ("PNG", "P", (WIDTH, HEIGHT))
        assert len(image.convert("RGB").getcolors() or ()) <= 16
        image.load()


def test_a_bank_of_one_question_has_its_pictures() -> None:
    text = "# Python\n\n## 1. Одне? { #one }\n\n> Так.\n\nДокладно.\n"
    with written({"docs/senior/python.md": text}) as root:
        site = site_of(root)
        assert len(dict(previews.export(site))) == 4
        shown = cards.cards(site.bank, site.answers, site.name)
    assert shown["senior/python/"].aside == "1 запитання з відповідями"
    assert shown["q/one/"].alt == "Senior · Python. Одне?"


def test_an_address_changes_with_what_is_shown_and_only_then() -> None:
    assert CARD.digest == replace(CARD).digest
    others = [replace(CARD, **{name: "x"}) for name in ("level", "site", "above", "title", "aside")]
    assert len({card.digest for card in (CARD, *others)}) == 6


def test_an_address_changes_with_the_look(monkeypatch: pytest.MonkeyPatch) -> None:
    before = CARD.digest
    monkeypatch.setattr(cards, "LOOK", cards.LOOK + 1)
    assert CARD.digest != before


def test_the_pixels_are_the_same_everywhere() -> None:
    """Pixels and not bytes: another zlib may pack them otherwise."""
    image = drawn(CARD).convert("RGB")
    assert hashlib.sha256(image.tobytes()).hexdigest()[:16] == PIXELS, "raise cards.LOOK"
    assert studio().draw(CARD) == studio().draw(CARD)


def test_a_short_title_is_large_and_whole() -> None:
    size, lines = studio().fitted("Статистика")
    assert (size, lines) == (92, ["Статистика"])


def test_a_long_title_is_cut_at_a_word() -> None:
    title = WORDS * 9
    _, lines = studio().fitted(title)
    shown = " ".join(lines)
    assert shown.endswith("…")
    assert not shown.endswith((" …", ":…", ",…", "(…"))
    kept = shown.removesuffix("…")
    assert title.startswith(kept)
    assert not title[len(kept)].isalpha()
    left, top, right, bottom = inked(replace(CARD, title=title))
    assert left >= MARGIN - 4
    assert right <= WIDTH - MARGIN + 4
    assert bottom <= 522


@pytest.mark.parametrize("title", ["Щ" * 400, "W" * 31 + " " + "i" * 300, "Слово " + "x" * 90])
def test_a_word_longer_than_a_line_is_broken(title: str) -> None:
    left, _, right, bottom = inked(replace(CARD, title=title))
    assert left >= MARGIN - 4
    assert right <= WIDTH - MARGIN + 4
    assert bottom <= 522


def test_no_title_of_the_bank_is_cut_or_overflows(bank: Bank) -> None:
    longest = sorted((q.text for _, q in bank.questions.values()), key=len)[-12:]
    for title in longest:
        size, lines = studio().fitted(title)
        assert " ".join(lines) == " ".join(title.split()), title
    card = replace(CARD, level="senior", title=longest[-1])
    left, _, right, bottom = inked(card)
    assert (left >= MARGIN - 4, right <= WIDTH - MARGIN + 4, bottom <= 522) == (True, True, True)


@pytest.mark.parametrize("weight", [400, 600])
def test_the_font_has_every_character_that_previews_show(bank: Bank, weight: int) -> None:
    known = set(TTFont(ROOT / "theme" / FONTS.format(weight=weight)).getBestCmap())
    titles = [answer.question for answer in answers_of(bank).values()]
    for title in (*titles, *TOPICS.values(), *LEVELS.values(), "…·0123456789"):
        missing = {character for character in title if ord(character) not in known}
        assert not missing, f"{title}: add to tools/preview_font.py and run `make font`"


def test_the_fonts_bear_a_name_of_their_own_and_have_their_licence() -> None:
    folder = ROOT / "theme/exports/fonts"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8")
    for path in folder.glob("*.ttf"):
        assert path.stat().st_size < 70_000
        names = [str(name) for name in TTFont(path)["name"].names if name.nameID in (1, 4, 6)]
        assert names
        assert not any("Plex" in name for name in names)


def test_the_fonts_are_not_published(small: Path) -> None:
    assert not list(small.rglob("*.ttf"))
    assert not (small / "exports").exists()
