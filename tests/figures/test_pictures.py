"""The pictures behind interactive figures say what their models say."""

from itertools import islice

import pytest
from ledger import shown
from playwright.sync_api import Page

from figures import FIGURES
from figures.interactive import intervals, means, pvalues


def test_the_cut_of_the_two_bells_is_that_of_the_model(models: Page) -> None:
    labels = FIGURES["threshold"]().labels
    counts = models.evaluate("models.threshold.counts({ gap: 2, threshold: 0.5, share: 0.5 })")
    assert {f"{name.upper()} {count}" for name, count in counts.items()} <= set(labels)
    read = models.evaluate("counts => models.threshold.measures(counts)", counts)
    ends = {label.rpartition(" ")[2] for label in labels}
    assert {shown(read["precision"], 2), shown(read["recall"], 2)} <= ends


@pytest.mark.parametrize("size", [5, 101])
def test_the_histogram_is_of_the_thousand_that_the_model_opens_with(models: Page, size: int) -> None:
    found = models.evaluate("size => models.sampling.means({ size, seed: 1 })", size)
    assert list(islice(means(size, 1), len(found))) == pytest.approx(found, rel=1e-9)


@pytest.mark.parametrize("size", [5, 101])
def test_the_intervals_are_the_first_of_the_model(models: Page, size: int) -> None:
    found = models.evaluate("size => models.sampling.intervals({ size, seed: 1 })", size)
    drawn = list(islice(intervals(size, 1), 50))
    assert [end for one in drawn for end in one] == pytest.approx(
        [end for one in found[:50] for end in one], abs=0.02
    )


@pytest.mark.parametrize(("size", "effect"), [(5, 0), (31, 0.5)])
def test_the_p_values_are_the_thousand_of_the_model(models: Page, size: int, effect: float) -> None:
    found = models.evaluate(
        "([size, effect]) => models.sampling.pvalues({ size, effect, seed: 1 })", [size, effect]
    )
    assert list(islice(pvalues(effect * size**0.5, 1), len(found))) == pytest.approx(found, abs=1e-5)


def test_the_words_have_the_probabilities_of_the_model(models: Page) -> None:
    found = models.evaluate("models.softmax.next({ set: 0, temperature: 1, k: 6, p: 0.85 })")
    rows = [label for label in FIGURES["next-word"]().labels if "→ 0" in label]
    assert rows == [
        f"{shown(before, 2)} → {shown(after, 3) if after else 0}"
        for before, after in zip(found["before"], found["after"], strict=True)
    ]
