"""K-means: the model against the answers and against scikit-learn, the view against the model."""

import numpy as np
import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page, expect
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

RECTANGLE, LINE, CLOUDS, EMPTY = range(4)


def run(models: Page, which: int, start: int) -> list[dict[str, list[list[float]]]]:
    found: list[dict[str, list[list[float]]]] = models.evaluate(
        "([which, start]) => models.kmeans.run(models.kmeans.SETS[which], start)", [which, start]
    )
    return found


def test_six_points_go_the_way_of_the_answer(models: Page) -> None:
    """Its program prints 89.2 with centres 1 and 7.6, then 4.0 with 2 and 11."""
    states = run(models, LINE, 0)
    assert [center[0] for center in states[2]["centers"]] == pytest.approx([1, 7.6])
    assert states[2]["inertia"] == pytest.approx(89.2)
    assert [center[0] for center in states[-1]["centers"]] == [2, 11]
    assert states[-1]["inertia"] == pytest.approx(4)


def test_two_of_six_starts_are_caught_in_the_rectangle(models: Page) -> None:
    ends = [run(models, RECTANGLE, start)[-1]["inertia"] for start in range(6)]
    assert sorted(ends) == [1, 1, 1, 1, 16, 16]
    assert run(models, RECTANGLE, 0)[-1]["centers"] == [[2, 0], [2, 1]]


def test_an_empty_cluster_jumps_to_the_farthest_point(models: Page) -> None:
    """The answer about code ends at 0.5, 9, 10 with inertia 0.5; with two centres it is 1."""
    states = run(models, EMPTY, 0)
    assert states[2]["centers"][2] == [10, 0]
    assert [center[0] for center in states[-1]["centers"]] == [0.5, 9, 10]
    assert states[-1]["inertia"] == 0.5
    assert shown(4 * states[-1]["inertia"] ** 2, 0) + "$." in printed("code-kmeans-plus-plus")


@pytest.mark.parametrize("which", [RECTANGLE, LINE, CLOUDS])
def test_every_start_ends_where_scikit_learn_ends(models: Page, which: int) -> None:
    given = models.evaluate("which => models.kmeans.SETS[which]", which)
    for at, start in enumerate(given["starts"]):
        with threadpool_limits(1):
            model = KMeans(len(start), init=np.array(start, float), n_init=1, tol=0).fit(given["points"])
        assert run(models, which, at)[-1]["inertia"] == pytest.approx(model.inertia_)


@pytest.mark.parametrize("which", [RECTANGLE, LINE, CLOUDS])
def test_no_step_raises_the_inertia_and_the_slider_reaches_the_end(models: Page, which: int) -> None:
    for start in range(6):
        states = run(models, which, start)
        inertia = [state["inertia"] for state in states[1:]]
        assert all(after <= before + 1e-9 for before, after in zip(inertia, inertia[1:], strict=False))
        assert len(states) <= 12


def test_a_bad_start_of_the_clouds_costs_several_times_as_much(models: Page) -> None:
    ends = [run(models, CLOUDS, start)[-1]["inertia"] for start in range(6)]
    assert max(ends) > 3 * min(ends)


def test_steps_are_taken_and_told(open_figure: Figure) -> None:
    page = open_figure("kmeans")
    widget = page.locator("details[open] .widget")
    now = widget.locator(".now")
    expect(now).to_have_text("Крок 0, старт. J = —. ")
    step = widget.get_by_role("button", name="Крок", exact=True)
    step.click()
    expect(now).to_contain_text("точки до центрів. J = 32,0")
    step.click()
    expect(now).to_contain_text("центри в середні. J = 16,0")
    step.click()
    expect(now).to_contain_text("Далі нічого не змінюється.")
    assert widget.locator(".measure b").all_inner_texts() == ["16,0", "1,0", "1,0", "1,0", "1,0", "16,0"]
    widget.get_by_role("button", name="Інший старт").click()
    expect(now).to_have_text("Крок 0, старт. J = —. ")
    expect(widget.locator(".here")).to_contain_text("старт 2")


def test_a_step_after_the_last_one_changes_nothing_and_says_so(open_figure: Figure) -> None:
    page = open_figure("kmeans", query="?w.kmeans=0_1_3")
    widget = page.locator("details[open] .widget")
    center = widget.locator(".center.k0")
    expect(widget.locator(".now")).to_have_text(
        "Крок 3, точки до центрів. J = 16,0. Далі нічого не змінюється."
    )
    end = center.get_attribute("d")
    widget.get_by_role("button", name="Крок", exact=True).click()
    expect(widget.locator(".now")).to_have_text("Крок 4, нічого не змінилося. J = 16,0. ")
    assert center.get_attribute("d") == end


def test_an_empty_cluster_has_one_start(open_figure: Figure) -> None:
    page = open_figure("kmeans", query="?w.kmeans=3_5_2")
    rows = page.locator("details[open] .widget .measure")
    expect(rows.first).to_be_visible()
    expect(rows.nth(1)).to_be_hidden()
    expect(page.locator("details[open] .widget .center.k2")).to_have_attribute(
        "d", "M294.0 85.0m-9-9l18 18m0-18l-18 18"
    )
