"""Rules of a page as a whole: nothing left to fill in, front matter that MkDocs reads as the author means it."""

import re
from collections.abc import Iterator

import yaml

from bank.model import Bank, Document, Finding, Topic
from bank.new import TO_FILL
from bank.page_templates import TEXT, template_of
from bank.rules.registry import rule
from bank.rules.shorten import short

FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*$", re.S | re.M)
KEYS = ("title", "description", "template")
SETTING = re.compile(r" {0,3}[A-Za-z0-9_-]+:.*")
"""A first line that MkDocs takes for a setting, with all up to the first empty line, and does not show."""


@rule("L006")
def nothing_to_fill(document: Document) -> Iterator[Finding]:
    """Шаблон запитання заповнено: слова ЗАПОВНІТЬ на сторінках немає."""
    if TO_FILL not in document.text:
        return
    for line, text in enumerate(document.text.split("\n"), 1):
        if TO_FILL in text:
            message = f"не заповнено «{short(text)}»; напишіть своє або приберіть цю частину"
            yield Finding(document.path, line, message)


@rule("L007")
def front_matter(bank: Bank) -> Iterator[Finding]:
    """Шапка сторінки закрита рядком `---` і має лише ключі `title`, `description` і `template` із текстом; шаблон — лише той, який має ця сторінка."""
    for document in bank.documents:
        name = document.path.relative_to(bank.docs).as_posix()
        yield from _front_matter(document, template_of(document, name))


def _front_matter(document: Document, template: str) -> Iterator[Finding]:
    first = document.text.partition("\n")[0]
    if first.rstrip(" \t") == "+++":
        message = "шапку в +++ (TOML) MkDocs не читає й надрукує; запишіть її між рядками ---, «ключ: текст»"
        yield Finding(document.path, 1, message)
        return
    if first.rstrip(" \t") != "---":
        if SETTING.fullmatch(first):
            message = f"рядок «{short(first)}» на початку сторінки MkDocs сприйме як налаштування й не покаже; почніть із заголовка"
            yield Finding(document.path, 1, message)
        return
    block = FRONT_MATTER.match(document.text)
    if not block:
        message = "шапку сторінки не закрито; додайте після неї рядок «---» або приберіть перший"
        yield Finding(document.path, 1, message)
        return
    try:
        values = yaml.safe_load(block["yaml"])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = min(mark.line, block["yaml"].count("\n")) + 2 if mark else 2
        reason = getattr(error, "problem", None) or "такого значення не буває"
        message = f"шапка сторінки не читається ({reason}); текст із двокрапкою чи лапками візьміть у лапки"
        yield Finding(document.path, line, message)
        return
    if not isinstance(values, dict):
        yield Finding(
            document.path, 2, "у шапці сторінки немає рядків «ключ: текст»; допишіть їх або приберіть її"
        )
        return
    for key, value in values.items():
        line = next(
            (n for n, text in enumerate(block["yaml"].split("\n"), 2) if text.startswith(f"{key}")), 2
        )
        if key == "template" and isinstance(value, str) and value != template:
            remedy = "приберіть рядок" if template == TEXT else f"тут може бути лише {template}"
            message = f"шаблон «{short(value)}» не для цієї сторінки; {remedy}"
            yield Finding(document.path, line, message)
        elif key not in KEYS or not isinstance(value, str):
            message = f"у шапці «{key}: {short(str(value))}»; дозволено лише {', '.join(KEYS)}, і кожен — із текстом"
            yield Finding(document.path, line, message)


@rule("B011")
def one_name(bank: Bank) -> Iterator[Finding]:
    """Сторінки однієї теми на різних рівнях називаються однаково: це один рядок матриці на головній."""
    first: dict[str, Topic] = {}
    for topic in bank.topics:
        other = first.setdefault(topic.name, topic)
        if topic.title and other.title and topic.title != other.title:
            message = f"тема називається «{topic.title}», а в {other.path.as_posix()} — «{other.title}»; залиште одну назву"
            line = topic.text[: topic.text.index(topic.title)].count("\n") + 1
            yield Finding(topic.path, line, message)
