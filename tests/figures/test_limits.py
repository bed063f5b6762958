"""What interactive figures weigh; how long a change takes is measured by `make bench`."""

from pathlib import Path

import pytest

import weight
from bank.widgets import WIDGETS
from limits import LIMITS

FOLDER = "assets/figures"


@pytest.mark.parametrize("name", WIDGETS)
def test_the_kit_and_a_figure_keep_to_their_limit(figures: Path, name: str) -> None:
    assert sum(weight.figure(figures, name).values()) <= 1000 * LIMITS["figures"]["code_kb"]


def test_a_figure_is_counted_with_all_that_it_imports(figures: Path) -> None:
    names = {path.rpartition("/")[2] for path in weight.figure(figures, "threshold")}
    assert names == {"threshold.js", "threshold-model.js", "normal.js", "kit.js", "draw.js"}


def test_a_page_before_a_figure_is_opened_keeps_to_its_limit(figures: Path) -> None:
    assert weight.packed(figures / FOLDER / "load.js") <= 1000 * LIMITS["figures"]["loader_kb"]
