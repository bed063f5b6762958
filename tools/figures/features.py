"""Figures of features and data: what is near, what clusters, what moves."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable

import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from threadpoolctl import threadpool_limits

from bank.palette import BLUE, GREEN, GREY, INK, ORANGE
from figures.axes import Axes
from figures.drawing import Drawing, Point, comma, figure


@figure("feature-engineering")
def hours_on_a_circle() -> Drawing:
    """The hours of a day on a line and on a circle of radius one, with the distances between some of them."""

    def distance(hours: int) -> float:
        return 2 * math.sin(math.pi * hours / 24)

    drawing = Drawing(370)
    drawing.text((110, 30), "на прямій")
    drawing.text((445, 30), "на колі")
    line = Axes(drawing, 64, 350, 76, 60, (0, 1), (0, 23))
    drawing.line([(70, 55), (70, 355)])
    drawing.segments([(line.at(0, hour), line.at(1, hour)) for hour in range(24)])
    drawing.line([(95, 60), (115, 60), (115, 350), (95, 350)], ORANGE, 3)
    drawing.dots([(70, 60), (70, 350)], BLUE, 16)
    drawing.text((52, 68), "0", anchor="end", tick=True)
    drawing.text((52, 358), "23", anchor="end", tick=True)
    drawing.text((127, 212), "23", ORANGE, "start")
    drawing.rings([(445, 205)], 125, GREY, width=2)

    def at(hour: float, radius: float = 125) -> Point:
        angle = 2 * math.pi * hour / 24
        return 445 + radius * math.sin(angle), 205 - radius * math.cos(angle)

    drawing.segments([(at(hour, 119), at(hour, 131)) for hour in range(24)])
    drawing.line([at(0), at(12)], GREEN, 3, dash="9 6")
    drawing.line([at(0), at(23)], ORANGE, 5)
    drawing.dots([at(0), at(12), at(23)], BLUE, 16)
    for hour, shift, anchor in ((0, (9, -14), "start"), (23, (-10, -14), "end"), (12, (0, 32), "middle"),
                                (6, (16, 8), "start"), (18, (-16, 8), "end")):  # fmt: skip
        x, y = at(hour)
        drawing.text((x + shift[0], y + shift[1]), str(hour), INK if hour % 6 else GREY, anchor, tick=True)
    drawing.text((459, 213), comma(distance(12), 0), GREEN, "start")
    drawing.text((417, 122), comma(distance(1), 2), ORANGE, "end")
    return drawing


@figure("feature-effect-explanation")
def opposite_effects() -> Drawing:
    """Lines of f = x₁ x₂ for both values of x₂, with a little of each object's own, and their mean."""
    own = [0.2 * step for step in range(-3, 4)]
    drawing = Drawing(350)
    axes = Axes(drawing, 70, 30, 420, 300, (-3, 3), (-3.6, 3.6))
    axes.sides()
    for second, colour, dash in ((-1, ORANGE, ""), (1, GREEN, "9 5")):
        for base in own:
            axes.line([(-3, -3 * second + base), (3, 3 * second + base)], colour, 1.8, dash=dash)
    mean = sum(x2 * 3 + base for x2 in (-1, 1) for base in own) / (2 * len(own))
    axes.line([(-3, mean), (3, mean)], BLUE, 6)
    for x2, colour in ((1, GREEN), (-1, ORANGE)):
        sign = "+" if x2 > 0 else "−"
        drawing.text((432, axes.at(0, 3 * x2)[1] + 8), f"ICE, x₂ = {sign}1", colour, "start")
    drawing.text((432, axes.at(0, 0)[1] + 8), "PDP: нуль", BLUE, "start", bold=True)
    axes.below([-3, 0, 3])
    drawing.text((470, 328), "ознака x₁", GREY, "start")
    drawing.text((40, 165), "прогноз", GREY, upright=True)
    return drawing


@figure("choosing-k-kmeans")
def elbow() -> Drawing:
    """Inertia by the number of clusters, of the two sets of the answer."""
    blobs, _ = make_blobs(600, centers=4, random_state=7)
    noise = np.random.default_rng(0).uniform(size=(600, 2))
    drawing = Drawing(385)
    axes = Axes(drawing, 60, 40, 600, 300, (0.714, 8.43), (0, 1))
    drawing.line([(60, 30), (60, 300), (600, 300)])
    x, _ = axes.at(4, 0)
    drawing.line([(x, 280), (x, 75)], dash="5 6")
    drawing.text((x, 62), "«лікоть» за K = 4", GREY)
    for points, colour, square in ((noise, ORANGE, True), (blobs, BLUE, False)):
        with threadpool_limits(1):  # so small, that threads would only wait for each other
            inertia = [KMeans(k, n_init=5, random_state=0).fit(points).inertia_ for k in range(1, 9)]
        curve = [(k, value / inertia[0]) for k, value in enumerate(inertia, 1)]
        axes.line(curve, colour)
        drawing.dots([axes.at(*at) for at in curve], colour, 11, square=square)
    axes.below(range(1, 9))
    axes.beside([0, 1])
    drawing.text((325, 366), "кількість кластерів K", GREY)
    drawing.text((385, 215), "рівномірний шум", ORANGE, "start")
    drawing.text((76, 250), "чотири", BLUE, "start")
    drawing.text((76, 277), "хмари", BLUE, "start")
    return drawing


