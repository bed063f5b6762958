"""Rules of figures: each its own paragraph, from a file of the site that only draws."""

from collections.abc import Iterator
from pathlib import Path

from bank.blocks import blocks
from bank.images import LARGEST, SUFFIXES, size, svg_faults
from bank.model import Bank, Document, Finding
from bank.rules.links import internal
from bank.rules.registry import rule
from bank.rules.shorten import short
from bank.scan import EXTERNAL, Link, without_formulas
from bank.widgets import MARK


@rule("R007")
def image_of_the_site(bank: Bank) -> Iterator[Finding]:
    """Рисунок — файл SVG, PNG або WebP з `docs/assets/figures/`: з чужих адрес сайт не вантажить нічого."""
    for document in bank.documents:
        for link in document.links:
            if link.image and EXTERNAL.match(link.target):
                message = (
                    f"рисунок «{short(link.target)}» з чужої адреси; збережіть файл у docs/assets/figures/"
                )
                yield Finding(document.path, document.line(link.start), message)
    for document, link, target, _ in internal(bank):
        if link.image and target and not target.partition("?")[0].lower().endswith(SUFFIXES):
            message = (
                f"рисунок «{short(link.target)}» не SVG, PNG чи WebP; збережіть його в одному з цих форматів"
            )
            yield Finding(document.path, document.line(link.start), message)


@rule("R008")
def image_alone(document: Document) -> Iterator[Finding]:
    """Рисунок стоїть окремим абзацом без відступу: лише тоді сторінка показує його з підписом і тримає для нього місце."""
    images = [link for link in document.links if link.image]
    if not images:
        return
    shown = without_formulas(document.masked)
    ends = {block.start: block.start + len(block.text) for block in blocks(document)}
    for image in images:
        end = ends.get(image.start - 1)
        rest = document.text[_end(shown, image) : end].strip() if end is not None else "?"
        if rest and not MARK.fullmatch(rest):
            message = (
                f"рисунок «{short(image.target)}» стоїть не окремим абзацом; відділіть його порожніми рядками"
            )
            yield Finding(document.path, document.line(image.start), message)


def _end(shown: str, link: Link) -> int:
    """The offset after the closing parenthesis of an inline link."""
    end = link.start + 1 + len(link.text)
    for piece in (link.target, link.title):
        if piece:
            end = shown.find(piece, end) + len(piece)
    return shown.find(")", end) + 1


@rule("R009")
def figure_safe(bank: Bank) -> Iterator[Finding]:
    """Файл рисунка лише малює: без скриптів, чужих адрес і DOCTYPE, з viewBox, до 200 КБ."""
    for path in bank.files:
        if path.suffix.lower() in SUFFIXES:
            for fault in _faults(path):
                yield Finding(path, 1, f"рисунок {fault}")


def _faults(path: Path) -> Iterator[str]:
    try:
        weight = path.stat().st_size
        if weight > LARGEST:
            yield f"має {-(-weight // 1024)} КБ, дозволено {LARGEST // 1024}; спростіть його"
            return
        content = path.read_bytes()
    except OSError as error:
        yield f"не читається ({error.strerror}); перевірте файл"
        return
    faults = svg_faults(content) if path.suffix.lower() == ".svg" else ()
    yield from faults
    if not faults and size(path) is None:
        yield 'не каже свого розміру; допишіть у <svg> viewBox="0 0 ширина висота" або збережіть файл ще раз'


@rule("R010")
def reference_image_described(document: Document) -> Iterator[Finding]:
    """Рисунок записано цілим, `![опис](файл)`, а не через позначку `![опис][a]` чи всередині посилання: лише так його перевірено."""
    if "![" not in document.masked:
        return
    yield from _unread(document)


def _unread(document: Document) -> Iterator[Finding]:
    shown = without_formulas(document.masked)
    known = {link.start for link in document.links if link.image}
    offset = shown.find("![")
    while offset >= 0:
        if offset + 1 not in known and not shown.endswith("\\", 0, offset):
            around = document.text[offset : offset + 60].partition("\n")[0]
            message = f'рисунок «{short(around)}» не читається; запишіть його окремим абзацом: ![опис](../assets/figures/назва.svg "Підпис")'
            yield Finding(document.path, document.line(offset), message)
        offset = shown.find("![", offset + 2)
