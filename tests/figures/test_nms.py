"""IoU and non-maximum suppression: the model against the answers, the view against the model."""

from itertools import combinations

import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page, expect

BOXES = [[0, 0], [1, 0], [5, 0]]
"""Those of the answer, each 10 wide and high."""


def suppressed(models: Page, boxes: list[list[float]], threshold: float) -> list[int]:
    found: list[int] = models.evaluate("([b, t]) => models.nms.suppress(b, t)", [boxes, threshold])
    return found


def test_pairs_have_what_the_answers_say(models: Page) -> None:
    pairs = [
        models.evaluate("([a, b]) => models.nms.iou(a, b)", list(pair)) for pair in combinations(BOXES, 2)
    ]
    assert {shown(value, 3) for value in pairs} <= printed("code-nms")
    apart = models.evaluate("models.nms.iou([0, 0], [5, 5])")
    assert shown(apart, 3) in printed("map-and-iou")


def test_boxes_that_only_touch_have_nothing_in_common(models: Page) -> None:
    assert models.evaluate("[[10, 0], [10, 10], [40, 40]].map((b) => models.nms.iou([0, 0], b))") == [0, 0, 0]
    assert models.evaluate("models.nms.iou([2, 3], [2, 3])") == 1


@pytest.mark.parametrize(("threshold", "by"), [(0.5, [1, 1, 2]), (0.3, [1, 1, 1]), (0.9, [0, 1, 2])])
def test_what_stays_is_what_the_program_of_the_answer_keeps(
    models: Page, threshold: float, by: list[int]
) -> None:
    assert suppressed(models, BOXES, threshold) == by


def test_a_box_that_is_gone_suppresses_none(models: Page) -> None:
    """2 lies on 0, which 1 has taken away, and too far from 1."""
    assert suppressed(models, [[0, 0], [3, 0], [-2.5, 0]], 0.5) == [1, 1, 2]


def test_boxes_are_dragged_and_moved_by_buttons(open_figure: Figure) -> None:
    page = open_figure("nms")
    widget = page.locator("details[open] .widget")
    numbers = widget.locator(".measure b")
    assert numbers.all_inner_texts() == ["0,818", "0,333", "0,429"]
    field = widget.locator(".draggable")
    field.scroll_into_view_if_needed()
    box = widget.locator("g").nth(2).locator("rect").bounding_box()
    page.mouse.move(box["x"] + box["width"] - 8, box["y"] + box["height"] - 8)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] + 92, box["y"] + box["height"] - 8, steps=4)
    page.mouse.up()
    moved = widget.locator("g").nth(2).locator("rect").bounding_box()
    assert moved["x"] - box["x"] == pytest.approx(
        100, abs=4
    )  # by as much as the pointer: it holds the box where it took it
    assert moved["y"] == pytest.approx(box["y"], abs=4)
    assert numbers.all_inner_texts()[1:] == ["0,000", "0,000"]
    expect(widget.get_by_role("button", name="Рамка 2", exact=True)).to_have_attribute("aria-pressed", "true")
    before = numbers.first.inner_text()
    page.mouse.move(box["x"] - 50, box["y"] + 20)
    assert numbers.first.inner_text() == before
    widget.get_by_role("button", name="Спочатку").click()
    widget.get_by_role("button", name="Рамка 1", exact=True).click()
    widget.get_by_role("button", name="Ліворуч").press("Enter")
    assert numbers.first.inner_text() == "1,000"
    widget.get_by_role("button", name="Рамка 1 на 5 і 5").click()
    assert numbers.first.inner_text() == "0,143"


def test_what_is_gone_is_dashed_and_told(open_figure: Figure) -> None:
    page = open_figure("nms")
    widget = page.locator("details[open] .widget")
    expect(widget.locator(".gone")).to_have_count(1)
    widget.get_by_role("slider", name="Поріг").fill("0.3")
    expect(widget.locator(".gone")).to_have_count(2)
    assert widget.locator("td").all_inner_texts() == ["лишається", "викинула рамка 1", "викинула рамка 1"]
    assert widget.locator(".gone rect").first.evaluate("e => getComputedStyle(e).strokeDasharray") != "none"


def test_no_box_lies_over_the_name_of_another(open_figure: Figure) -> None:
    field = open_figure("nms").locator("details[open] .widget .field")
    tags = field.evaluate("field => [...field.children].map(({ tagName }) => tagName)")
    assert tags == ["g", "g", "g", "text", "text", "text"]
