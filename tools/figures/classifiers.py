"""Figures of classifiers: thresholds, boundaries and what they cost."""

from __future__ import annotations

import math

from bank.palette import BLUE, BLUE_WASH, GREEN, GREY, GRID, INK, ORANGE, PAPER
from figures.axes import Axes
from figures.drawing import Drawing, Point, comma, figure


@figure("logistic-regression")
def logistic_regression() -> Drawing:
    """The probability to pass by hours of preparation: z = −3 + 0.8 x."""
    intercept, slope, hours = -3.0, 0.8, 5.0
    failed, passed = (0.3, 1.5, 2.1, 2.9, 3.4, 5.35), (1.8, 4.3, 4.8, 5.2, 5.7, 7.0)

    def probability(x: float) -> float:
        return 1 / (1 + math.exp(-(intercept + slope * x)))

    drawing = Drawing(370)
    axes = Axes(drawing, 70, 50, 620, 300, (0, 8), (0, 1))
    drawing.text((14, 26), "ймовірність скласти іспит", INK, "start")
    axes.beside({0: "0", 0.5: "0,5", 1: "1"}, INK)
    axes.sides(left=False)
    drawing.line([axes.at(0, 1), axes.at(8, 1)], GRID, 1.5)
    axes.below([0, 2, 4, 6, 8], INK)
    drawing.text((345, 360), "години підготовки", tick=True)
    edge = -intercept / slope
    drawing.line([axes.at(0, 0.5), axes.at(edge, 0.5), axes.at(edge, 0)], ORANGE, 2.5, dash="8 6")
    axes.curve(probability, BLUE, 5)
    drawing.rings([axes.at(x, 0) for x in failed], 7, GREY, PAPER)
    drawing.dots([axes.at(x, 1) for x in passed], GREY, 16)
    at = axes.at(hours, probability(hours))
    drawing.dots([at], GREEN, 18, square=True)
    drawing.text(
        (at[0] + 20, at[1] + 26), f"{hours:.0f} год: p = {comma(probability(hours), 3)}", GREEN, "start"
    )
    drawing.text((axes.at(edge, 0)[0] + 10, 250), f"межа {comma(edge, 2)} год", ORANGE, "start")
    return drawing


@figure("precision-recall")
def precision_recall() -> Drawing:
    """Twelve objects in the order of their scores, cut by three thresholds."""
    positive = (False, False, False, False, True, False, False, True, True, False, True, True)
    drawing = Drawing(450)
    for row, (name, cut) in enumerate((("низький поріг", 4), ("середній поріг", 7), ("високий поріг", 9))):
        y = 80 + 135 * row
        yes = positive[cut:]
        edge = 39 + 51 * (cut - 0.5)
        found, right = sum(yes), len(yes)
        drawing.text((14, y - 42), name, INK, "start")
        drawing.cells([(edge, y - 27)], 626 - edge, 54, BLUE_WASH)
        drawing.line([(edge, y - 32), (edge, y + 32)], INK, 4)
        places = [(39 + 51 * place, y) for place in range(len(positive))]
        drawing.rings(
            [at for at, is_one in zip(places, positive, strict=True) if not is_one], 14, ORANGE, PAPER, 4
        )
        drawing.dots([at for at, is_one in zip(places, positive, strict=True) if is_one], BLUE, 32)
        words = f"влучність {found}/{right}, повнота {found}/{sum(positive)}"
        drawing.text((626, y - 42), words, INK, "end")
    drawing.line([(14, 405), (624, 405)], GREY, 2.5, arrow=True)
    drawing.text((320, 438), "оцінка моделі зростає", GREY)
    return drawing


@figure("roc-auc")
def roc_auc() -> Drawing:
    """Each pair of a positive and a negative is a cell; the curve goes round those that are in order."""
    positive, negative = (0.9, 0.8, 0.4), (0.7, 0.3, 0.2)
    drawing = Drawing(540, 24)
    axes = Axes(drawing, 150, 60, 540, 450, (0, 3), (0, 3))
    drawing.text((14, 30), "TPR — знайдені серед позитивних", INK, "start")
    at: Point = (0, 0)
    path = [at]
    for _, found in sorted([(s, True) for s in positive] + [(s, False) for s in negative], reverse=True):
        at = (at[0], at[1] + 1) if found else (at[0] + 1, at[1])
        path.append(at)
    drawing.area([axes.at(x, y) for x, y in [*path, (3, 0)]], BLUE_WASH)
    inner = [((n, 0), (n, 3)) for n in (1, 2)] + [((0, n), (3, n)) for n in (1, 2)]
    drawing.segments([(axes.at(*a), axes.at(*b)) for a, b in inner], GRID, 1.5)
    drawing.box((150, 60), 390, 390)
    drawing.line([axes.at(0, 0), axes.at(3, 3)], GREY, 2.5, dash="9 7")
    axes.line(path, BLUE, 6)
    for column, low in enumerate(negative):
        for row, high in enumerate(positive):
            x, y = axes.at(column + 0.5, row + 0.5)
            ordered = high > low
            words = f"{comma(high, 1)} {'>' if ordered else '<'} {comma(low, 1)}"
            halo = BLUE_WASH if ordered else PAPER
            drawing.text((x, y + 9), words, INK if ordered else ORANGE, bold=not ordered, halo=halo)
    thirds = {0: "0", 1: "1/3", 2: "2/3", 3: "1"}
    axes.beside(thirds)
    axes.below(thirds)
    drawing.text((345, 520), "FPR — хибні тривоги серед негативних")
    return drawing


@figure("support-vector-machine")
def support_vector_machine() -> Drawing:
    """The widest band between two pairs of points: w = (½; ½), b = 0."""
    drawing = Drawing(450)
    unit = 70.0
    axes = Axes(drawing, 20, 24, 594, 444, (-4, -4 + 574 / unit), (-2.2, -2.2 + 420 / unit))
    low, high = axes.x

    def border(level: float) -> list[Point]:
        """Where x₁/2 + x₂/2 = level crosses the window."""
        ends = [
            (x, 2 * level - x) for x in (max(low, 2 * level - axes.y[1]), min(high, 2 * level - axes.y[0]))
        ]
        return [axes.at(x, y) for x, y in ends]

    lower, upper = border(-1), border(1)
    drawing.area([*lower, upper[1], upper[0]], BLUE_WASH)
    for level, width, dash in ((0, 4.0, ""), (-1, 2.0, "8 6"), (1, 2.0, "8 6")):
        drawing.line(border(level), GREY, width, dash=dash)
    one, other = axes.at(1, 1), axes.at(-1, -1)
    drawing.line([other, one], GREEN, 3)
    drawing.dots([one, axes.at(2, 3)], BLUE, 22)
    drawing.dots([other, axes.at(-2, -1)], ORANGE, 19, square=True)
    drawing.rings([one, other], 20, GREEN)
    drawing.text((one[0] + 30, one[1] - 5), "(1; 1), клас +1", BLUE, "start")
    far = axes.at(2, 3)
    drawing.text((far[0] + 22, far[1] + 7), "(2; 3)", BLUE, "start")
    drawing.text((axes.at(-2, 0)[0] - 34, axes.at(0, -1)[1] - 24), "(−2; −1)", ORANGE)
    drawing.text((other[0] + 14, other[1] + 54), "(−1; −1), клас −1", ORANGE, "end")
    drawing.text(axes.at(-1.08, 0.15), f"ширина {comma(2 / math.hypot(0.5, 0.5), 2)}", GREEN)
    drawing.text((border(0)[0][0] + 56, 62), "межа", GREY, "start")
    return drawing