@figure("tuning-experience")
def search_of_settings() -> Drawing:
    """Nine trials on a grid and nine at random, and how many values of the important setting each has tried."""
    grid = [(x, y) for x in (1 / 6, 1 / 2, 5 / 6) for y in (1 / 6, 1 / 2, 5 / 6)]
    draw = random.Random(4)
    rows = [(row + 0.5) / 9 for row in range(9)]
    draw.shuffle(rows)
    free = [((column + draw.uniform(0.3, 0.7)) / 9, row) for column, row in enumerate(rows)]
    drawing = Drawing(400)
    for left, points, name, colour, square in (
        (40, grid, "Сітка", ORANGE, True),
        (350, free, "Випадковий пошук", BLUE, False),
    ):
        axes = Axes(drawing, left + 8, 52, left + 252, 266, (0, 1), (0, 1))
        drawing.text((left + 130, 28), name)
        drawing.box((left, 44), 260, 230)
        drawing.dots([axes.at(*at) for at in points], colour, 13 if square else 16, square=square)
        values = sorted({x for x, _ in points})
        drawing.segments([((axes.at(x, 0)[0], 282), (axes.at(x, 0)[0], 308)) for x in values], colour, 5)
        drawing.line([(left, 308), (left + 260, 308)])
        words = f"{len(values)} {'різні значення' if len(values) < 5 else 'різних значень'}"
        drawing.text((left + 130, 338), words, colour)
    drawing.line([(190, 376), (228, 376)], arrow=True, width=2.5)
    drawing.text((240, 383), "важливий гіперпараметр", GREY, "start")
    drawing.text((28, 159), "неважливий", GREY, upright=True)
    return drawing


@figure("data-shift-detection")
def kinds_of_shift() -> Drawing:
    """Two classes on both sides of the learned border, before and after three kinds of shift."""
    draw = random.Random(5)
    drawing = Drawing(500)
    for place, name in enumerate(("Коваріатний", "Зсув міток", "Дрейф концепту")):
        left = 10 + 210 * place
        drawing.text((left + 100, 26), name)
        points = _beside_the_border(draw, 12, 12)
        after, borders = points, [(LEARNED, GREY)]
        if place == 0:
            points = [(0.62 * x, 0.1 + 0.5 * y) for x, y in points]
            after = [(x + 0.32, y + 0.32 * 0.84) for x, y in points]
        elif place == 1:
            after = _beside_the_border(draw, 0, 10, [*points[:4], *points[12:]])
        else:
            borders = [(LEARNED, GREY), (NEW, GREEN)]
        for top, shown, lines in ((70, points, borders[:1]), (290, after, borders)):
            axes = Axes(drawing, left, top, left + 200, top + 170, (0, 1), (0, 1))
            drawing.box((left, top), 200, 170, stroke=1.5)
            for border, colour in lines:
                ends = [axes.at(x, _height(border, x)) for x in (0.07, 0.93)]
                drawing.line(ends, colour, 4 if colour == GREEN else 3, dash="" if colour == GREEN else "9 7")
            for second, colour in ((False, BLUE), (True, ORANGE)):
                those = [at for at in shown if (at[1] < _height(lines[-1][0], at[0])) == second]
                drawing.dots([axes.at(*at) for at in those], colour, 11 if second else 13, square=second)
    drawing.text((10, 60), "навчання", GREY, "start")
    drawing.text((10, 280), "продакшн", GREY, "start")
    drawing.dots([(18, 483)], BLUE, 14)
    drawing.text((34, 491), "клас 0", INK, "start")
    drawing.dots([(130, 483)], ORANGE, 12, square=True)
    drawing.text((146, 491), "клас 1", INK, "start")
    drawing.line([(236, 483), (280, 483)], GREY, 3, dash="9 7")
    drawing.text((290, 491), "межа моделі", INK, "start")
    drawing.line([(452, 483), (496, 483)], GREEN, 4)
    drawing.text((506, 491), "нова межа", INK, "start")
    return drawing


LEARNED, NEW = (0.08, 0.84), (0.86, -0.72)
"""Borders between classes: height at x = 0 and slope."""


def _height(border: tuple[float, float], x: float) -> float:
    return border[0] + border[1] * x


def _beside_the_border(
    draw: random.Random, above: int, below: int, beside: Iterable[Point] = ()
) -> list[Point]:
    """Points and more of the window, none close to another or to a border: first above the learned one, then below."""
    found = list(beside)
    for side, count in ((1, above), (-1, below)):
        left = count
        while left:
            x, y = draw.uniform(0.08, 0.92), draw.uniform(0.1, 0.9)
            apart = all(math.hypot(x - a, y - b) > 0.085 for a, b in found)
            clear = side * (y - _height(LEARNED, x)) > 0.12 and abs(y - _height(NEW, x)) > 0.09
            if apart and clear:
                found.append((x, y))
                left -= 1
    return found
