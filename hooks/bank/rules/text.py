"""Rules of the text itself: letters, quotes, apostrophes, fences."""

import re
from collections.abc import Iterator

from bank.fences import fences
from bank.model import Document, Finding
from bank.rules.registry import rule
from bank.scan import FRONT_MATTER, blank

LATIN = re.compile(r"[A-Za-z]")
BORDER = re.compile(r"[A-Za-z](?:(?=[\u0400-\u04ff])|(?<=[\u0400-\u04ff].))")
LETTERS = re.compile(r"[^\W\d_]*")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
STRAIGHT_QUOTES = re.compile(r"\"[^\"\n]+\"|“[^“”\n]*”")
APOSTROPHE = re.compile(r"['ʼ‘`´′](?<=[\u0400-\u04ff].)(?=[\u0400-\u04ff])")


@rule("T001")
def one_alphabet(document: Document) -> Iterator[Finding]:
    """В одному слові немає водночас латинських і кириличних літер: таке слово не знайде пошук."""
    end = 0
    for match in BORDER.finditer(document.prose):
        if match.start() < end:
            continue  # another border in a word that is reported already
        start = _word_start(document.prose, match.start())
        word = LETTERS.match(document.prose, start)
        assert word, "the pattern matches anything"
        end = word.end()
        latin = "".join(dict.fromkeys(LATIN.findall(word[0])))
        message = f"у слові «{word[0]}» змішано абетки (латиницею: {latin}); наберіть його однією"
        yield Finding(document.path, document.line(start), message)


def _word_start(text: str, inside: int) -> int:
    """Where the run of letters around the offset inside begins."""
    while inside and text[inside - 1].isalpha():
        inside -= 1
    return inside


@rule("T002")
def proper_quotes(document: Document) -> Iterator[Finding]:
    """Український текст узято в «лапки»."""
    for match in STRAIGHT_QUOTES.finditer(document.prose):
        text = match[0][1:-1]
        if not CYRILLIC.search(text):
            continue
        yield Finding(
            document.path,
            document.line(match.start()),
            f"прямі лапки {match[0]}; замініть на «{text}»",
        )


@rule("T003")
def proper_apostrophe(document: Document) -> Iterator[Finding]:
    """Апостроф — лише ’ (U+2019)."""
    for match in APOSTROPHE.finditer(document.prose):
        start, end = match.start(), match.end()
        left = document.prose[_word_start(document.prose, start) : start]
        after = LETTERS.match(document.prose, end)
        right = after[0] if after else ""
        message = f"не той апостроф у «{left}{match[0]}{right}»; має бути «{left}’{right}» (U+2019)"
        yield Finding(document.path, document.line(start), message)


@rule("T004")
def fence_language(document: Document) -> Iterator[Finding]:
    """Кожен блок коду названо мовою (`python`, `text`, …) і закрито."""
    text = FRONT_MATTER.sub(lambda m: blank(m[0]), document.text)
    for fence, _, _ in fences(text):
        if fence.broken:
            message = f"блок коду обривається в рядку {fence.broken}, який стоїть лівіше за його ```; вирівняйте рядок або закрийте блок перед ним"
            yield Finding(document.path, fence.line, message)
        elif not fence.read:
            continue  # T005 says it
        elif not fence.closed:
            yield Finding(
                document.path,
                fence.line,
                "блок коду не закрито; додайте такий самий рядок із ``` після нього",
            )
        elif not fence.language:
            yield Finding(
                document.path,
                fence.line,
                "блок коду без мови; допишіть її після ```: ```python, ```text",
            )
