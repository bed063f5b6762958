"""Polynomials of a noisy sine: the model against the program of the answer and against numpy, the view against the model."""

import re

import numpy as np
import pytest
from figure_site import Figure
from playwright.sync_api import Page, expect

from bank.model import Bank

PRINTED = re.compile(r"^ *(\d+): ([\d.]+) \+ ([\d.]+) \+ ([\d.]+) = ([\d.]+)$", re.M)
MODEL = "models['bias-variance']"


def test_the_parts_of_the_error_are_those_of_the_answer(bank: Bank, models: Page) -> None:
    """The answer draws 500 samples; the figure knows what they come near to."""
    _, question = bank.questions["bias-variance-tradeoff"]
    rows = PRINTED.findall(question.body)
    assert [row[0] for row in rows] == ["1", "3", "12"]
    for degree, *told in rows:
        parts = models.evaluate(f"degree => {MODEL}.parts(15, degree)", int(degree))
        found = [parts["bias"], parts["variance"], parts["noise"], sum(parts.values())]
        assert found == pytest.approx([float(number) for number in told], abs=0.004)


@pytest.mark.parametrize("degree", [1, 3, 12])
@pytest.mark.parametrize("size", [15, 60])
def test_what_is_learned_is_what_numpy_learns(models: Page, degree: int, size: int) -> None:
    asked = [at / 37 for at in range(38)]
    xs, ys, found = models.evaluate(
        f"""([size, asked, degree]) => {{
          const xs = {MODEL}.grid(size);
          const ys = {MODEL}.sample(xs, 3);
          return [xs, ys, {MODEL}.fits(xs, ys, asked, degree)[degree]];
        }}""",
        [size, asked, degree],
    )
    wanted = np.polynomial.Polynomial.fit(xs, ys, degree)(np.array(asked))
    assert found == pytest.approx(wanted.tolist(), abs=1e-7)


def test_more_freedom_never_raises_the_error_on_what_was_learned(models: Page) -> None:
    for seed in range(1, 20):
        train = models.evaluate(f"seed => {MODEL}.errors(15, seed).train", seed)
        assert all(after <= before + 1e-12 for before, after in zip(train, train[1:], strict=False))


def test_the_noise_is_normal_with_the_deviation_of_the_answer(models: Page) -> None:
    noise = models.evaluate(f"{MODEL}.sample(Array(20000).fill(0), 5)")
    assert np.mean(noise) == pytest.approx(0, abs=0.015)
    assert np.std(noise) == pytest.approx(0.5, abs=0.01)
    assert np.mean(np.abs(noise) < 0.5) == pytest.approx(0.6827, abs=0.01)


def test_the_errors_part_as_the_degree_grows(open_figure: Figure) -> None:
    page = open_figure("bias-variance")
    widget = page.locator("details[open] .widget")
    now = widget.get_by_text("Помилка навчальна")
    expect(now).to_have_text("Помилка навчальна 0,24, на нових 0,36")
    widget.get_by_role("slider", name="Степінь").fill("12")
    expect(now).to_have_text("Помилка навчальна 0,02, на нових 0,67")
    assert widget.locator(".measure b").all_inner_texts() == ["0,00", "0,22", "0,25", "0,47"]
    widget.get_by_role("slider", name="Навчальних точок").fill("2")
    assert widget.locator(".measure b").all_inner_texts() == ["0,00", "0,05", "0,25", "0,30"]


def test_twelve_samples_give_twelve_curves(open_figure: Figure) -> None:
    page = open_figure("bias-variance")
    widget = page.locator("details[open] .widget")
    curves = widget.locator(".models")
    assert curves.get_attribute("d").count("M") == 1
    widget.get_by_role("button", name="12 вибірок").click()
    assert curves.get_attribute("d").count("M") == 12
