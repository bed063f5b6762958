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


def means(size: int, seed: int) -> Iterator[float]:
    """Means of so many waiting times, exponential with the mean 10: those of the interactive figure, one after another."""
    draws = _random(seed)
    while True:
        yield -10 * math.log(math.prod(1 - draw for draw in itertools.islice(draws, size))) / size


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
