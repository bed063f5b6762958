"""Rules of addresses: every one is read as a link, leads where it says, and stays within what the site may name."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from urllib.parse import urlsplit

from bank.model import Bank, Document, Finding
from bank.rules.links import internal
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import without_formulas

SCHEMES = frozenset({"https", "http", "mailto"})
HTTP_ONLY = frozenset({"incompleteideas.net"})
"""Hosts that do not answer over HTTPS."""
AUTOLINK = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]{0,30}:[^\s<>]*)>")
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")
BARE = re.compile(r"(?:https?://|www\.(?<![\w./@-]www\.))[^\s<>()\[\]]+")
LINKED = ("<", "](", "](<", "[", "//", '="', "='")
"""What stands before an address that is part of a link, or of another address."""
DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\[\]\n]+)\]:[ \t]*(?P<target>\S.*)$", re.M)
REFERENCE = re.compile(r"(?<![\w\\])\[(?P<text>[^\[\]\n]*)\] ?\[(?P<name>[^\[\]\n]*)\]")
APART = re.compile(r"\] \((?=https?://|#[a-z]|\.\.?/|[^\s()]{1,200}\.(?:md|svg|png)\b)")
TURNED = re.compile(r"\)\[(?=https?://|#[a-z]|\.\.?/|[^\s\[\]]{1,200}\.(?:md|svg|png)\b)")


def _addresses(document: Document) -> Iterator[tuple[int, str]]:
    """Offset and target of links, definitions and addresses in angle brackets."""
    for link in document.links:
        yield link.start, link.target
    shown = without_formulas(document.masked)
    if "<" in shown:
        for match in AUTOLINK.finditer(shown):
            if not shown.endswith("](", 0, match.start()):
                yield match.start(), match["target"]


@rule("R011")
def safe_scheme(document: Document) -> Iterator[Finding]:
    """Посилання веде на сторінку сайту, `https://`, `http://` чи `mailto:`; `javascript:`, `data:` та інших немає."""
    for start, target in _addresses(document):
        if target.startswith("https://") and target.isascii() and "[" not in target:
            continue
        if not (":" in target or "&" in target or target.startswith("//")):
            continue
        plain = re.sub(r"[\x00-\x20]", "", html.unescape(target))
        scheme = SCHEME.match(plain)
        try:
            urlsplit(plain)
            fault = bool(scheme and scheme[0].lower() not in SCHEMES) or plain.startswith("//")
        except ValueError:
            fault = True
        if fault:
            message = f"адреса «{short(target)}» не є ні сторінкою сайту, ні https://…; виправте"
            yield Finding(document.path, document.line(start), message)


@rule("R012")
def secure_source(document: Document) -> Iterator[Finding]:
    """Адреса джерела починається з `https://`; сайти, які його не мають, перелічено в `HTTP_ONLY`."""
    for start, target in _addresses(document):
        if target[:7].lower() != "http://":
            continue
        host = target[7:].partition("/")[0].partition(":")[0].removeprefix("www.").lower()
        if host not in HTTP_ONLY:
            message = f"адреса «{short(target)}»; запишіть https:// (або додайте {host} до HTTP_ONLY у hooks/bank/rules/addresses.py)"
            yield Finding(document.path, document.line(start), message)


@rule("R013")
def within_docs(bank: Bank) -> Iterator[Finding]:
    """Посилання на файл не виходить за межі `docs/` і не порожнє."""
    root = bank.docs.as_posix()
    for document, link, target, _ in internal(bank):
        if not link.target.strip("#"):
            message = f"порожня адреса посилання «{short(link.text)}»; впишіть її або приберіть дужки"
            yield Finding(document.path, document.line(link.start), message)
        elif not target.startswith(f"{root}/") and root != ".":
            message = f"посилання «{short(link.target)}» веде за межі docs/; на сторінки сайту ведуть шляхи всередині docs/"
            yield Finding(document.path, document.line(link.start), message)


@rule("R014")
def link_readable(document: Document) -> Iterator[Finding]:
    """Посилання записано як `[текст](адреса)`: без пробілу між дужками й в адресі, з парою в кожної дужки."""
    shown = without_formulas(document.masked)
    for link in document.links:
        if "'" in link.target or '"' in link.target:
            message = (
                f"лапка в адресі «{short(link.target)}» обриває її; запишіть %27 замість ' чи %22 замість \""
            )
            yield Finding(document.path, document.line(link.start), message)
    read = {link.start + 1 + len(link.text) for link in document.links}
    offset = shown.find("](")
    while offset >= 0:
        opening = max(0, shown.rfind("[", max(0, offset - 2000), offset)) if offset not in read else 0
        literal = shown.endswith("\\", 0, offset) or shown.endswith("\\", 0, opening)
        if offset not in read and not literal:
            around = document.text[opening : offset + 40].partition("\n")[0]
            message = (
                f"посилання «{short(around)}» не читається; перевірте дужки, пробіл в адресі запишіть як %20"
            )
            yield Finding(document.path, document.line(offset), message)
        offset = shown.find("](", offset + 2)
    for pattern, opener, remedy in (
        (APART, "[", "приберіть пробіл між ] і ("),
        (TURNED, "(", "текст — у [ ], адреса — у ( )"),
    ):
        for match in pattern.finditer(shown):
            opening = max(shown.rfind(opener, max(0, match.start() - 100), match.start()), 0)
            around = document.text[opening : match.end() + 30].partition("\n")[0]
            message = f"«{short(around)}» не стане посиланням; {remedy}"
            yield Finding(document.path, document.line(match.start()), message)


@rule("R015")
def no_references(document: Document) -> Iterator[Finding]:
    """Посилання записано цілим, `[текст](адреса)`: позначок `[текст][a]` і рядків `[a]: адреса` немає, бо правила не бачать, що з чим зв’язано."""
    shown = without_formulas(document.masked)
    defined = {}
    if "]:" in shown:
        for match in DEFINITION.finditer(shown):
            if not match["name"].startswith("^"):
                defined[_name(match["name"])] = match.start()
    if "][" in shown or "] [" in shown:
        for match in REFERENCE.finditer(shown):
            name = _name(match["name"] or match["text"])
            if name not in defined:
                message = f"«{short(match[0])}» надрукується як набрано: позначки «{short(name)}» немає; запишіть [текст](адреса) або візьміть у зворотні лапки"
                yield Finding(document.path, document.line(match.start()), message)
    for name, start in defined.items():
        used = shown.lower().count(f"[{name}]") > 1
        fault = (
            "— адреса окремо від посилання" if used else "зникне зі сторінки: на нього ніщо не посилається"
        )
        message = f"рядок «[{short(name)}]: …» {fault}; запишіть [текст](адреса), а рядок приберіть"
        yield Finding(document.path, document.line(start), message)


def _name(text: str) -> str:
    return " ".join(text.lower().split())


@rule("M014")
def no_bare_address(document: Document) -> Iterator[Finding]:
    """Адреса в тексті — посилання `[назва](https://…)` або `<https://…>`: просто набрана не натискається."""
    shown = without_formulas(document.masked)
    links = sorted((link.start, link.start + len(link.text + link.target) + 3) for link in document.links)
    for sign in ("http", "www."):
        offset = shown.find(sign)
        while offset >= 0:
            match = BARE.match(shown, offset)
            linked = shown.endswith(LINKED, 0, offset) or _within(links, offset) or _defines(shown, offset)
            if match and not linked:
                message = f"адреса «{short(match[0])}» не натискається; запишіть [назва](адреса) або <адреса>"
                yield Finding(document.path, document.line(offset), message)
            offset = shown.find(sign, match.end() if match else offset + 1)


def _within(spans: list[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies in one of the spans, which are sorted and do not overlap."""
    before = bisect_right(spans, (offset, 0)) - 1
    return before >= 0 and offset < spans[before][1]


def _defines(shown: str, offset: int) -> bool:
    """Whether an offset stands in a line `[name]: address`."""
    start = shown.rfind("\n", 0, offset) + 1
    return bool(DEFINITION.match(shown, start, offset + 1))
