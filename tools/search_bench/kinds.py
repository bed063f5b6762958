"""Both halves of the judged queries asked of the search's modules, kind by kind: a change is judged in seconds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser

HALVES = ("tuning", "held-back")
UNANSWERABLE = "unanswerable"
"""The kind of queries that no question of the bank answers: the search has to say so."""
LOADED = (Path(__file__).parents[2] / "tests/search/modules.js").read_text("utf-8")

Queries = Mapping[str, list[dict[str, Any]]]


def judged(folder: Path, half: str) -> Queries:
    """Kind → its queries, of one half in the folder of the tests."""
    queries: Queries = yaml.safe_load((folder / f"{half}.yml").read_text("utf-8"))
    return queries


def shares(ranks: list[int | None], firsts: tuple[int, ...]) -> list[float]:
    """Per cent of the queries with a right question among the first ones; a rank counts from 0."""
    return [
        100 * sum(rank is not None and rank < first for rank in ranks) / max(1, len(ranks))
        for first in firsts
    ]


def report(browser: Browser, address: str, folder: Path) -> list[str]:
    """Lines of a table: kind, number of queries, first place and first three in each half, and what is admitted."""
    page = browser.new_page()
    page.goto(address)
    page.evaluate(LOADED)
    lines = [f"{'':16}" + "".join(f"{half:>12}: first   three" for half in HALVES)]
    halves = {half: judged(folder, half) for half in HALVES}
    ranks: dict[str, dict[str, list[int | None]]] = {
        half: {
            kind: [
                page.evaluate("([text, right]) => search.rankOf(text, right)", [q["query"], q["right"]])
                for q in queries
            ]
            for kind, queries in kinds.items()
            if kind != UNANSWERABLE
        }
        for half, kinds in halves.items()
    }
    for kind in next(iter(ranks.values())):
        lines.append(_line(kind, [ranks[half][kind] for half in HALVES]))
    lines.append(_line("all", [[rank for of in ranks[half].values() for rank in of] for half in HALVES]))
    for half, kinds in halves.items():
        admitted = {
            kind: sum(page.evaluate("text => search.doubted(text)", q["query"]) for q in queries)
            for kind, queries in kinds.items()
        }
        of = len(kinds[UNANSWERABLE])
        rest = ", ".join(
            f"{kind} {count}" for kind, count in admitted.items() if count and kind != UNANSWERABLE
        )
        lines.append(
            f"{half}: {admitted[UNANSWERABLE]} of {of} unanswerable admitted; doubted in vain: {rest}"
        )
    page.close()
    return lines


def _line(kind: str, halves: list[list[int | None]]) -> str:
    cells = "".join(
        f"{len(ranks):>12} {first:>7.1f} {three:>7.1f}"
        for ranks, (first, three) in ((ranks, shares(ranks, (1, 3))) for ranks in halves)
    )
    return f"{kind:16}{cells}"
