"""The next word: the model against the answers, the view against the model."""

import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page, expect


def after(models: Page, **values: float) -> list[float]:
    found: list[float] = models.evaluate(
        "values => models.softmax.next(values).after", {"temperature": 1, "k": 6, "p": 1, **values}
    )
    return found


@pytest.mark.parametrize("temperature", [0.5, 1, 2])
def test_temperatures_give_the_probabilities_of_the_answer(models: Page, temperature: float) -> None:
    found = after(models, set=2, temperature=temperature)
    assert {shown(value, 3) for value in found} <= printed("softmax-temperature")
    assert shown(models.evaluate("list => models.softmax.entropy(list)", found), 2) in printed(
        "softmax-temperature"
    )


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"set": 0, "k": 3}, [0.5, 0.3125, 0.1875, 0, 0, 0]),
        ({"set": 0, "p": 0.85}, [0.4444, 0.2778, 0.1667, 0.1111, 0, 0]),
        ({"set": 1, "k": 3}, [0.9388, 0.0408, 0.0204, 0, 0, 0]),
        ({"set": 1, "p": 0.85}, [1, 0, 0, 0, 0, 0]),
        ({"set": 0, "k": 1}, [1, 0, 0, 0, 0, 0]),
    ],
)
def test_filters_leave_what_the_program_of_the_answer_leaves(
    models: Page, values: dict[str, float], wanted: list[float]
) -> None:
    assert after(models, **values) == pytest.approx(wanted, abs=5e-5)
    assert {"0,4444", "0,5", "0,3125", "0,1875"} <= printed("top-k-top-p-sampling")


def test_a_higher_temperature_lets_one_more_in(models: Page) -> None:
    assert sum(value > 0 for value in after(models, set=0, temperature=2, p=0.85)) == 5


def test_the_words_that_are_cut_are_struck_out(open_figure: Figure) -> None:
    page = open_figure("softmax")
    widget = page.locator("details[open] .widget")
    expect(widget.locator("g.cut")).to_have_count(2)
    widget.get_by_role("button", name="Гострий").click()
    expect(widget.locator("g.cut")).to_have_count(5)
    expect(widget.locator(".measure b").first).to_have_text("1 слово")
    widget.get_by_role("button", name="Логіти 2, 1, 0").click()
    expect(widget.locator("g:visible")).to_have_count(3)
