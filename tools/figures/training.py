"""Figures of training: activations, steps of descent, curves of loss."""

from __future__ import annotations

import math

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import learning_curve
from sklearn.tree import DecisionTreeClassifier

from bank.palette import BLUE, GREEN, GREY, GRID, INK, LIGHT_GREEN, ORANGE
from figures.axes import Axes
from figures.drawing import Drawing, Point, comma, figure


@figure("activation-functions")
def activation_functions() -> Drawing:
    """Sigmoid, tanh and ReLU, and below them how steep they are."""

    def sigmoid(x: float) -> float:
        return 1 / (1 + math.exp(-x))

    drawing = Drawing(600, 24)
    above = Axes(drawing, 60, 55, 580, 295, (-4, 4), (-1, 2))
    below = Axes(drawing, 60, 390, 580, 550, (-4, 4), (0, 1))
    for axes, middle in ((above, 50), (below, 360)):
        drawing.segments(
            [(axes.at(-4, 0), axes.at(4, 0)), ((320, middle), (320, axes.bottom + 8))], GREY, 1.5
        )
        for y in (0, 1):
            drawing.text((590, axes.at(0, y)[1] + 8), str(y), GREY, "start", tick=True)
    above.line([(-4, 0), (0, 0), (2, 2)], GREEN)
    above.curve(sigmoid, BLUE)
    above.curve(math.tanh, ORANGE, dash="10 5")
    below.line([(-4, 0), (0, 0)], GREEN)
    below.line([(0, 1), (4, 1)], GREEN)
    below.curve(lambda x: sigmoid(x) * (1 - sigmoid(x)), BLUE)
    below.curve(lambda x: 1 - math.tanh(x) ** 2, ORANGE, dash="10 5", steps=80)
    drawing.text((20, 30), "Функції", INK, "start")
    drawing.text((20, 350), "Похідні", INK, "start")
    for at, words, colour in (
        ((462, 64), "ReLU", GREEN), ((70, 193), "сигмоїда", BLUE), ((70, 281), "tanh", ORANGE),
        ((450, 378), "ReLU", GREEN), ((378, 462), "tanh", ORANGE), ((86, 523), "сигмоїда", BLUE),
    ):  # fmt: skip
        drawing.text(at, words, colour, "start")
    below.below([-4, 0, 4])
    drawing.text((330, 542), comma(sigmoid(0) * (1 - sigmoid(0)), 2), BLUE, "start")
    return drawing


@figure("bias-variance-tradeoff")
def bias_and_variance() -> Drawing:
    """Polynomials of three degrees, each learned from four samples that differ in noise alone."""
    draw = np.random.default_rng(2)
    x = np.linspace(0, 1, 15)
    truth = np.sin(2 * np.pi * x)
    samples = [truth + draw.normal(0, 0.5, x.size) for _ in range(4)]
    drawing = Drawing(336, 24)
    for place, (degree, word) in enumerate(((1, "зміщення"), (3, "баланс"), (12, "розкид"))):
        left = 8 + 214 * place
        axes = Axes(drawing, left, 44, left + 196, 254, (0, 1), (-2.2, 2.2))
        drawing.box((left, 44), 196, 210)
        within = drawing.clip((left, 44), 196, 210)
        for sample in samples:
            model = np.polynomial.Polynomial.fit(x, sample, degree)
            places = np.linspace(0, 1, 6 * degree)
            learned = zip(places.tolist(), model(places).tolist(), strict=True)
            axes.line(learned, BLUE, 1.8, clip=within)
        axes.curve(lambda at: math.sin(2 * math.pi * at), ORANGE, 4, steps=40, dash="9 5")
        drawing.text((left + 98, 30), f"степінь {degree}")
        drawing.text((left + 98, 282), word)
    drawing.line([(8, 314), (48, 314)], ORANGE, 4, dash="9 5")
    drawing.line([(288, 314), (328, 314)], BLUE, 2)
    drawing.text((58, 322), "істинна функція", INK, "start")
    drawing.text((338, 322), "чотири навчені моделі", INK, "start")
    return drawing


@figure("diagnose-overfitting-underfitting")
def learning_curves() -> Drawing:
    """Errors of two trees on the digits of scikit-learn, by the number of examples."""
    digits, classes = load_digits(return_X_y=True)
    sizes = [50, 100, 200, 400, 700, 1000, 1400]
    drawing = Drawing(372)
    for left, depth, name in ((50, 3, "недонавчання"), (360, None, "перенавчання")):
        axes = Axes(drawing, left, 46, left + 270, 256, (0, 1400), (0, 0.7))
        axes.beside({tick: comma(tick, 1) if left == 50 else "" for tick in (0.2, 0.4, 0.6)}, grid=True)
        axes.sides()
        tree = DecisionTreeClassifier(max_depth=depth, random_state=0)
        _, train, held = learning_curve(tree, digits, classes, train_sizes=sizes, cv=5)
        for scores, colour, dash in ((train, BLUE, ""), (held, ORANGE, "10 5")):
            errors = 1 - scores.mean(axis=1)
            axes.line([(size, float(e)) for size, e in zip(sizes, errors, strict=True)], colour, dash=dash)
        drawing.text((left + 135, 28), name, bold=True)
        for x, words, anchor in (
            (left, "0", "start"),
            (left + 135, "прикладів", "middle"),
            (left + 270, "1400", "end"),
        ):
            drawing.text((x, 284), words, GREY, anchor, tick=True)
    for y, colour, dash, words in (
        (322, BLUE, "", "помилка на навчальній вибірці"),
        (354, ORANGE, "10 5", "помилка на валідаційній"),
    ):
        drawing.line([(50, y), (100, y)], colour, 4, dash=dash)
        drawing.text((110, y + 7), words, INK, "start")
    return drawing


