"""Rules of the letters themselves: one spelling for what looks the same, nothing that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator

from bank.model import Document, Finding
from bank.rules.registry import rule
from bank.rules.shorten import short

UNPRINTED = ("\n", "\u00a0", "\t", "\u202f")
"""What Python calls unprintable and texts may hold."""
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\ufff9-\ufffd\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
)
"""Controls, zero-width and soft marks, turns of the writing direction, letters of private fonts, the sign of lost text."""
LOW_QUOTES = re.compile(r"„(?P<low>[^„“”«»\n]*)[“”]|‘(?P<single>[^‘’\n]*)’(?!\w)")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
PARAGRAPH_END = "\n\n"
AROUND = re.compile(r"[а-яєіїґ’,] . [а-яєіїґ]", re.I)
LOOKALIKE = {"i": "і", "a": "а", "o": "о", "y": "у"}
RUSSIAN = "ыэёъЫЭЁЪ"
RUSSIAN_LETTER = re.compile(f"[{RUSSIAN}]")
LETTERS = re.compile(r"[^\W\d_]*")
MARKS = ("TODO", "FIXME", "XXX", "TBD", "ТУДУ")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|TBD|ТУДУ)\b")


@rule("T006")
def nothing_invisible(document: Document) -> Iterator[Finding]:
    """Невидимих знаків (нульової ширини, м’яких переносів, зміни напрямку, керівних) у тексті немає: через них слово не знайти."""
    if _printable(document.text):
        return
    for match in INVISIBLE.finditer(document.text):
        code = f"U+{ord(match[0]):04X}"
        column = match.start() - document.text.rfind("\n", 0, match.start())
        name = unicodedata.name(match[0], "")
        message = f"невидимий знак {code}{f' ({name})' if name else ''}, символ {column} рядка; видаліть його"
        yield Finding(document.path, document.line(match.start()), message)


def _printable(text: str) -> bool:
    """Whether a text has no character that INVISIBLE could match: quicker than the pattern."""
    if "\ufffd" in text or "\u3164" in text:
        return False
    for character in UNPRINTED:
        text = text.replace(character, "")
    return text.isprintable()


@rule("T007")
def composed_letters(document: Document) -> Iterator[Finding]:
    """Літери й, ї та інші набрано одним знаком (NFC), а не літерою з окремим значком над нею."""
    if unicodedata.is_normalized("NFC", document.text):
        return
    for line_number, line in enumerate(document.text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            word = next((w for w in line.split() if not unicodedata.is_normalized("NFC", w)), line)
            message = f"у слові «{short(word)}» літера складена з кількох знаків; наберіть «{short(unicodedata.normalize('NFC', word))}»"
            yield Finding(document.path, line_number, message)


@rule("T008")
def angle_quotes(document: Document) -> Iterator[Finding]:
    """Лапки „…“ стоять лише всередині «…»; ‘…’ в українському тексті немає."""
    if "„" not in document.text and "‘" not in document.text:
        return
    prose = document.prose
    read = depth = 0
    for match in LOW_QUOTES.finditer(prose):
        start = prose.rfind(PARAGRAPH_END, read, match.start())
        read, depth = (read, depth) if start < 0 else (start, 0)
        depth += prose.count("«", read, match.start()) - prose.count("»", read, match.start())
        read = match.start()
        text = match["single"] if match["low"] is None else match["low"]
        if (match["low"] is not None and depth > 0) or not CYRILLIC.search(text):
            continue
        message = f"лапки {short(match[0])}; замініть на «{short(text)}»"
        yield Finding(document.path, document.line(match.start()), message)


@rule("T009")
def no_lone_latin_i(document: Document) -> Iterator[Finding]:
    """Сполучник «і» набрано українською літерою, а не латинською i; змінна i стоїть у формулі чи коді."""
    yield from _lone_latin(document, "i")


@rule("T010", warning=True)
def no_lone_latin(document: Document) -> Iterator[Finding]:
    """Слова «а», «о», «у» набрано українською літерою; змінні a, o, y стоять у формулі чи коді."""
    yield from _lone_latin(document, "aoy")


def _lone_latin(document: Document, letters: str) -> Iterator[Finding]:
    prose = document.prose
    for letter in letters:
        start = prose.find(f" {letter} ") + 1
        while start:
            if AROUND.match(prose, max(0, start - 2)):
                around = document.text[max(0, start - 12) : start + 13]
                message = f"«{letter}» у «{short(around)}» — латинська літера; наберіть «{LOOKALIKE[letter]}» або візьміть змінну у формулу"
                yield Finding(document.path, document.line(start), message)
            start = prose.find(f" {letter} ", start) + 1


@rule("T011")
def no_russian_letters(document: Document) -> Iterator[Finding]:
    """Літер ы, э, ё, ъ в українському тексті немає; російську назву перекладають або беруть у зворотні лапки."""
    end = 0
    if not any(letter in document.text for letter in RUSSIAN):
        return
    for match in RUSSIAN_LETTER.finditer(document.prose):
        if match.start() < end:
            continue  # another letter of a word that is reported already
        start = match.start()
        while start and document.prose[start - 1].isalpha():
            start -= 1
        word = LETTERS.match(document.prose, start)
        assert word, "the pattern matches anything"
        end = word.end()
        message = f"російська літера «{match[0]}» у слові «{short(word[0])}»; виправте або перекладіть"
        yield Finding(document.path, document.line(start), message)


@rule("T012")
def nothing_unfinished(document: Document) -> Iterator[Finding]:
    """Позначок незробленого (`TODO`, `FIXME`, `XXX`, `ТУДУ`) у тексті немає."""
    if not any(mark in document.prose for mark in MARKS):
        return
    for match in UNFINISHED.finditer(document.prose):
        message = f"позначка «{match[0]}»; доробіть або приберіть"
        yield Finding(document.path, document.line(match.start()), message)
