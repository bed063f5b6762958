"""Pictures behind interactive figures: the same numbers as their models, before a reader moves anything."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from functools import partial

from scipy import stats

from bank.palette import (
    BLUE,
    BLUE_WASH,
    GREY,
    GRID,
    INK,
    LIGHT_BLUE,
    LIGHT_ORANGE,
    ORANGE,
    ORANGE_WASH,
    PAPER,
)
from figures.axes import Axes
from figures.drawing import Drawing, Point, comma, figure

TRUE_MEAN = 50
"""What the intervals are about."""


@figure("threshold")
def threshold() -> Drawing:
    """Scores of a thousand objects, half of them positive: two bell curves, cut by a threshold."""
    gap, cut, each = 2.0, 0.5, 500
    tp, fp = (round(each * float(stats.norm.sf(cut - mean))) for mean in (gap / 2, -gap / 2))
    fn, tn = each - tp, each - fp

    def bell(mean: float, x: float) -> float:
        return math.exp(-((x - mean) ** 2) / 2) / math.sqrt(2 * math.pi)

    drawing = Drawing(410)
    axes = Axes(drawing, 20, 82, 620, 286, (-4, 4), (0, 0.4))
    for mean, between, fill in (
        (-gap / 2, (-4.0, cut), ORANGE_WASH),
        (gap / 2, (cut, 4.0), BLUE_WASH),
        (gap / 2, (-2.5, cut), LIGHT_BLUE),
        (-gap / 2, (cut, 2.5), LIGHT_ORANGE),
    ):
        inside = axes.values(partial(bell, mean), 24, between)
        drawing.area([axes.at(x, y) for x, y in [(between[0], 0.0), *inside, (between[1], 0.0)]], fill)
    axes.curve(partial(bell, -gap / 2), ORANGE, dash="9 6")
    axes.curve(partial(bell, gap / 2), BLUE)
    axes.sides(left=False)
    x = axes.at(cut, 0)[0]
    drawing.line([(x, 40), (x, 326)], INK, 4)
    drawing.text((x, 28), "поріг оцінки", INK)
    drawing.text((axes.at(-gap / 2, 0)[0], 66), "негативні", ORANGE)
    drawing.text((x + 16, 66), "позитивні", BLUE, "start")
    drawing.text((axes.at(-gap / 2, 0)[0] - 14, 210), f"TN {tn}")
    drawing.text((axes.at(gap / 2, 0)[0] + 30, 210), f"TP {tp}")
    drawing.text((x - 12, 316), f"FN {fn}", BLUE, "end")
    drawing.text((x + 12, 316), f"FP {fp}", ORANGE, "start")
    drawing.text((20, 316), "← модель: «ні»", GREY, "start")
    drawing.text((620, 316), "«так» →", GREY, "end")
    for y, words, wrong, share in ((362, "влучність", fp, tp / (tp + fp)), (394, "повнота", fn, tp / each)):
        drawing.text((320, y), f"{words} {tp}/({tp} + {wrong}) ≈ {comma(share, 2)}")
    return drawing


@figure("sampling")
def sampling() -> Drawing:
    """A thousand means of exponential times, in standard errors, against the bell curve of the limit theorem."""
    times, bins, side, seed = 1000, 32, 3.92, 1
    width = 2 * side / bins
    limit = side / 2
    drawing = Drawing(322)
    drawing.text((320, 30), f"{times} середніх експоненційних чисел", GREY)
    for left, size in ((20, 5), (336, 101)):
        axes = Axes(drawing, left, 52, left + 284, 226, (-side, side), (0, 135))
        errors = [(mean - 10) / 10 * math.sqrt(size) for mean in itertools.islice(means(size, seed), times)]
        counts = [0] * bins
        for error in errors:
            if abs(error) < side:
                counts[int((error + side) / width)] += 1
        edges = [place * width - side for place in range(bins + 1)]
        for first, last, fill, edge in (
            (bins // 4, bins * 3 // 4, LIGHT_BLUE, BLUE),
            (0, bins // 4, ORANGE, ORANGE),
            (bins * 3 // 4, bins, ORANGE, ORANGE),
        ):
            steps = [(edges[at + end], counts[at]) for at in range(first, last) for end in (0, 1)]
            outline = [(edges[first], 0.0), *steps, (edges[last], 0.0)]
            drawing.line([axes.at(x, y) for x, y in outline], edge, 2, fill=fill, closed=True)
        bell = [(x, times * width * float(stats.norm.pdf(x))) for x in edges]
        axes.line(bell, INK, 3, dash="9 6")
        axes.sides(left=False)
        axes.below({-limit: comma(-limit, 2), 0: "0", limit: comma(limit, 2)})
        drawing.text((left + 8, 90), f"n = {size}", INK, "start")
    drawing.dots([(122, 298)], ORANGE, 14, square=True)
    drawing.text((142, 306), f"далі за {comma(limit, 2)} стандартної похибки", INK, "start")
    return drawing


@figure("intervals")
def intervals_that_miss() -> Drawing:
    """The first fifty 95 % intervals for a mean of 50, from small samples and from large ones."""
    shown, half, seed = 50, 22, 1
    drawing = Drawing(322)
    drawing.text((320, 30), f"{shown} інтервалів 95 % для середнього {TRUE_MEAN}", GREY)
    for left, size in ((20, 5), (336, 101)):
        axes = Axes(drawing, left, 52, left + 284, 256, (0, shown - 1), (TRUE_MEAN - half, TRUE_MEAN + half))
        drawing.line([axes.at(0, TRUE_MEAN), axes.at(shown - 1, TRUE_MEAN)], INK, 2)
        for at, (low, high) in enumerate(itertools.islice(intervals(size, seed), shown)):
            missed = not low <= TRUE_MEAN <= high
            ends = [axes.at(at, max(low, TRUE_MEAN - half)), axes.at(at, min(high, TRUE_MEAN + half))]
            drawing.line(ends, ORANGE if missed else BLUE, 6 if missed else 3)
        drawing.text((left + 8, 280), f"n = {size}", INK, "start")
    drawing.dots([(180, 298)], ORANGE, 14, square=True)
    drawing.text((200, 306), f"не накрили {TRUE_MEAN}", INK, "start")
    return drawing


@figure("p-values")
def p_values() -> Drawing:
    """A thousand p-values of a z-test where there is no effect, and where there is one of half a standard deviation."""
    times, bins, seed, most = 1000, 20, 1, 820
    drawing = Drawing(322)
    drawing.text((320, 30), f"{times} p-значень, стовпці по 0,05", GREY)
    for left, name, shift in ((20, "ефекту немає", 0.0), (336, "ефект пів σ, n = 31", 0.5 * math.sqrt(31))):
        axes = Axes(drawing, left, 52, left + 284, 226, (0, bins), (0, most))
        counts = [0] * bins
        for p in itertools.islice(pvalues(shift, seed), times):
            counts[min(int(p * bins), bins - 1)] += 1
        for at, count in enumerate(counts):
            corners = [axes.at(x, y) for x, y in ((at, 0), (at, count), (at + 1, count), (at + 1, 0))]
            drawing.line(
                corners, ORANGE if not at else BLUE, 2, fill=ORANGE if not at else LIGHT_BLUE, closed=True
            )
        axes.sides(left=False)
        axes.below({0: "0", bins: "1"})
        drawing.text((left + 40, 82), name, INK, "start")
    drawing.dots([(250, 298)], ORANGE, 14, square=True)
    drawing.text((270, 306), "p < 0,05", INK, "start")
    return drawing


def means(size: int, seed: int) -> Iterator[float]:
    """Means of so many waiting times, exponential with the mean 10: those of the interactive figure, one after another."""
    draws = _random(seed)
    while True:
        yield 10 * _gamma(size, draws) / size


def intervals(size: int, seed: int) -> Iterator[tuple[float, float]]:
    """95 % intervals for the mean of so many numbers, an odd number of them, from N(50, 10): those of the interactive figure."""
    draws, quantile = _random(seed), float(stats.t.ppf(0.975, size - 1))
    while True:
        mean = TRUE_MEAN + 10 / math.sqrt(size) * _normal(draws)
        half = quantile * 10 * math.sqrt(2 * _gamma((size - 1) // 2, draws) / (size - 1) / size)
        yield mean - half, mean + half


def pvalues(shift: float, seed: int) -> Iterator[float]:
    """Two-sided p-values of a z-test whose statistic stands so far from 0 on average: those of the interactive figure."""
    draws = _random(seed)
    while True:
        yield 2 * float(stats.norm.cdf(-abs(shift + _normal(draws))))


def _normal(draws: Iterator[float]) -> float:
    """A draw from N(0, 1), by Box and Muller."""
    return math.sqrt(-2 * math.log(1 - next(draws))) * math.cos(2 * math.pi * next(draws))


def _gamma(shape: int, draws: Iterator[float]) -> float:
    """A draw from the gamma distribution of a whole shape: a sum of exponential ones."""
    return -math.log(math.prod(1 - draw for draw in itertools.islice(draws, shape)))


def _random(seed: int) -> Iterator[float]:
    """Numbers between 0 and 1 (xorshift)."""
    mask = 2**32 - 1
    state = (seed + 1) * 2654435761 & mask or 1
    while True:
        state ^= state << 13 & mask
        state ^= state >> 17
        state ^= state << 5 & mask
        yield state / 2**32


@figure("next-word")
def next_word() -> Drawing:
    """Probabilities of six words before top-p (outlines) and after (filled)."""
    words = ("килимі", "дивані", "вікні", "даху", "столі", "хмарі")
    before, p = (0.4, 0.25, 0.15, 0.1, 0.06, 0.04), 0.85
    sums = list(itertools.accumulate(before))
    kept = next(place for place, mass in enumerate(sums) if mass >= p) + 1
    drawing = Drawing(350)
    drawing.text((20, 32), "Кіт спить на …", GREY, "start")
    drawing.text((620, 32), "до → після", GREY, "end")
    for place, (word, share) in enumerate(zip(words, before, strict=True)):
        y = 50 + 42 * place + (48 if place >= kept else 0)
        cut = place >= kept
        after = 0 if cut else share / sums[kept - 1]
        corners: list[Point] = [(120 + 700 * width, y + down) for down, width in ((0, share), (30, share))]
        edge = [(120, y), corners[0], corners[1], (120, y + 30)]
        if not cut:
            drawing.cells([(120, y)], 700 * after, 30, LIGHT_BLUE)
        drawing.line(edge, GREY if cut else BLUE, 2.5, closed=True, dash="6 5" if cut else "")
        drawing.text((20, y + 23), word, GREY if cut else INK, "start", struck=cut)
        drawing.text(
            (620, y + 23), f"{comma(share, 2)} → {comma(after, 0 if cut else 3)}", GREY if cut else INK, "end"
        )
    line = 50 + 42 * kept + 18
    drawing.line([(20, line), (620, line)], GRID, 1.5)
    total = f"разом {comma(sums[kept - 1], 2)} ≥ top-p {comma(p, 2)}: досить"
    drawing.text((320, line + 8), total, INK, halo=PAPER)
    return drawing
