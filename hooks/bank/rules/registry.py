"""The table of rules, and running all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, get_type_hints

from bank.kept import Kept
from bank.model import Bank, Document, Finding, Problem, Topic

Check = Callable[[Any], Iterator[Finding]]
"""A generator over what its one parameter names: the Bank, each Document, or each Topic."""
SCOPES = (Bank, Document, Topic)


@dataclass(frozen=True)
class Rule:
    """A check with what it protects, in words for authors; a warning leaves the decision to the author.

    scope is the type of what the check is given: a rule of a Document or Topic knows nothing but that page.
    """

    code: str
    check: Check
    text: str
    warning: bool
    scope: type

    def problems(self, part: Bank | Document) -> Iterator[Problem]:
        """What the rule finds in the bank or in a page; nothing where it is not meant for it."""
        if isinstance(part, self.scope):
            for finding in self.check(part):
                yield Problem(finding.path, finding.line, self.code, finding.message, self.warning)


RULES: dict[str, Rule] = {}
"""Code → rule. A code is permanent: one that is no longer needed is never given to another rule."""


def rule(code: str, *, warning: bool = False) -> Callable[[Check], Check]:
    """Register the decorated generator under code; its docstring is the text of the rule, the type of its parameter its scope."""

    def register(check: Check) -> Check:
        if code in RULES:
            raise ValueError(f"rule {code} is defined twice")
        scope = next(iter(get_type_hints(check).values()))
        if scope not in SCOPES:
            raise TypeError(f"rule {code} takes {scope}, no part of the bank")
        RULES[code] = Rule(code, check, " ".join((check.__doc__ or "").split()), warning, scope)
        return check

    return register


def check(bank: Bank, kept: Kept | None = None) -> list[Problem]:
    """All problems of the bank by every rule, in order of file and line; what is kept of pages is not looked for again."""
    problems = [problem for rule in RULES.values() for problem in rule.problems(bank)]
    for document in bank.documents:
        of_page = kept.problems(document) if kept else None
        if of_page is None:
            of_page = [problem for rule in RULES.values() for problem in rule.problems(document)]
            if kept:
                kept.keep(document, of_page)
        problems += of_page
    if kept:
        kept.save()
    return sorted(problems)
