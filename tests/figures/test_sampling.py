"""Repeated sampling: what a thousand draws show is what scipy and the answers say, within their own error."""

import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page
from scipy import stats

SEEDS = range(1, 21)
"""Twenty thousand draws."""


def pooled(models: Page, what: str, **values: float) -> list[float]:
    call = "([what, values, seeds]) => seeds.flatMap((seed) => models.sampling[what]({ ...values, seed }))"
    found: list[float] = models.evaluate(call, [what, values, list(SEEDS)])
    return found


def test_quantiles_are_those_of_student(models: Page) -> None:
    sizes = {int(size): t for size, t in models.evaluate("models.sampling.SIZES").items()}
    assert sizes == {size: pytest.approx(stats.t.ppf(0.975, size - 1), abs=5e-4) for size in sizes}
    assert shown(sizes[25], 3) in printed("confidence-interval")


@pytest.mark.parametrize("size", [3, 5, 31, 101])
def test_means_are_distributed_as_those_of_exponential_times(models: Page, size: int) -> None:
    found = pooled(models, "means", size=size)
    assert stats.kstest(found, stats.gamma(size, scale=10 / size).cdf).pvalue > 0.001


def test_five_times_miss_on_the_right_as_often_as_the_answer_says(models: Page) -> None:
    error = 10 / 5**0.5
    found = pooled(models, "means", size=5)
    right = sum(mean > 10 + 1.96 * error for mean in found) / len(found)
    left = sum(mean < 10 - 1.96 * error for mean in found) / len(found)
    assert {"4,33 %", "0,04 %"} <= printed("central-limit-theorem")
    assert right == pytest.approx(0.0433, abs=0.006)
    assert left == pytest.approx(0.0004, abs=0.0006)


@pytest.mark.parametrize("size", [3, 5, 25, 101])
def test_intervals_miss_in_one_case_of_twenty(models: Page, size: int) -> None:
    found = pooled(models, "intervals", size=size)
    assert sum(low > 50 or high < 50 for low, high in found) / len(found) == pytest.approx(0.05, abs=0.006)


def test_pvalues_without_an_effect_are_uniform_and_with_one_show_its_power(models: Page) -> None:
    assert stats.kstest(pooled(models, "pvalues", size=25, effect=0), "uniform").pvalue > 0.001
    found = pooled(models, "pvalues", size=31, effect=0.5)
    power = models.evaluate("models.sampling.power({ size: 31, effect: 0.5 })")
    assert power == pytest.approx(stats.norm.sf(1.959964 - 0.5 * 31**0.5), abs=1e-4)
    assert sum(p < 0.05 for p in found) / len(found) == pytest.approx(power, abs=0.01)
    assert models.evaluate("models.sampling.power({ size: 5, effect: 0 })") == pytest.approx(0.05, abs=1e-5)


def test_the_same_seed_is_the_same_thousand(open_figure: Figure) -> None:
    page = open_figure("sampling", query="?w.sampling=0_1_0_1")
    widget = page.locator("details[open] .widget")
    path = "e => e.getAttribute('d')"
    first = widget.locator("path.usual").evaluate(path)
    widget.get_by_role("button", name="Ще тисяча").click()
    assert widget.locator("path.usual").evaluate(path) != first
    widget.get_by_role("button", name="Спочатку").click()
    assert widget.locator("path.usual").evaluate(path) == first
    widget.get_by_role("button", name="Інтервали").click()
    misses = widget.locator("path.odd").evaluate("e => e.getAttribute('d').split('M').length - 1")
    assert 0 <= misses <= 8
    assert widget.locator("td").all_inner_texts()[1].replace("\u00a0", " ") == "5 %"
