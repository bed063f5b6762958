"""Figures of classifiers: thresholds, boundaries and what they cost."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import groupby

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import RandomForestClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

from bank.palette import BLUE, BLUE_WASH, GREEN, GREY, GRID, INK, ORANGE, ORANGE_WASH, PAPER
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


FIRST: tuple[Point, ...] = (
    *((95, 58), (103, 20), (67, 51), (132, 76), (69, 138), (29, 91), (110, 64), (47, 70), (50, 46)),
    *((60, 20), (112, 118), (104, 58), (117, 103), (129, 188), (13, 129), (85, 62), (45, 74), (23, 83)),
    *((93, 43), (27, 92), (37, 95), (123, 149), (133, 46), (136, 109), (50, 129)),
)
SECOND: tuple[Point, ...] = (
    *((150, 210), (187, 136), (102, 136), (70, 91), (171, 55), (176, 183), (133, 179), (128, 137), (73, 98)),
    *(
        (101, 117),
        (167, 170),
        (91, 105),
        (97, 135),
        (180, 114),
        (166, 121),
        (102, 152),
        (108, 166),
        (91, 137),
    ),
    *((87, 135), (86, 79), (142, 180), (167, 166), (164, 58), (170, 138), (175, 116)),
)
"""Fifty points of two classes, in a window of 200 by 230."""


@figure("trees-svm-random-forest")
def trees_svm_forest() -> Drawing:
    """Fifty points and what three models make of them, on a grid of places."""
    points = np.array([*FIRST, *SECOND], dtype=float)
    classes = np.repeat([0, 1], 25)
    scale = points.std(axis=0)
    models = {
        "одне дерево": DecisionTreeClassifier(random_state=0),
        "SVM, ядро RBF": SVC(gamma=0.5),
        "ліс, 200 дерев": RandomForestClassifier(200, random_state=3),
    }
    drawing = Drawing(320)
    for place, (name, model) in enumerate(models.items()):
        left = 1 + 219 * place
        step = 5 if isinstance(model, SVC) else 2
        model.fit(points / scale, classes)
        score = getattr(model, "decision_function", lambda at, m=model: m.predict_proba(at)[:, 1] - 0.5)
        xs, ys = np.arange(0, 201, step), np.arange(0, 231, step)
        middles = np.array([(x + step / 2, y + step / 2) for y in ys[:-1] for x in xs[:-1]])
        second = score(middles / scale).reshape(len(ys) - 1, len(xs) - 1) > 0
        for x, y, width, height in _rectangles(second, step):
            drawing.cells([(left + x, 40 + y)], width, min(height + 0.5, 230 - y), ORANGE_WASH)
        if isinstance(model, SVC):
            heights = score(np.array([(x, y) for y in ys for x in xs]) / scale).reshape(len(ys), len(xs))
            edges = _contour(heights, step)
        else:
            edges = _steps(second, step)
        drawing.segments([((left + a, 40 + b), (left + c, 40 + d)) for (a, b), (c, d) in edges], GREY, 2)
        drawing.box((left, 40), 200, 230)
        for label, colour, square in ((0, BLUE, True), (1, ORANGE, False)):
            shown = [(left + float(x), 40 + float(y)) for x, y in points[classes == label]]
            drawing.dots(shown, colour, 9 if square else 12, square=square)
        drawing.text((left + 100, 26), name)
    drawing.dots([(132, 297)], BLUE, 13, square=True)
    drawing.text((150, 305), "клас A", BLUE, "start")
    drawing.dots([(432, 297)], ORANGE, 16)
    drawing.text((450, 305), "клас B", ORANGE, "start")
    return drawing


Edge = tuple[Point, Point]


def _rectangles(second: npt.NDArray[np.bool_], step: int) -> list[tuple[float, float, float, float]]:
    """What covers the true cells of a grid: runs of a row, as high as the rows below are the same."""
    found = []
    rows = [list(_runs(row)) for row in second]
    first = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end] != rows[first]:
            for start, stop in rows[first]:
                found.append((start * step, first * step, (stop - start) * step, (end - first) * step))
            first = end
    return [(float(x), float(y), float(w), float(h)) for x, y, w, h in found]


def _runs(row: Iterable[bool]) -> Iterator[tuple[int, int]]:
    at = 0
    for value, those in groupby(row):
        length = len(list(those))
        if value:
            yield at, at + length
        at += length


def _steps(second: npt.NDArray[np.bool_], step: int) -> list[Edge]:
    """The border of the true cells along the lines of the grid."""
    edges: list[Edge] = []
    for y in range(1, len(second)):
        for start, stop in _runs(second[y] != second[y - 1]):
            edges.append(((start * step, y * step), (stop * step, y * step)))
    for x in range(1, second.shape[1]):
        for start, stop in _runs(second[:, x] != second[:, x - 1]):
            edges.append(((x * step, start * step), (x * step, stop * step)))
    return edges


def _contour(heights: npt.NDArray[np.float64], step: int) -> list[Edge]:
    """Where a surface crosses zero, a piece for each cell between four values."""
    edges: list[Edge] = []
    for y in range(len(heights) - 1):
        for x in range(heights.shape[1] - 1):
            corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
            crossed: list[Point] = []
            for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1], strict=True):
                one, other = float(heights[y1, x1]), float(heights[y2, x2])
                if (one > 0) != (other > 0):
                    part = one / (one - other)
                    crossed.append(((x1 + (x2 - x1) * part) * step, (y1 + (y2 - y1) * part) * step))
            if len(crossed) == 2:
                edges.append((crossed[0], crossed[1]))
    return edges