@figure("learning-rate-selection")
def learning_rate() -> Drawing:
    """The range test of the answer: its program, drawn."""
    rates, curve = _range_test()
    best, steep = int(np.argmin(curve)), int(np.argmin(np.gradient(curve)))
    drawing = Drawing(408)
    axes = Axes(drawing, 80, 50, 590, 330, (-4, 0.4), (0, 3))
    left, right = axes.at(math.log10(rates[best] / 10), 0)[0], axes.at(math.log10(rates[steep]), 0)[0]
    drawing.cells([(left, 50)], right - left, 280, LIGHT_GREEN)
    drawing.line([(80, 40), (80, 330), (610, 330)], GREY, 2)
    x = axes.at(math.log10(rates[best]), 0)[0]
    drawing.line([(x, 70), (x, 330)], ORANGE, 2.5, dash="7 6")
    shown = [(math.log10(rate), loss) for rate, loss in zip(rates, curve, strict=True) if loss <= 2.6]
    axes.line(shown, BLUE)
    axes.below({-4: "0,0001", -3: "0,001", -2: "0,01", -1: "0,1", 0: "1"})
    axes.beside([0, 1, 2, 3])
    drawing.text((345, 392), "темп навчання (логарифмічна шкала)", GREY)
    drawing.text((80, 26), "згладжена втрата", GREY, "start")
    drawing.text((left - 12, 82), "брати звідси", GREEN, "end")
    drawing.text((632, 60), "тут запізно", ORANGE, "end")
    drawing.text((110, 150), "майже не вчиться", BLUE, "start")
    return drawing


def _range_test() -> tuple[list[float], list[float]]:
    draw = np.random.default_rng(0)
    digits, classes = load_digits(return_X_y=True)
    digits, targets = (digits - digits.mean()) / digits.std(), np.eye(10)[classes]
    first, second = draw.normal(size=(64, 64)) / 8, np.zeros((64, 10))
    rates: list[float] = []
    curve: list[float] = []
    average = 0.0
    for step in range(201):
        rates.append(1e-4 * (10 / 1e-4) ** (step / 200))
        batch = draw.integers(0, len(digits), 64)
        hidden = np.maximum(digits[batch] @ first, 0)
        shares = np.exp(hidden @ second - (hidden @ second).max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        loss = -np.log((shares * targets[batch]).sum(1) + 1e-12).mean()
        average = 0.9 * average + 0.1 * loss
        curve.append(float(average / (1 - 0.9 ** (step + 1))))
        if curve[-1] > 4 * min(curve):
            break
        error = rates[-1] * (shares - targets[batch]) / 64
        first, second = (
            first - digits[batch].T @ (error @ second.T * (hidden > 0)),
            second - hidden.T @ error,
        )
    return rates, curve


@figure("momentum")
def momentum() -> Drawing:
    """Twenty steps down a valley thirty times as steep across as along, without and with momentum."""
    condition, steps = 30, 20
    drawing = Drawing(420, 24)
    for top, beta, rate, colour, square, words in (
        (34, 0.0, 1.9 / condition, ORANGE, True, f"Без імпульсу: {steps} кроків"),
        (244, 0.75, 0.9 / condition, BLUE, False, f"З імпульсом: {steps} кроків"),
    ):
        centre = (560.0, top + 88.0)
        drawing.text((24, top - 10), words, colour, "start")
        within = drawing.clip((10, top), 620, 170)
        for radius in (100, 225, 375, 525):
            drawing.ellipse(centre, radius, radius / math.sqrt(condition), GRID, 1.5, within)
        path = _descent((-500.0, -58.0), condition, rate, beta, steps)
        shown = [(centre[0] + x, centre[1] + y) for x, y in path]
        drawing.line(shown, colour, 3)
        drawing.dots(shown, colour, 9, square=square)
        x, y = centre
        drawing.segments([((x - 8, y - 8), (x + 8, y + 8)), ((x + 8, y - 8), (x - 8, y + 8))], GREEN, 4)
    return drawing


def _descent(start: Point, condition: float, rate: float, beta: float, steps: int) -> list[Point]:
    (x, y), (across, along) = start, (0.0, 0.0)
    path = [(x, y)]
    for _ in range(steps):
        across, along = beta * across + x, beta * along + condition * y
        x, y = x - rate * across, y - rate * along
        path.append((x, y))
    return path
