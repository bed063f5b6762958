"""The figure of borders between classes: three models asked on a grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import RandomForestClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

from bank.palette import BLUE, GREY, ORANGE, ORANGE_WASH
from figures.drawing import Drawing, Point, figure

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
