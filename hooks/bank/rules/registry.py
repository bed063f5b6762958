"""The table of rules, and running all of them."""

from collections.abc import Callable, Iterator

from bank.model import Bank, Problem

Rule = Callable[[Bank], Iterator[Problem]]

RULES: dict[str, Rule] = {}
"""Code → rule. A code is permanent: one that is no longer needed is never given to another rule."""


def rule(code: str) -> Callable[[Rule], Rule]:
    """Register the decorated generator under code."""

    def register(function: Rule) -> Rule:
        if code in RULES:
            raise ValueError(f"rule {code} is defined twice")
        RULES[code] = function
        return function

    return register


def check(bank: Bank) -> list[Problem]:
    """All problems of the bank by every rule, in order of file and line."""
    return sorted(problem for run in RULES.values() for problem in run(bank))
