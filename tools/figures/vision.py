"""Figures of images: an edge detector on a small picture, weights left by pruning, channels of blocks, distances."""

from __future__ import annotations

import math
import random

from bank.palette import (
    ASH,
    BLUE,
    GREEN,
    GREY,
    INK,
    LIGHT_BLUE,
    LIGHT_ORANGE,
    ORANGE,
    ORANGE_WASH,
    PAPER,
)
from figures.drawing import Drawing, Point, figure

Picture = list[list[int]]
PICTURE: Picture = [
    [10, 10, 10, 10, 10],
    [10, 10, 10, 10, 40],
    [10, 10, 40, 60, 60],
    [10, 40, 50, 60, 60],
    [40, 50, 60, 60, 60],
]
WEAK, STRONG = 90, 180


@figure("canny-and-sobel")
def canny_and_sobel() -> Drawing:
    """A picture of 5 × 5, what the Sobel filter says of its middle, and the edges that stay."""
    across, down = _filtered(PICTURE)
    modulus = [
        [round(math.hypot(x, y)) for x, y in zip(*rows, strict=True)]
        for rows in zip(across, down, strict=True)
    ]
    drawing = Drawing(622)
    drawing.text((143, 28), "Яскравість")
    for value, fill in ((40, ORANGE_WASH), (50, LIGHT_ORANGE), (60, ORANGE)):
        drawing.cells(_places(PICTURE, value, (8, 44), 54), 54, 54, fill)
    _grid(drawing, (8, 44), 54, 5)
    _numbers(drawing, PICTURE, (8, 44), 54)
    drawing.box((62, 98), 162, 162, INK, stroke=5)
    drawing.text((143, 347), "вікно 3×3 — у рамці")
    drawing.text((497, 28), "Контури")
    edges = _edges(across, down)
    for kind, fill in ((2, BLUE), (1, LIGHT_BLUE)):
        drawing.cells(_places(edges, kind, (362, 44), 54), 54, 54, fill)
    _grid(drawing, (362, 44), 54, 5)
    middle = (497.0, 179.0)
    x, y, length = across[2][2], down[2][2], modulus[2][2]
    drawing.line(
        [middle, (middle[0] + 125 * x / length, middle[1] + 125 * y / length)], ORANGE, 5, arrow=True
    )
    for left, fill, words in ((362, BLUE, "сильний"), (496, LIGHT_BLUE, "слабкий")):
        drawing.cells([(left, 328)], 22, 22, fill)
        drawing.text((left + 30, 347), words, INK, "start")
    for left, name, index, values in (
        (8, "G", "x", across),
        (224, "G", "y", down),
        (440, "Модуль", "", modulus),
    ):
        inner = [row[1:4] for row in values[1:4]]
        drawing.text((left + 96, 400), name, below=index)
        drawing.cells([(left + 64, 478)], 64, 64, ORANGE_WASH)
        _grid(drawing, (left, 414), 64, 3)
        _numbers(drawing, inner, (left, 414), 64)
    return drawing


def _filtered(picture: Picture) -> tuple[Picture, Picture]:
    """What the Sobel filter gives across and down; beyond the edge the picture goes on as at the edge."""
    last = len(picture) - 1

    def at(row: int, column: int) -> int:
        return picture[min(max(row, 0), last)][min(max(column, 0), last)]

    weights = ((-1, 1), (0, 2), (1, 1))
    places = range(last + 1)
    across = [
        [sum(w * (at(r + k, c + 1) - at(r + k, c - 1)) for k, w in weights) for c in places] for r in places
    ]
    down = [
        [sum(w * (at(r + 1, c + k) - at(r - 1, c + k)) for k, w in weights) for c in places] for r in places
    ]
    return across, down


