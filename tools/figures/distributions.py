"""Figures of statistics: areas under curves, clouds of points."""

from __future__ import annotations

import math
import random

from scipy import stats

from bank.palette import (
    BLUE,
    BLUE_WASH,
    GREEN,
    GREY,
    LIGHT_BLUE,
    LIGHT_ORANGE,
    ORANGE,
    ORANGE_WASH,
    PAPER,
)
from figures.axes import Axes
from figures.drawing import Drawing, Point, comma, figure


@figure("bayes-theorem")
def bayes_theorem() -> Drawing:
    """The letters as a rectangle: shares of spam and of the word are its sides."""
    spam, in_spam, in_others = 0.2, 0.5, 0.05
    drawing = Drawing(520, 24)
    axes = Axes(drawing, 40, 50, 600, 330, (0, 1), (0, 1))
    drawing.text((40, 34), "Усі листи", GREY, "start")
    for left, right, share, colour, wash in (
        (0.0, spam, in_spam, BLUE, BLUE_WASH),
        (spam, 1.0, in_others, ORANGE, ORANGE_WASH),
    ):
        (x, y), (end, bottom) = axes.at(left, 1), axes.at(right, 0)
        drawing.cells([(x, y)], end - x, bottom - y, wash)
        top = axes.at(0, share)[1]
        drawing.cells([(x, top)], end - x, bottom - top, colour)
    drawing.line([axes.at(spam, 1), axes.at(spam, 0)], PAPER, 3)
    drawing.box((40, 50), 560, 280)
    for at, words in (((96, 116), "слова"), ((96, 144), "немає"), ((376, 144), "слова немає")):
        drawing.text(at, words, GREY)
    both, false = spam * in_spam, (1 - spam) * in_others
    drawing.text((96, 238), f"{comma(spam, 1)}·{comma(in_spam, 1)}", PAPER)
    drawing.text((96, 268), f"= {comma(both, 2)}", PAPER)
    drawing.text((376, 300), f"{comma(1 - spam, 1)}·{comma(in_others, 2)} = {comma(false, 2)}")
    drawing.text((96, 362), f"спам {comma(spam, 1)}", BLUE)
    drawing.text((376, 362), f"звичайні {comma(1 - spam, 1)}", ORANGE)
    word = both + false
    total = f"{comma(both, 2)} + {comma(false, 2)} = {comma(word, 2)}"
    drawing.text((40, 428), f"Тільки листи зі словом: {total}", GREY, "start")
    cut = 40 + 560 * both / word
    drawing.cells([(40, 444)], cut - 40, 64, BLUE)
    drawing.cells([(cut, 444)], 600 - cut, 64, ORANGE)
    words = f"спам {comma(both, 2)} / {comma(word, 2)} ≈ {comma(both / word, 3)}"
    drawing.text(((40 + cut) / 2, 484), words, PAPER)
    drawing.text(((cut + 600) / 2, 484), comma(false / word, 3), PAPER)
    return drawing


@figure("left-skewed-median")
def left_skewed_median() -> Drawing:
    """A beta distribution, stretched so that its median is 60."""
    beta = stats.beta(5, 2)
    stretch = 60 / beta.median()
    drawing = Drawing(350)
    axes = Axes(drawing, 22, 100, 593, 300, (0, stretch), (0, 2.5))
    curve = axes.values(lambda x: float(beta.pdf(x / stretch)), 60)
    drawing.area([axes.at(x, y) for x, y in curve], BLUE_WASH)
    for value, name, top, colour, dash, anchor, shift in (
        (beta.mean() * stretch, "середнє", 62, ORANGE, "", "end", -8),
        (60.0, "медіана", 40, BLUE, "8 5", "middle", 0),
        (0.8 * stretch, "мода", 62, GREEN, "3 4", "start", 9),
    ):
        x = axes.at(value, 0)[0]
        drawing.line([(x, 300), (x, top)], colour, 3, dash=dash)
        shown = comma(value, 0 if value == 60 else 1)
        drawing.text((x + shift, 30 if value == 60 else 80), f"{name} {shown}", colour, anchor)
    axes.line(curve, BLUE, 4)
    axes.sides(left=False)
    axes.below([0, 20, 40, 60, 80])
    drawing.line([(190, 216), (130, 278)], GREY, 2.5, arrow=True)
    drawing.text((196, 206), "довгий лівий хвіст", GREY)
    return drawing


@figure("type-i-type-ii-errors")
def errors_of_tests() -> Drawing:
    """Two bell curves of one width and the threshold between them."""
    distance, threshold = 3.0, 1.645
    drawing = Drawing(350)
    axes = Axes(drawing, 20, 80, 620, 300, (-3.2, distance + 3.2), (0, 0.4))

    def null(x: float) -> float:
        return math.exp(-x * x / 2) / math.sqrt(2 * math.pi)

    def other(x: float) -> float:
        return null(x - distance)

    for bell, between, fill in (
        (other, (-0.5, threshold), LIGHT_BLUE),
        (null, (threshold, 4.0), LIGHT_ORANGE),
    ):
        inside = axes.values(bell, 24, between)
        corners = [(between[0], 0.0), *inside, (between[1], 0.0)]
        drawing.area([axes.at(x, y) for x, y in corners], fill)
    axes.curve(null, ORANGE, dash="9 6", steps=80)
    axes.curve(other, BLUE, steps=80)
    axes.sides(left=False)
    x = axes.at(threshold, 0)[0]
    drawing.line([(x, 40), (x, 306)], GREY, 3, dash="4 5")
    drawing.text((x, 28), "поріг", GREY)
    drawing.text((axes.at(0, 0)[0], 62), "правильна H₀", ORANGE)
    drawing.text((axes.at(distance, 0)[0], 62), "правильна H₁", BLUE)
    drawing.text((x - 22, 293), "β", bold=True)
    drawing.text((x + 20, 293), "α", bold=True)
    drawing.text((x - 16, 334), "не відхиляємо H₀ ←", GREY, "end")
    drawing.text((x + 16, 334), "→ відхиляємо H₀", GREY, "start")
    return drawing


