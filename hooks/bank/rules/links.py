"""Rules of links and images."""

import re
from collections.abc import Iterator
from pathlib import Path

from bank.headings import headings, parts
from bank.model import Bank, Document, Finding, Topic
from bank.rules.registry import rule
from bank.scan import EXTERNAL, Link

RAW_LINK = re.compile(r"<a\s[^<>]*href\s*=\s*[\"']?(?P<target>[^\"'\s>]*)", re.I)
NUMBER = re.compile(r"№|(?<![\w.,:−+=×*/-])\d+(?![\w%:]|[,.]\d)")


def internal(bank: Bank) -> Iterator[tuple[Document, Link, str, str]]:
    """Every link that stays on the site, with the path of the file and the fragment that it names."""
    for document in bank.documents:
        for link, target, fragment in document.internal:
            yield document, link, target, fragment


def _anchors(bank: Bank) -> dict[str, set[str]]:
    """Path of a file → the fragments that it has."""
    anchors = {}
    for document in bank.documents:
        if isinstance(document, Topic):
            fragments = {question.id for question in document.questions}
        else:
            fragments = {parts(heading.text)[2] for heading in headings(document.masked)} - {""}
        anchors[document.path.as_posix()] = fragments
    return anchors


@rule("R001")
def target_exists(bank: Bank) -> Iterator[Finding]:
    """Посилання і рисунки ведуть до наявних файлів."""
    anchors = _anchors(bank)
    for document, link, target, _ in internal(bank):
        if target not in anchors and not _is_file(target):
            message = f"посилання «{link.target}» веде до файлу {target}, якого немає; виправте шлях (до сторінок — на .md)"
            yield Finding(document.path, document.line(link.start), message)


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


@rule("R002")
def fragment_exists(bank: Bank) -> Iterator[Finding]:
    """Посилання на запитання веде до наявного й чинного ідентифікатора."""
    anchors = _anchors(bank)
    for document, link, target, fragment in internal(bank):
        if not fragment or target not in anchors or fragment in anchors[target]:
            continue
        now = bank.resolve(fragment)
        if now in bank.questions:
            home = bank.questions[now][0].path.as_posix()
            remedy = (
                f"запитання «{now}» тепер у {home}"
                if now == fragment
                else f"воно переїхало: «{now}» у {home}"
            )
        else:
            remedy = "виправте ідентифікатор після «#»"
        message = f"посилання «{link.target}»: у {target} немає «#{fragment}»; {remedy}"
        yield Finding(document.path, document.line(link.start), message)


@rule("R003")
def no_self_link(bank: Bank) -> Iterator[Finding]:
    """Відповідь не посилається на власне запитання."""
    for document, link, target, fragment in internal(bank):
        if not isinstance(document, Topic) or not fragment or target != document.path.as_posix():
            continue
        line = document.line(link.start)
        own = document.question_at(line)
        if own and own.id == fragment:
            yield Finding(
                document.path,
                line,
                f"відповідь «{fragment}» посилається сама на себе; приберіть посилання «{link.text}»",
            )


@rule("R004")
def no_number_in_text(bank: Bank) -> Iterator[Finding]:
    """У тексті посилання на запитання немає номера: номери змінюються, назви — ні."""
    for document, link, _, fragment in internal(bank):
        if fragment in bank.questions and NUMBER.search(link.text):
            message = f"номер у тексті посилання «{link.text}»; скажіть словами, що там знайдуть"
            yield Finding(document.path, document.line(link.start), message)


@rule("R005")
def no_raw_link(document: Document) -> Iterator[Finding]:
    """Посилання всередині сайту записано як Markdown, а не як `<a href>`: лише їх перевірено й переписано під адресу сайту."""
    for match in RAW_LINK.finditer(document.masked):
        if not EXTERNAL.match(match["target"]):
            message = f"посилання «{match['target']}» записано як HTML; запишіть [текст]({match['target'] or '#id'})"
            yield Finding(document.path, document.line(match.start()), message)


@rule("R006")
def image_described(document: Document) -> Iterator[Finding]:
    """Рисунок має альтернативний текст: що на ньому видно."""
    for link in document.links:
        if link.image and not link.text.strip():
            message = f"рисунок «{link.target}» без опису; напишіть у ![…], що на ньому видно"
            yield Finding(document.path, document.line(link.start), message)