def _edges(across: Picture, down: Picture) -> Picture:
    """2 at strong edges, 1 at weak ones: maxima along the gradient, above the thresholds."""
    size = len(across)
    modulus = [
        [math.hypot(x, y) for x, y in zip(*rows, strict=True)] for rows in zip(across, down, strict=True)
    ]
    edges = [[0] * size for _ in range(size)]
    for row in range(size):
        for column in range(size):
            turn = round(math.atan2(down[row][column], across[row][column]) / (math.pi / 4))
            step = (round(math.sin(turn * math.pi / 4)), round(math.cos(turn * math.pi / 4)))
            beside = [
                modulus[row + sign * step[0]][column + sign * step[1]]
                for sign in (-1, 1)
                if 0 <= row + sign * step[0] < size and 0 <= column + sign * step[1] < size
            ]
            here = modulus[row][column]
            if here >= WEAK and all(here >= other for other in beside):
                edges[row][column] = 2 if here >= STRONG else 1
    return edges


def _places(picture: Picture, value: int, corner: Point, side: float) -> list[Point]:
    return [
        (corner[0] + side * column, corner[1] + side * row)
        for row, values in enumerate(picture)
        for column, found in enumerate(values)
        if found == value
    ]


def _grid(drawing: Drawing, corner: Point, side: float, count: int) -> None:
    x, y = corner
    end = side * count
    lines = [((x, y + side * n), (x + end, y + side * n)) for n in range(count + 1)]
    drawing.segments(
        [*lines, *[((x + side * n, y), (x + side * n, y + end)) for n in range(count + 1)]], GREY, 1
    )


def _numbers(drawing: Drawing, picture: Picture, corner: Point, side: float) -> None:
    for row, values in enumerate(picture):
        for column, value in enumerate(values):
            at = (corner[0] + side * (column + 0.5), corner[1] + side * (row + 0.5) + 8)
            drawing.text(at, str(value), PAPER if side == 54 and value == 60 else INK)


@figure("unstructured-vs-structured-pruning")
def kinds_of_pruning() -> Drawing:
    """Three ways to keep 32 of 64 weights."""
    draw = random.Random(6)
    cells = [(row, column) for row in range(8) for column in range(8)]
    half = [
        (row, 4 * block + column)
        for row in range(8)
        for block in (0, 1)
        for column in draw.sample(range(4), 2)
    ]
    rows = [(row, column) for row, column in cells if row in (0, 2, 3, 6)]
    drawing = Drawing(256)
    for left, kept, words in (
        (12, draw.sample(cells, 32), ("довільні", "ваги")),
        (232, half, ("2 з кожних 4", "(шаблон 2:4)")),
        (452, rows, ("цілі рядки", "(канали)")),
    ):
        drawing.cells([(left, 10)], 176, 176, ASH)
        drawing.cells([(left + 22 * column, 10 + 22 * row) for row, column in sorted(kept)], 22, 22, BLUE)
        inner = [22 * n for n in range(1, 8)]
        drawing.segments([((left, 10 + n), (left + 176, 10 + n)) for n in inner], PAPER, 2)
        drawing.segments([((left + n, 10), (left + n, 186)) for n in inner], PAPER, 2)
        drawing.box((left, 10), 176, 176)
        for line, word in enumerate(words):
            drawing.text((left + 88, 216 + 26 * line), word)
    return drawing


@figure("inverted-residual-block")
def inverted_residual_block() -> Drawing:
    """The channels of two blocks as widths, each half in its own scale."""
    drawing = Drawing(390)
    for centre, scale, colour, name, channels, steps, side in (
        (165, 240 / 256, BLUE, "Вузький блок ResNet", (256, 64, 64, 256), ("1×1, ReLU", "3×3, ReLU", "1×1"), -1),
        (475, 240 / 144, GREEN, "Інвертований", (24, 144, 144, 24),
         ("1×1, ReLU6", "3×3 поканальна, ReLU6", "1×1, лінійна"), 1),
    ):  # fmt: skip
        drawing.text((centre, 28), name, bold=True)
        for row, count in enumerate(channels):
            width = count * scale
            drawing.cells([(centre - width / 2, 46 + 90 * row)], width, 42, colour)
            drawing.text((centre, 75 + 90 * row), str(count), PAPER)
        for row, step in enumerate(steps):
            drawing.text((centre, 120 + 90 * row), step, GREY)
        edge, out = centre + side * channels[0] * scale / 2, 20 if side < 0 else 620
        drawing.line([(edge, 67), (out, 67), (out, 337), (edge + side * 4, 337)], ORANGE, 4, arrow=True)
    return drawing
