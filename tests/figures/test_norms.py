"""L1 and L2: the model against the answer and against scikit-learn, the view against the model."""

import numpy as np
import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page, expect
from scipy.optimize import minimize

ANSWER = {"first": 3, "second": 0.5, "correlation": 0}


def solve(models: Page, name: str, **values: float) -> list[float]:
    found: list[float] = models.evaluate(
        "([name, values]) => models.norms[name](values)", [name, {**ANSWER, **values}]
    )
    return found


def test_the_weights_are_those_of_the_answer(models: Page) -> None:
    assert solve(models, "lasso", strength=1) == [2, 0]
    weights = solve(models, "ridge", strength=1)
    assert [shown(weights[0], 1), shown(weights[1], 2)] == ["1,5", "0,25"]
    assert {"2", "0", "1,5", "0,25"} <= printed("l1-vs-l2")


@pytest.mark.parametrize("correlation", [-0.9, 0, 0.5, 0.9])
@pytest.mark.parametrize("strength", [0, 0.3, 1.2, 4])
def test_they_are_where_loss_and_penalty_are_least(models: Page, strength: float, correlation: float) -> None:
    given = {"first": 2.0, "second": -1.1, "correlation": correlation, "strength": strength}
    away = np.array([2.0, -1.1])
    curvature = np.array([[1, correlation], [correlation, 1]])

    def loss(w: np.ndarray) -> float:
        return float((w - away) @ curvature @ (w - away) / 2)

    least = {
        "lasso": lambda w: loss(w) + strength * np.abs(w).sum(),
        "ridge": lambda w: loss(w) + strength / 2 * (w @ w),
    }
    for name, objective in least.items():
        found = minimize(objective, away, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12})
        weights = solve(models, name, **given)
        assert objective(np.array(weights)) <= found.fun + 1e-7, name
        assert models.evaluate("([w, v]) => models.norms.loss(w, v)", [weights, given]) == pytest.approx(
            loss(np.array(weights))
        )


def test_only_the_diamond_makes_a_zero(open_figure: Figure) -> None:
    page = open_figure("norms")
    widget = page.locator("details[open] .widget")
    numbers = widget.locator(".measure b")
    widget.get_by_role("slider", name="Сила штрафу").fill("1")
    assert numbers.all_inner_texts() == ["2,00", "0,00", "1,50", "0,25"]
    expect(widget.locator("svg > text").first).to_have_text("L1: (2,00; 0,00)")
    widget.get_by_role("slider", name="ŵ₂").fill("-2")
    assert numbers.all_inner_texts() == ["2,00", "−1,00", "1,50", "−1,00"]


def test_the_dot_lies_on_the_ball_and_on_the_contour(open_figure: Figure) -> None:
    page = open_figure("norms", query="?w.norms=0.8_2_-1_0.5")
    near = """panel => {
      const dot = panel.querySelector(".dot");
      const [x, y] = [dot.cx.baseVal.value, dot.cy.baseVal.value];
      return [".ball", ".ring"].map((kind) => {
        const path = panel.querySelector(kind);
        const length = path.getTotalLength();
        const far = Array.from({ length: 4001 }, (_, at) => path.getPointAtLength((length * at) / 4000));
        return Math.min(...far.map((point) => Math.hypot(point.x - x, point.y - y)));
      });
    }"""
    for panel in page.locator("details[open] .widget svg svg").all():
        assert max(panel.evaluate(near)) < 0.6