CLOUD: tuple[Point, ...] = (
    *((289, 101), (307, 100), (377, 26), (339, 114), (251, 132), (313, 111), (290, 93), (319, 132)),
    *((253, 138), (323, 84), (323, 118), (373, 38), (326, 83), (333, 62), (257, 110), (399, 61)),
    *((241, 154), (355, 72), (301, 87), (280, 98), (289, 123), (288, 121)),
)
FALLING: tuple[Point, ...] = (
    *((543, 118), (604, 136), (598, 101), (518, 71), (528, 86), (517, 61), (568, 90), (539, 106)),
    *((576, 154), (456, 41), (614, 141), (537, 114), (573, 147), (535, 96), (524, 108), (563, 148)),
    *((580, 130), (532, 81), (534, 111), (573, 136), (501, 105), (471, 26)),
)
OUTLIER: tuple[Point, ...] = (
    *((481, 384), (472, 383), (473, 412), (474, 406), (503, 390), (486, 401), (488, 394), (471, 409)),
    *((488, 411), (461, 391), (458, 380), (496, 400), (456, 404), (502, 389), (614, 284)),
)
"""Clouds of points of the drawing, whose y grows downwards."""


@figure("correlation")
def correlation() -> Drawing:
    """Six clouds with their coefficients, which are computed from the points that are drawn."""
    drawing = Drawing(506, 24)
    whole = [step - 5 for step in range(11)]
    clouds: list[tuple[list[Point], bool]] = [
        ([(x, x) for x in range(1, 10)], False),
        ([(x, -y) for x, y in CLOUD], False),
        ([(x, -y) for x, y in FALLING], False),
        ([(x, x * x) for x in whole], True),
        ([(x, x**3) for x in range(1, 6)], True),
        ([(x, -y) for x, y in OUTLIER], True),
    ]
    for place, (points, misleading) in enumerate(clouds):
        left, top = 10 + 215 * (place % 3), 10 + 258 * (place // 3)
        xs, ys = [x for x, _ in points], [y for _, y in points]
        axes = Axes(
            drawing, left + 16, top + 16, left + 174, top + 144, (min(xs), max(xs)), (min(ys), max(ys))
        )
        drawing.box((left, top), 190, 160)
        shown = [axes.at(x, y) for x, y in points]
        drawing.dots(shown, ORANGE if misleading else BLUE, 10, square=misleading)
        for row, (letter, value, bold) in enumerate(
            (("r", stats.pearsonr(xs, ys)[0], True), ("ρ", stats.spearmanr(xs, ys)[0], False))
        ):
            whole_number = abs(value - round(value)) < 1e-9
            words = (
                f"{letter} = {comma(abs(value) if round(value, 2) == 0 else value, 0 if whole_number else 2)}"
            )
            drawing.text((left + 95, top + 192 + 30 * row), words, bold=bold)
    return drawing


@figure("input-outlier-detection")
def outliers() -> Drawing:
    """A cloud with correlation 0.9, the frame |z| = 3 and the ellipse that catches as much."""
    rho, limit = 0.9, float(stats.chi2.ppf(0.9973, 2))
    drawing = Drawing(480)
    axes = Axes(drawing, 146, 66, 494, 414, (-3, 3), (-3, 3))
    frame = [axes.at(-3, -3), axes.at(-3, 3), axes.at(3, 3), axes.at(3, -3)]
    drawing.line(frame, GREY, 3, closed=True, dash="9 6")
    draw = random.Random(8)
    cloud = []
    for _ in range(70):
        x, y = draw.gauss(0, 1), draw.gauss(0, 1)
        cloud.append((x, rho * x + math.sqrt(1 - rho * rho) * y))
    turns = [2 * math.pi * step / 72 for step in range(72)]
    long, short = math.sqrt(limit * (1 + rho)), math.sqrt(limit * (1 - rho))
    ellipse = [
        (
            (long * math.cos(t) - short * math.sin(t)) / 2**0.5,
            (long * math.cos(t) + short * math.sin(t)) / 2**0.5,
        )
        for t in turns
    ]
    drawing.line([axes.at(x, y) for x, y in ellipse], GREEN, 3, closed=True)
    drawing.dots([axes.at(x, y) for x, y in cloud], BLUE, 8)
    drawing.dots([axes.at(1.8, -1.8)], ORANGE, 16, square=True)
    x, y = axes.at(1.8, -1.8)
    drawing.text((x, y + 36), "викид", ORANGE)
    drawing.text((156, 94), "рамка |z| = 3", GREY, "start")
    drawing.text((502, 138), "еліпс", GREEN, "start")
    drawing.text((502, 165), f"D² = {comma(limit, 1)}", GREEN, "start")
    drawing.text((340, 446), "ознака 1", GREY)
    drawing.text((128, 210), "ознака 2", GREY, upright=True)
    return drawing
