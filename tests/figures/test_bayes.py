"""Bayes' theorem: the model against the answers, the view against the model."""

import pytest
from figure_site import Figure
from ledger import printed, shown
from playwright.sync_api import Page, expect


def posterior(models: Page, prior: float, sensitivity: float, specificity: float) -> dict[str, float]:
    given = {"prior": prior, "sensitivity": sensitivity, "specificity": specificity}
    return models.evaluate("given => models.bayes.posterior(given)", given)


def test_the_presets_give_the_numbers_of_the_answers(models: Page) -> None:
    spam = posterior(models, 0.2, 0.5, 0.95)
    assert shown(spam["positive"], 3) in printed("bayes-theorem")
    ill = posterior(models, 0.0005, 0.99, 0.99)
    assert shown(ill["positive"], 4) in printed("tuberculosis-test")
    assert f"{shown(100 * ill['positive'], 2)} %" in printed("tuberculosis-test")
    rare = posterior(models, 0.01, 0.9, 0.9)
    assert shown(rare["positive"], 3) in printed("precision-recall")


def test_people_are_those_of_the_answer(models: Page) -> None:
    given = {"prior": 0.0005, "sensitivity": 0.99, "specificity": 0.99}
    counted = models.evaluate("given => models.bayes.people(given, 200000)", given)
    assert counted == {"tp": 99, "fn": 1, "fp": 1999, "tn": 197901}
    assert {"99", "1999", "197 901"} <= printed("tuberculosis-test")


@pytest.mark.parametrize("prior", range(12))
def test_everybody_is_counted_once(models: Page, prior: int) -> None:
    total = """prior => Object.values(models.bayes.people({ prior: models.bayes.PRIORS[prior], sensitivity: 0.7, specificity: 0.8 }, 1000))
      .reduce((a, b) => a + b)"""
    assert models.evaluate(total, prior) == 1000


def test_the_presets_show_what_the_answers_say(open_figure: Figure) -> None:
    page = open_figure("bayes")
    widget = page.locator("details[open] .widget")
    assert widget.locator("td").all_inner_texts() == ["", "9", "1", "99", "891"]
    widget.get_by_role("button", name="Туберкульоз").click()
    cells = [text.replace("\u00a0", " ") for text in widget.locator("td").all_inner_texts()]
    assert cells == ["", "99", "1", "1999", "197 901"]
    expect(widget.locator(".measure b").nth(1)).to_have_text("4,72\u00a0%")
    widget.get_by_role("button", name="Спам").click()
    expect(widget.locator(".measure b").nth(1)).to_have_text("71,4\u00a0%")
    drawn = "e => [...e.getAttribute('d').matchAll(/v([\\d.]+)/g)].reduce((sum, [, long]) => sum + Math.round((+long + 3.5) / 8.2), 0)"
    assert [widget.locator(f"path.{kind}").evaluate(drawn) for kind in ("tp", "fp", "fn", "tn")] == [
        100,
        40,
        100,
        760,
    ]
