"""Formulas as people type them → what they are called."""

from __future__ import annotations

from pathlib import Path

TABLE = Path(__file__).with_name("formulas.tsv")


def formulas() -> list[list[str]]:
    """For each name its words, then the beginnings or parts of formulas that mean it, as the search compares them."""
    return [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
