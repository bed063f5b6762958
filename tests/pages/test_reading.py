"""How an answer looks: rows that are closed step back, output is told apart, figures are no larger than their type needs."""

from browser import LAPTOP, PHONE, Open


def test_closed_rows_are_calm_and_open_ones_bold(open_page: Open) -> None:
    page = open_page("junior/statistics/#p-value")
    weight = "e => Number(getComputedStyle(e).fontWeight)"
    assert page.locator("details.qa[open] h2").evaluate(weight) >= 600
    closed = page.locator("details.qa:not([open]) h2")
    assert closed.first.evaluate(weight) == 400
    assert closed.locator(".qa-number").first.evaluate(weight) == 400


def test_the_spoken_answer_has_the_colour_of_its_level(open_page: Open) -> None:
    backgrounds = set()
    for path in (
        "junior/machine-learning/#overfitting",
        "middle/nlp/#tokenization",
        "senior/mlops/#edge-mlops",
    ):
        page = open_page(path)
        backgrounds.add(
            page.locator("details[open] .qa-spoken").evaluate("e => getComputedStyle(e).backgroundColor")
        )
    assert len(backgrounds) == 3


def test_output_is_joined_to_its_code_and_looks_different(view: Open) -> None:
    page = view("junior/python/#generators")
    output = page.locator("details[open] .highlight + .output").first
    code, printed = output.evaluate(
        """e => [e.previousElementSibling, e].map(block => {
          const box = block.getBoundingClientRect(), pre = block.querySelector("pre");
          return { top: box.top, bottom: box.bottom, back: getComputedStyle(pre).backgroundColor,
                   label: getComputedStyle(pre, "::before").content };
        })"""
    )
    assert abs(printed["top"] - code["bottom"]) < 1
    assert code["back"] != printed["back"]
    assert (code["label"], printed["label"]) == ("none", '"Вивід"')


def test_figures_are_centred_and_their_labels_as_large_as_the_text(open_page: Open) -> None:
    for viewport in (LAPTOP, {"width": 1920, "height": 1000}, PHONE):
        page = open_page("junior/machine-learning/#roc-auc", viewport)
        image, figure = (
            page.locator(f"details[open] {part}").first.bounding_box() for part in ("figure img", "figure")
        )
        assert image
        assert figure
        label = 24 * (image["width"] - 18) / 640
        assert label <= 17
        assert label >= (15 if viewport is not PHONE else 12)
        middle = image["x"] + image["width"] / 2 - figure["x"] - figure["width"] / 2
        assert abs(middle) <= 1
