"""What stands in a picture: its ground, its ink, how bright they are."""

from collections.abc import Sequence

from PIL import Image

Colour = Sequence[int]


def luminance(colour: Colour) -> float:
    """Relative luminance as WCAG has it: 0 is black, 1 is white."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def ground_and_ink(picture: Image.Image) -> tuple[Colour, Colour]:
    """The colour along the edge, and the one that stands out most from it among those that are not rare."""
    width, height = picture.size
    edges = [picture.crop((0, y, width, y + 1)) for y in (0, height - 1)]
    ground = max((count, colour) for edge in edges for count, colour in _counted(edge))[1]
    frequent = [colour for count, colour in _counted(picture) if count > 12]
    return ground, max(frequent, key=lambda colour: contrast(ground, colour))


def _counted(picture: Image.Image) -> list[tuple[int, Colour]]:
    return picture.getcolors(picture.width * picture.height) or []
