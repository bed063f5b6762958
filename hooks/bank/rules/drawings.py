"""Rules of what an SVG shows: colours that can be turned over in the dark, labels that a phone can show."""

import re
from collections.abc import Iterator

from bank.images import FONT_SIZE, TEXT, label_size, svg_size
from bank.model import Bank, Finding
from bank.palette import PALETTE
from bank.rules.registry import rule

COLOUR = re.compile(
    r"\b(?:fill|stroke|stop-color|flood-color|color)(?:=[\"']|: ?)\s*([^\"';<>]{1,60}?)\s*[\"';]"
)
COLOURLESS = re.compile(r"none|transparent|inherit|url\(.*")
OWN_SCHEME = re.compile(r"prefers-color-scheme|\bcolor-scheme\b|light-dark\(")
PHONE = 340
"""Pixels that a figure has across on a phone of 390: the page and the frame of the figure take the others."""
SMALLEST = 11


@rule("R016", warning=True)
def colours_of_the_palette(bank: Bank) -> Iterator[Finding]:
    """Кольори рисунка SVG взято з палітри (`hooks/bank/palette.py`): їхні пари читаються й тоді, коли темна схема перевертає світлість, а власних стилів для темної схеми рисунок не має."""
    for path, svg in bank.drawings:
        own = OWN_SCHEME.search(svg) if "scheme" in svg or "light-dark" in svg else None
        if own:
            message = f"рисунок сам стежить за схемою («{own[0]}»); приберіть: темним його робить сторінка"
            yield Finding(path, _line(svg, own.start()), message)
        seen: set[str] = set()
        for match in COLOUR.finditer(svg):
            colour = match[1]
            if colour in seen or colour.lower() in PALETTE or COLOURLESS.fullmatch(colour):
                continue
            seen.add(colour)
            message = (
                f"кольору «{colour}» немає в палітрі рисунків; візьміть близький із hooks/bank/palette.py"
            )
            yield Finding(path, _line(svg, match.start(1)), message)


@rule("R017", warning=True)
def labels_large_enough(bank: Bank) -> Iterator[Finding]:
    """Найменший підпис рисунка SVG має на телефоні щонайменше 11 пікселів: за ширини 640 це `font-size` від 21."""
    for path, svg in bank.drawings:
        size, label = svg_size(svg), label_size(svg)
        if size is None or label is None:
            continue
        scale = min(PHONE / size[0], TEXT / label)
        least = min(FONT_SIZE.finditer(svg), key=lambda match: float(match[1]))
        shown = float(least[1]) * scale
        if shown < SMALLEST:
            needed = -(-SMALLEST // scale)
            pixels = f"{shown:.1f}".replace(".", ",")
            message = f"підпис розміром {least[1]} матиме на телефоні {pixels} пікселя, треба {SMALLEST}; візьміть font-size від {needed:.0f}"
            yield Finding(path, _line(svg, least.start()), message)


def _line(svg: str, offset: int) -> int:
    return svg.count("\n", 0, offset) + 1
