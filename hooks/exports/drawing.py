"""Cards as PNG: one drawing for all, in 16 colours that depend on the level alone.

Everything is ink on a ground, so that a colour is a step between two: the same pixels serve every level, and
nothing is spent on choosing colours.
"""

from __future__ import annotations

import io
import math
import struct
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageChops, ImageDraw, ImageFont

from cards import HEIGHT, WIDTH, Card

FONTS = "exports/fonts/preview-sans-{weight}.ttf"
GROUNDS = {"": "#27458d", "hr": "#733887", "junior": "#1f6848", "middle": "#27589e", "senior": "#9c3f18"}
"""The colours of levels on the site (`site.css`), a little deeper: white text stands on them."""
EDGE, HILL = 1, 2
"""Colours of the hill behind the text; 0 is the ground."""
STEPS = 9
"""From the ground, which has no number among them, to white: the colours after the hill's."""
STEP_OF = [step and HILL + step for step in (round(value * STEPS / 255) for value in range(256))]
MARGIN = 76
TOP, BOTTOM = 148, 490
"""Where the title may stand."""
SIZES = (92, 84, 76, 68, 62, 56, 52, 48, 45)
"""The largest in which the title fits is taken; in the last it is cut."""
LEADING = 1.2
WHITE, SOFT = 255, 205
UP = 2
"""PNG's name for rows that are differences to the row above."""
FINE = 4
"""Shapes are drawn so many times larger and made smaller: Pillow gives smooth edges to text alone."""


class Studio:
    """Draws cards; read gives the bytes of a font by its path."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        """Take the fonts."""
        self._files = {weight: read(FONTS.format(weight=weight)) or b"" for weight in (400, 600)}
        self._font = cache(self._opened)
        self._length = cache(lambda size, text: self._font(600, size).getlength(text))
        self._ground = cache(self._drawn_ground)

    def _opened(self, weight: int, size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(io.BytesIO(self._files[weight]), size, layout_engine=ImageFont.Layout.BASIC)

    def draw(self, card: Card) -> bytes:
        """The card as PNG."""
        ground, mark = self._ground(card.site)
        ink = mark.copy()
        pen = ImageDraw.Draw(ink)
        pen.text((MARGIN, 104), card.above, SOFT, self._font(600, 38), anchor="ls")
        pen.text((WIDTH - MARGIN, 566), card.aside, SOFT, self._font(400, 34), anchor="rs")
        size, lines = self.fitted(card.title)
        font = self._font(600, size)
        for at, line in enumerate(lines):
            pen.text((MARGIN, TOP + round(size * (0.8 + at * LEADING))), line, WHITE, font, anchor="ls")
        return png(ImageChops.lighter(ground, ink.point(STEP_OF)), palette(GROUNDS[card.level]))

    def fitted(self, title: str) -> tuple[int, list[str]]:
        """The size of a title and its lines; one that is too long for the smallest size ends at a word with «…»."""
        for size in SIZES:
            lines = self._lines(title, size)
            most = int((BOTTOM - TOP - size) / (size * LEADING)) + 1
            if len(lines) <= most:
                return size, lines
        kept = lines[:most]
        kept[-1] = self._cut(kept[-1], size)
        return size, kept

    def _cut(self, line: str, size: int) -> str:
        words = line.split(" ")
        while len(words) > 1 and self._length(size, " ".join(words) + "…") > WIDTH - 2 * MARGIN:
            words.pop()
        return " ".join(words).rstrip(" ,;:—–(") + "…"

    def _lines(self, title: str, size: int) -> list[str]:
        """The title broken between words, and within a word that is longer than a line."""
        room, space = WIDTH - 2 * MARGIN, self._length(size, " ")
        lines: list[str] = []
        width = math.inf
        for word in (piece for whole in title.split() for piece in self._pieces(whole, size, room)):
            length = self._length(size, word)
            if width + space + length <= room:
                lines[-1] += f" {word}"
                width += space + length
            else:
                lines.append(word)
                width = length
        return lines

    def _pieces(self, word: str, size: int, room: float) -> list[str]:
        if self._length(size, word) <= room:
            return [word]
        end = next(n for n in range(len(word), 0, -1) if n == 1 or self._length(size, word[:n]) <= room)
        return [word[:end], *self._pieces(word[end:], size, room)]

    def _drawn_ground(self, site: str) -> tuple[Image.Image, Image.Image]:
        """What every card of the site has: the steps of the ground with its hill, the ink of the mark and the name."""
        large = Image.new("L", (WIDTH * FINE, HEIGHT * FINE))
        hill = [
            (x * FINE, (HEIGHT + 6 - 400 * math.exp(-(((x - 880) / 235) ** 2) / 2)) * FINE)
            for x in range(0, WIDTH + 1, 3)
        ]
        ImageDraw.Draw(large).polygon([*hill, (WIDTH * FINE, HEIGHT * FINE), (0, HEIGHT * FINE)], fill=255)
        ground = large.reduce(FINE).point(lambda value: 0 if value < 64 else EDGE if value < 192 else HILL)
        ink = Image.new("L", (WIDTH, HEIGHT))
        ink.paste(bubble(64), (MARGIN, 522))
        ImageDraw.Draw(ink).text((MARGIN + 82, 566), site, WHITE, self._font(600, 36), anchor="ls")
        return ground, ink


def bubble(side: int) -> Image.Image:
    """The mark of the site, as `theme/assets/favicon.svg` has it: a speech bubble with a bell curve cut out."""
    scale = side * FINE / 32
    image = Image.new("L", (side * FINE, side * FINE))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((2 * scale, 2 * scale, 30 * scale, 25 * scale), 7 * scale, fill=255)
    pen.polygon([(9 * scale, 24 * scale), (9 * scale, 31 * scale), (17 * scale, 24 * scale)], fill=255)
    curve = [*_bezier((7, 19), (12, 19), (13, 8), (16, 8)), *_bezier((16, 8), (19, 8), (20, 19), (25, 19))]
    for x, y in curve:
        pen.circle((x * scale, y * scale), 1.25 * scale, fill=0)
    return image.reduce(FINE)


Point = tuple[float, float]


def _bezier(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    return [
        tuple(  # type: ignore[misc]
            (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t**2 * r + t**3 * s
            for p, q, r, s in zip(a, b, c, d, strict=True)
        )
        for t in (n / 60 for n in range(61))
    ]


def palette(ground: str) -> bytes:
    """The 16 colours of a card, three bytes each."""
    base = bytes.fromhex(ground.removeprefix("#"))
    steps = [0.0, 0.04, 0.08, *((n + 1) / STEPS for n in range(STEPS)), *[0.0] * (13 - STEPS)]
    return b"".join(bytes(round(tone + (255 - tone) * step) for tone in base) for step in steps)


def png(pixels: Image.Image, colours: bytes) -> bytes:
    """An image of 16 colours as PNG, four bits a pixel.

    Each row is the difference to the one above, packed by its runs: a sixth of the time of a search for repeats. The
    bytes depend on Python's zlib alone.
    """
    width, height = pixels.size
    image = Image.frombytes("P", pixels.size, pixels.tobytes())
    rows = Image.frombytes("L", (width // 2, height), image.tobytes("raw", "P;4"))
    above = Image.new("L", rows.size)
    above.paste(rows, (0, 1))
    filtered = Image.new("L", (width // 2 + 1, height), UP)
    filtered.paste(ImageChops.subtract_modulo(rows, above), (1, 0))
    packer = zlib.compressobj(level=9, strategy=zlib.Z_RLE)
    packed = packer.compress(filtered.tobytes()) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )
