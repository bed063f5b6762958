"""A window of a figure with numbers along its sides: what is drawn in it is said in those numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bank.palette import GREY, GRID
from figures.drawing import Drawing, Point, comma


@dataclass(frozen=True)
class Axes:
    """The window between left, top, right and bottom of a drawing, showing x and y from … to."""

    drawing: Drawing
    left: float
    top: float
    right: float
    bottom: float
    x: tuple[float, float]
    y: tuple[float, float]

    def at(self, x: float, y: float) -> Point:
        """Where in the drawing a point of the window is."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        return self.left + across * (self.right - self.left), self.bottom - up * (self.bottom - self.top)

    def line(
        self, points: Iterable[Point], colour: str = GREY, width: float = 4, *, dash: str = "", clip: str = ""
    ) -> None:
        """Straight lines from point to point."""
        self.drawing.line([self.at(x, y) for x, y in points], colour, width, dash=dash, clip=clip)

    def curve(
        self,
        function: Callable[[float], float],
        colour: str,
        width: float = 4,
        *,
        steps: int = 60,
        dash: str = "",
        clip: str = "",
    ) -> None:
        """A function over the whole width."""
        self.line(self.values(function, steps), colour, width, dash=dash, clip=clip)

    def values(
        self, function: Callable[[float], float], steps: int, between: tuple[float, float] | None = None
    ) -> list[Point]:
        """Points of a function, over the whole width or between two numbers of x."""
        low, high = between or self.x
        xs = [low + (high - low) * step / steps for step in range(steps + 1)]
        return [(x, function(x)) for x in xs]

    def sides(self, *, left: bool = True, colour: str = GREY) -> None:
        """The lower side and, if wanted, the left one."""
        corners = [(self.left, self.bottom), (self.right, self.bottom)]
        self.drawing.line([(self.left, self.top), *corners] if left else corners, colour, 2)

    def below(self, ticks: Mapping[float, str] | Iterable[float], colour: str = GREY) -> None:
        """Numbers under the lower side."""
        for x, name in _named(ticks).items():
            self.drawing.text((self.at(x, 0)[0], self.bottom + 28), name, colour, tick=True)

    def beside(
        self, ticks: Mapping[float, str] | Iterable[float], colour: str = GREY, *, grid: bool = False
    ) -> None:
        """Numbers left of the left side; with a grid, a thin line across at each."""
        named = _named(ticks)
        if grid:
            self.drawing.segments([(self.at(self.x[0], y), self.at(self.x[1], y)) for y in named], GRID, 1.5)
        for y, name in named.items():
            self.drawing.text((self.left - 10, self.at(0, y)[1] + 8), name, colour, "end", tick=True)


def _named(ticks: Mapping[float, str] | Iterable[float]) -> Mapping[float, str]:
    if isinstance(ticks, Mapping):
        return ticks
    return {tick: comma(tick, 0 if float(tick).is_integer() else 1) for tick in ticks}
