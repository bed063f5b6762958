"""Gradient descent: the model against the answers, the view against the model."""

import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page


def last(models: Page, curvature: float, **values: float) -> float:
    return models.evaluate(
        "([c, v]) => models.descent.along(c, v).at(-1)", [curvature, {"momentum": 0, "steps": 20, **values}]
    )


@pytest.mark.parametrize("rate", [0.01, 0.19, 0.21])
def test_twenty_steps_end_where_the_answer_says(models: Page, rate: float) -> None:
    assert shown(last(models, 10, rate=rate), 4) in printed("gradient-descent-learning-rate")


def test_one_step_of_the_right_rate_arrives(models: Page) -> None:
    assert last(models, 10, rate=0.1, steps=1) == pytest.approx(0)


def test_momentum_makes_a_constant_slope_ten_times_as_fast(models: Page) -> None:
    """The sum of the weights of past gradients, 1/(1 − β), as the answers have it."""
    path = models.evaluate("models.descent.along(1e-9, { rate: 1, momentum: 0.9, steps: 300 })")
    step = (path[-2] - path[-1]) / 1e-9
    assert shown(step, 0) in printed("momentum")
    assert shown(step, 0) in printed("momentum-near-one")


def test_oscillation_fades_as_the_answer_says(models: Page) -> None:
    """|w| falls a thousandfold in 2 ln 1000 / −ln 0.9 steps where it oscillates."""
    path = models.evaluate("models.descent.along(10, { rate: 0.1, momentum: 0.9, steps: 300 })")
    assert max(abs(value) for value in path[145:]) < 0.001 < max(abs(value) for value in path[110:])
    assert "131" in printed("momentum-near-one")


def test_the_limit_of_the_rate_is_where_the_picture_says(open_figure: Figure) -> None:
    page = open_figure("descent", query="?w.descent=0.21_0_3_20")
    cells = page.locator("details[open] .widget td")
    assert cells.first.inner_text() == "6,7275"
    page.locator("details[open] .widget").get_by_role("slider", name="Темп навчання").fill("0.19")
    assert cells.first.inner_text() == "0,1216"
