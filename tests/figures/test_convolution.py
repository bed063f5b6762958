"""A kernel over a picture: the model against the answers and against scipy, the view against the model."""

import numpy as np
import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page, expect
from scipy import ndimage

PICTURE = {"a": 11111, "b": 11114, "c": 11466, "d": 14566, "e": 45666}
"""That of the answer."""


def look(models: Page, **values: float) -> dict[str, list[float]]:
    given = {"kernel": 0, "row": 3, "column": 3, **PICTURE, **values}
    found: dict[str, list[float]] = models.evaluate("values => models.convolution.look(values)", given)
    return found


def gradient(models: Page, row: int, column: int) -> list[float]:
    window = look(models, row=row, column=column)["window"]
    found: list[float] = models.evaluate("window => models.convolution.gradient(window)", window)
    return found


def test_the_centre_is_that_of_the_answer(models: Page) -> None:
    assert look(models)["window"] == [10, 10, 10, 10, 40, 60, 40, 50, 60]
    x, y, length, angle = gradient(models, 3, 3)
    assert {shown(x, 0), shown(y, 0), shown(length, 0), shown(angle, 2)} <= printed("canny-and-sobel")
    assert (x, y) == (120, 160)


@pytest.mark.parametrize(
    ("row", "column", "length"), [(2, 2, "42,43"), (4, 4, "44,72"), (3, 2, "141,42"), (3, 4, "178,89")]
)
def test_its_neighbours_are_those_of_the_answer(models: Page, row: int, column: int, length: str) -> None:
    assert shown(gradient(models, row, column)[2], 2) == length
    assert length in printed("canny-and-sobel")


def test_every_answer_is_that_of_scipy(models: Page) -> None:
    for at, (_, weights, by) in enumerate(models.evaluate("models.convolution.KERNELS")):
        found = look(models, kernel=at)
        pixels = np.reshape(found["all"], (5, 5))
        wanted = ndimage.correlate(pixels.astype(float), np.reshape(weights, (3, 3)) / by, mode="nearest")
        assert found["output"] == pytest.approx(wanted.ravel().tolist())


def test_a_dot_shows_the_kernel_turned_over(models: Page) -> None:
    """As the answer about conv2d has it: it is a cross-correlation."""
    found = look(models, a=0, b=0, c=100, d=0, e=0)
    weights = np.reshape(models.evaluate("models.convolution.KERNELS[0][1]"), (3, 3))
    assert np.reshape(found["output"], (5, 5))[1:4, 1:4].tolist() == (10 * weights[::-1, ::-1]).tolist()


def test_a_flat_picture_has_no_direction(models: Page) -> None:
    found = models.evaluate("models.convolution.gradient(Array(9).fill(40))")
    assert found[:3] == [0, 0, 0]
    assert found[3] != found[3]


def test_the_numbers_of_the_window_follow_it(open_figure: Figure) -> None:
    page = open_figure("convolution")
    widget = page.locator("details[open] .widget")
    sum_ = widget.locator(".sum")
    expect(sum_).to_have_text("−10 + 10 − 2·10 + 2·60 − 40 + 60 = 120")
    assert widget.locator("td").all_inner_texts() == ["120", "160", "200,00", "53,13"]
    widget.get_by_role("button", name="Розмиття").click()
    expect(sum_).to_have_text("(10 + 10 + 10 + 10 + 40 + 60 + 40 + 50 + 60) : 9 = 32")
    widget.get_by_role("button", name="Світліше на 30").click()
    assert widget.locator("td").all_inner_texts() == ["120", "160", "200,00", "53,13"]


def test_it_is_drawn_on_by_mouse_and_by_keyboard(open_figure: Figure) -> None:
    page = open_figure("convolution", query="?w.convolution=0_2_2_50_0_0_0_0_0")
    widget = page.locator("details[open] .widget")
    pixels = widget.locator("g").first.locator("rect + text")
    picture = widget.locator(".draggable")
    picture.scroll_into_view_if_needed()
    corner = pixels.first.bounding_box()
    page.mouse.move(corner["x"] + 3, corner["y"] + 3)
    page.mouse.down()
    page.mouse.move(corner["x"] + 31, corner["y"] + 3)
    page.mouse.up()
    assert pixels.all_text_contents()[:3] == ["50", "50", "0"]
    out = widget.locator("g").nth(1).locator("rect").nth(24).bounding_box()
    page.mouse.click(out["x"] + 9, out["y"] + 9)
    expect(widget.get_by_role("slider", name="Стовпець вікна")).to_have_value("5")
    assert pixels.all_text_contents()[24] == "0"
    widget.get_by_role("button", name="Пензлем у центр").press("Enter")
    assert pixels.all_text_contents()[24] == "50"
