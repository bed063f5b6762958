"""What a figure is drawn with: lines, areas, dots, boxes and labels, written as a small SVG in the colours of the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from bank.palette import GREY, INK

Point = tuple[float, float]
WIDTH = 640
"""Of every figure: a phone shows it 340 px wide, a label of 22 with 11.7 px."""
FOLDER = Path(__file__).parents[2] / "docs/assets/figures"
FIGURES: dict[str, Callable[[], Drawing]] = {}
"""Name of the file without its suffix → what draws it."""


def figure(name: str) -> Callable[[Callable[[], Drawing]], Callable[[], Drawing]]:
    """Register a function as what draws the figure of a name."""

    def register(draw: Callable[[], Drawing]) -> Callable[[], Drawing]:
        FIGURES[name] = draw
        return draw

    return register


class Drawing:
    """A figure that grows by what its methods draw, later over earlier."""

    def __init__(self, height: int, size: int = 22) -> None:
        """An empty drawing of a height and a size of type, in units of which a figure is `WIDTH` wide."""
        self.height, self.size = height, size
        self.pieces: list[str] = []
        self.defined: dict[str, str] = {}
        self.labels: list[str] = []
        """Texts that are no names of places on an axis."""

    def line(
        self,
        points: Iterable[Point],
        colour: str = GREY,
        width: float = 2,
        *,
        dash: str = "",
        fill: str = "none",
        closed: bool = False,
        arrow: bool = False,
        clip: str = "",
    ) -> None:
        """Straight lines from point to point; an arrow has its head at the last."""
        path = f'd="{_path(points)}{"Z" if closed else ""}"'
        head = f' marker-end="url(#{self._head(colour)})"' if arrow else ""
        within = f' clip-path="url(#{clip})"' if clip else ""
        edge = f' stroke="{colour}" stroke-width="{number(width)}"' if width else ""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.pieces.append(
            f'<path {path} fill="{fill}"{edge}{dashes} stroke-linejoin="round"{head}{within}/>'
        )

    def area(self, points: Iterable[Point], fill: str) -> None:
        """A polygon without an edge."""
        self.pieces.append(f'<path d="{_path(points)}Z" fill="{fill}"/>')

    def segments(
        self, segments: Iterable[tuple[Point, Point]], colour: str = GREY, width: float = 2, dash: str = ""
    ) -> None:
        """Lines of one kind, each from point to point."""
        path = "".join(_path(segment) for segment in segments)
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.pieces.append(f'<path d="{path}" stroke="{colour}" stroke-width="{number(width)}"{dashes}/>')

    def cells(self, corners: Iterable[Point], width: float, height: float, fill: str) -> None:
        """Rectangles of one size and colour, by their upper left corners."""
        path = "".join(
            f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z" for x, y in corners
        )
        self.pieces.append(f'<path d="{path}" fill="{fill}"/>')

    def box(
        self,
        corner: Point,
        width: float,
        height: float,
        edge: str = GREY,
        fill: str = "none",
        stroke: float = 2,
    ) -> None:
        """A rectangle with an edge."""
        x, y = corner
        place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
        self.pieces.append(f'<rect {place} fill="{fill}" stroke="{edge}" stroke-width="{number(stroke)}"/>')

    def dots(self, points: Iterable[Point], colour: str, size: float = 11, *, square: bool = False) -> None:
        """Dots of one kind, round or square."""
        path = "".join(f"M{number(x)} {number(y)}h.01" for x, y in points)
        cap = "square" if square else "round"
        self.pieces.append(
            f'<path d="{path}" stroke="{colour}" stroke-width="{number(size)}" stroke-linecap="{cap}"/>'
        )

    def ellipse(
        self, centre: Point, across: float, down: float, colour: str, width: float, clip: str
    ) -> None:
        """An ellipse without turning, seen through a window."""
        x, y, rx, ry = map(number, (*centre, across, down))
        self.pieces.append(
            f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="none" stroke="{colour}"'
            f' stroke-width="{number(width)}" clip-path="url(#{clip})"/>'
        )

    def rings(
        self, points: Iterable[Point], radius: float, edge: str, fill: str = "none", width: float = 3
    ) -> None:
        """Circles with an edge."""
        for x, y in points:
            self.pieces.append(
                f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}" stroke="{edge}"'
                f' stroke-width="{number(width)}"/>'
            )

    def text(
        self,
        at: Point,
        words: str,
        colour: str = INK,
        anchor: str = "middle",
        *,
        bold: bool = False,
        halo: str = "",
        below: str = "",
        upright: bool = False,
        struck: bool = False,
        tick: bool = False,
    ) -> None:
        """A label with letters below its line, where it has such.

        Halo is the colour around its letters where lines pass behind; a tick names a place on an axis.
        """
        if not tick:
            self.labels.append(words)
        x, y = map(number, at)
        place = f'transform="translate({x} {y}) rotate(-90)"' if upright else f'x="{x}" y="{y}"'
        side = "" if anchor == "start" else f' text-anchor="{anchor}"'
        weight = ' font-weight="bold"' if bold else ""
        through = ' text-decoration="line-through"' if struck else ""
        around = f' stroke="{halo}" stroke-width="12" paint-order="stroke"' if halo else ""
        index = f'<tspan dy="7" font-size="21">{below}</tspan>' if below else ""
        tint = "" if colour == INK else f' fill="{colour}"'
        self.pieces.append(
            f"<text {place}{side}{tint}{weight}{through}{around}>{escape(words, quote=False)}{index}</text>"
        )

    def clip(self, corner: Point, width: float, height: float) -> str:
        """The name of a window, for lines that may not leave it."""
        name = f"c{sum(key.startswith('c') for key in self.defined)}"
        x, y = map(number, corner)
        rect = f'<rect x="{x}" y="{y}" width="{number(width)}" height="{number(height)}"/>'
        self.defined[name] = f'<clipPath id="{name}">{rect}</clipPath>'
        return name

    def _head(self, colour: str) -> str:
        name = f"a{colour[1:]}"
        self.defined[name] = (
            f'<marker id="{name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto">'
            f'<path d="M0 0 10 5 0 10z" fill="{colour}"/></marker>'
        )
        return name

    def svg(self) -> str:
        """The file."""
        root = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{self.height}"'
            f' viewBox="0 0 {WIDTH} {self.height}" font-family="sans-serif" font-size="{self.size}" fill="{INK}">'
        )
        defined = [f"<defs>{''.join(self.defined.values())}</defs>"] if self.defined else []
        return "\n".join([root, *defined, *self.pieces, "</svg>"]) + "\n"


def number(value: float) -> str:
    """A coordinate with at most one digit behind the point, the same on every machine."""
    return f"{round(value, 1) + 0:g}" if abs(value) < 1e5 else f"{value:.0f}"


def comma(value: float, digits: int) -> str:
    """A number as the answers write it: decimal comma, real minus."""
    return f"{value:.{digits}f}".replace("-", "−").replace(".", ",")


def _path(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
