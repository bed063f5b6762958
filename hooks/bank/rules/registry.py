"""The table of rules, and running all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bank.model import Bank, Finding, Problem

Check = Callable[[Bank], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A check with what it protects, in words for authors; a warning leaves the decision to the author."""

    check: Check
    text: str
    warning: bool


RULES: dict[str, Rule] = {}
"""Code → rule. A code is permanent: one that is no longer needed is never given to another rule."""


def rule(code: str, *, warning: bool = False) -> Callable[[Check], Check]:
    """Register the decorated generator under code; its docstring is the text of the rule."""

    def register(check: Check) -> Check:
        if code in RULES:
            raise ValueError(f"rule {code} is defined twice")
        RULES[code] = Rule(check, " ".join((check.__doc__ or "").split()), warning)
        return check

    return register


def check(bank: Bank) -> list[Problem]:
    """All problems of the bank by every rule, in order of file and line."""
    return sorted(
        Problem(finding.path, finding.line, code, finding.message, rule.warning)
        for code, rule in RULES.items()
        for finding in rule.check(bank)
    )
