"""The threshold of a classifier: the model against the answers and against scipy, the view against the model."""

import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page, expect
from scipy import stats


def measures(models: Page, tp: int, fp: int, fn: int, tn: int) -> dict[str, float]:
    return models.evaluate(
        "matrix => models.threshold.measures(matrix)", {"tp": tp, "fp": fp, "fn": fn, "tn": tn}
    )


@pytest.mark.parametrize(
    ("question", "matrix", "named"),
    [
        ("precision-recall", (80, 20, 40, 0), {"precision": 1, "recall": 3, "f1": 3}),
        ("accuracy-vs-precision-recall", (60, 20, 40, 9880), {"accuracy": 3, "precision": 2, "recall": 1}),
        ("imbalanced-metrics", (90, 495, 10, 9405), {"accuracy": 3, "recall": 3, "precision": 3, "f1": 3}),
        ("confusion-matrix", (80, 50, 20, 850), {"accuracy": 2, "precision": 3, "recall": 1, "f1": 3}),
    ],
)
def test_measures_are_those_of_the_answers(
    models: Page, question: str, matrix: tuple[int, int, int, int], named: dict[str, int]
) -> None:
    read = measures(models, *matrix)
    assert {shown(read[name], digits) for name, digits in named.items()} <= printed(question)


def test_what_a_rare_class_does_to_precision_is_that_of_the_answer(models: Page) -> None:
    """90 % found, 10 % false alarms: precision 0.9 of classes of one size, 0.083 of 1 %."""
    gap = 2 * stats.norm.ppf(0.9)
    counts = "([gap, share]) => models.threshold.counts({ gap, threshold: 0, share }, 1e6)"
    for share in (0.5, 0.01):
        read = measures(models, **models.evaluate(counts, [gap, share]))
        assert read["recall"] == pytest.approx(0.9, abs=1e-4)
        assert shown(read["precision"], 1 if share == 0.5 else 3) in printed("precision-recall")


def test_the_normal_distribution_is_that_of_scipy(models: Page) -> None:
    points = [at / 10 for at in range(-60, 61)]
    found = models.evaluate("points => points.map(models.threshold.phi)", points)
    assert found == pytest.approx(stats.norm.cdf(points).tolist(), abs=1e-6)


def test_the_area_under_the_curve_is_the_number_beside_it(models: Page) -> None:
    for gap in (0, 1, 2.5, 4):
        roc = models.evaluate("gap => models.threshold.curves({ gap, share: 0.3 }, 2000).roc", gap)
        area = sum((b[0] - a[0]) * (a[1] + b[1]) / 2 for a, b in zip(roc, roc[1:], strict=False))
        assert models.evaluate("gap => models.threshold.auc(gap)", gap) == pytest.approx(area, abs=1e-3)


def test_a_matrix_without_positive_answers_has_no_precision(open_figure: Figure) -> None:
    page = open_figure("threshold", query="?w.threshold=3_0_0.01")
    cells = page.locator("details[open] .widget td")
    assert cells.all_inner_texts() == ["", "TP 0", "FN 10", "FP 1", "TN 989"]
    page.goto(page.url.replace("3_0_0.01", "3_0.5_0.01"))
    expect(page.locator("details[open] .measure b").first).to_have_text("0,00")


def test_the_threshold_moves_all_that_depends_on_it(open_figure: Figure) -> None:
    page = open_figure("threshold")
    widget = page.locator("details[open] .widget")
    assert widget.locator("td").all_inner_texts() == ["", "TP 421", "FN 79", "FP 79", "TN 421"]
    assert widget.locator(".measure b").all_inner_texts() == ["0,84", "0,84", "0,84", "0,84", "0,16"]
    widget.get_by_label("Поріг").fill("1")
    assert widget.locator("td").all_inner_texts() == ["", "TP 250", "FN 250", "FP 11", "TN 489"]
    assert widget.locator(".measure b").all_inner_texts() == ["0,96", "0,50", "0,66", "0,74", "0,02"]
    widget.get_by_role("button", name="Рідкісний клас").click()
    assert widget.locator("td").all_inner_texts() == ["", "TP 5", "FN 5", "FP 23", "TN 967"]
    expect(widget.locator("[role=status]").last).to_have_text(
        "Влучність 0,18, повнота 0,50, F1 0,26, AUC 0,92"
    )
