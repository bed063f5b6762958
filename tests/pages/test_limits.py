"""What a reader fetches is no more than `limits.toml` allows. Sizes only: times are measured by `make bench`."""

from pathlib import Path

import pytest

import weight
from bank.model import Bank
from limits import LIMITS


def test_the_first_visit_of_every_topic_page_keeps_to_its_limit(site: Path, bank: Bank) -> None:
    limit = 1000 * LIMITS["page"]["first_visit_kb"]
    weights = {topic.key: sum(weight.first_visit(site, f"{topic.key}/").values()) for topic in bank.topics}
    assert {page: size for page, size in weights.items() if size > limit} == {}


def test_the_search_keeps_to_its_limit_before_its_first_result(site: Path) -> None:
    assert sum(weight.before_first_result(site).values()) <= 1000 * LIMITS["search"]["before_first_result_kb"]


def test_everything_that_is_fetched_is_counted(site: Path) -> None:
    page = weight.first_visit(site, "junior/statistics/")
    assert set(page) == {
        "junior/statistics/index.html",
        "assets/favicon.svg",
        *(f"assets/core/{name}" for name in ("scheme.js", "menu.js", "keys.js", "paths.js")),
        "assets/questions/questions.js",
        "assets/figures/load.js",
        "assets/search/open.js",
    }
    search = weight.before_first_result(site)
    assert {"search/index.json", "catalogue.json", "assets/core/paths.js", "assets/search/sheet.js"} <= set(
        search
    )
    assert {"assets/search/search.css", "assets/search/words.js"} <= set(search)


@pytest.mark.parametrize("section", LIMITS)
def test_limits_are_numbers_above_zero(section: str) -> None:
    assert all(value > 0 for value in LIMITS[section].values())
