"""Files of figures: their size in pixels, and what of an SVG may not be published."""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

SUFFIXES = (".svg", ".png", ".webp")
"""The formats whose size is read here, so that a page can reserve their room."""
LARGEST = 200 * 1024
"""Bytes of a figure: the largest of the bank has 5 KB, and a topic page must reach a phone in 125 KB."""
ROOT = re.compile(r"<svg\b[^<>]*>")
VIEW_BOX = re.compile(r"\bviewBox\s*=\s*[\"']([^\"'<>]*)[\"']")
LENGTH = re.compile(r"[ \t\n](width|height)\s*=\s*[\"']\s*(\d{1,6}(?:\.\d{0,9})?)(?:px)?\s*[\"']")
NUMBER = re.compile(r"[-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:[eE][-+]?\d{1,2})?")
TEXT = 16
"""Pixels of the text around a figure, which its labels are made as large as."""
FONT_SIZE = re.compile(r"\bfont-size(?:=[\"']|: ?)([1-9]\d{0,3}(?:\.\d{0,9})?)(?:px)?[\"';]")
NAMESPACE = "{http://www.w3.org/2000/svg}"
ACTIVE = frozenset(
    {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener"}
)
SUSPECT = re.compile(rb"[\s\"':]on|href|src|url|@|&#|\\|%s" % "|".join(sorted(ACTIVE)).lower().encode())
"""Without any of these a file (in small letters) has nothing that `_faults` looks for."""
REFERENCE = re.compile(r"url\(\s*(?:[\"']\s*)?(?P<target>[^)\"'\s]*)|@import\b", re.I)


def size(path: Path) -> tuple[int, int] | None:
    """Width and height of an SVG, PNG or WebP file in pixels; None when it cannot be read or does not say them."""
    suffix = path.suffix.lower()
    try:
        if suffix == ".svg":
            return svg_size(path.read_text("utf-8", errors="replace"))
        if suffix in SUFFIXES:
            with path.open("rb") as file:
                return raster_size(file.read(32))
    except (OSError, ValueError):
        return None
    return None


@lru_cache(maxsize=1024)
def svg_size(source: str) -> tuple[int, int] | None:
    """The size that an SVG names: of its viewBox, else its width and height in pixels."""
    root = ROOT.search(source)
    if not root:
        return None
    box = VIEW_BOX.search(root[0])
    lengths = {match[1]: match[2] for match in LENGTH.finditer(root[0])}
    numbers = re.split(r"[\s,]+", box[1].strip()) if box else ["0", "0", *lengths.values()]
    if box is None and set(lengths) != {"width", "height"}:
        return None
    if box is None:
        numbers = ["0", "0", lengths["width"], lengths["height"]]
    if len(numbers) != 4 or not all(NUMBER.fullmatch(number) for number in numbers):
        return None
    return _pixels(float(numbers[2]), float(numbers[3]))


def label_size(svg: str) -> float | None:
    """The size of type of an SVG: that of its root, else the one it names most often; None where it names none."""
    root = ROOT.search(svg)
    named = root and FONT_SIZE.search(root[0])
    if named:
        return float(named[1])
    sizes = Counter(match[1] for match in FONT_SIZE.finditer(svg))
    return float(sizes.most_common(1)[0][0]) if sizes else None


def raster_size(head: bytes) -> tuple[int, int] | None:
    """The size in the first 32 bytes of a PNG or WebP file."""
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR" and len(head) >= 24:
        return _pixels(*struct.unpack(">II", head[16:24]))
    if head[:4] != b"RIFF" or head[8:12] != b"WEBP" or len(head) < 30:
        return None
    if head[12:16] == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if head[12:16] == b"VP8L" and head[20] == 0x2F:
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if head[12:16] == b"VP8 " and head[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", head[26:30])
        return _pixels(width & 0x3FFF, height & 0x3FFF)
    return None


def _pixels(width: float, height: float) -> tuple[int, int] | None:
    return (max(1, round(width)), max(1, round(height))) if width > 0 and height > 0 else None


@lru_cache(maxsize=1024)
def svg_faults(svg: bytes) -> tuple[str, ...]:
    """What stands in an SVG that may not be published, in words for authors; empty for a figure that only draws."""
    lowered = svg.lower()
    if b"<!doctype" in lowered or b"<!entity" in lowered or b"<?xml-stylesheet" in lowered:
        return ("має DOCTYPE, сутності або таблицю стилів ззовні; залиште сам <svg>",)
    try:
        svg.decode("utf-8")
        root = fromstring(svg)
    except (ParseError, ValueError, LookupError) as error:
        return (f"не читається як XML ({error}); збережіть його ще раз",)
    if root.tag != f"{NAMESPACE}svg":
        return ('не починається з <svg xmlns="http://www.w3.org/2000/svg">, тому не покажеться; допишіть',)
    if not SUSPECT.search(lowered):
        return ()
    return tuple(dict.fromkeys(fault for element in root.iter() for fault in _faults(element)))


def _faults(element: Element) -> Iterator[str]:
    tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if tag in ACTIVE:
        yield f"містить <{tag}>; приберіть"
    for name, value in element.attrib.items():
        local = name.rpartition("}")[2]
        if local.lower().startswith("on"):
            yield f"має атрибут {local}; приберіть"
        elif local in ("href", "src") and not value.strip().startswith(
            ("#", "data:image/png", "data:image/webp")
        ):
            yield f"посилається назовні ({value.strip()[:60]}); приберіть"
        elif "(" in value or "@" in value:
            yield from _outside(value)
    if tag == "style":
        yield from _outside(element.text or "")


def _outside(style: str) -> Iterator[str]:
    if "\\" in style:
        yield "має зворотну скісну риску у стилі; приберіть"
    for match in REFERENCE.finditer(style):
        if match["target"] is None or not match["target"].startswith("#"):
            yield f"бере стиль або рисунок ззовні ({match[0][:60]}); приберіть"
