"""Every rule against its golden file: a bank that breaks it, the exact messages, and an odd bank that does not."""

from pathlib import Path

import pytest
import yaml

from bank.rules import RULES
from support import problems_of

CASES = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted(Path(__file__).parent.glob("rules/*.yml"))
}


def test_every_rule_has_a_case_and_a_docstring() -> None:
    assert set(CASES) == set(RULES)
    assert all(rule.text.endswith((".", ").")) for rule in RULES.values())


@pytest.mark.parametrize("code", CASES)
def test_broken_bank_is_reported_word_for_word(code: str) -> None:
    expected = CASES[code]["problems"]
    assert any(f" {code} " in problem for problem in expected)
    assert problems_of(CASES[code]["bad"]) == expected


@pytest.mark.parametrize("code", CASES)
def test_odd_but_valid_bank_is_clean(code: str) -> None:
    assert problems_of(CASES[code]["valid"]) == []


def test_all_problems_of_all_pages_are_reported_together() -> None:
    files = {
        "docs/junior/statistics.md": "# Т\n\n## 2. Що? { #a }\n\nТекст.\n",
        "docs/middle/nlp.md": "# Т\n\n## 1. Чому? { #a }\n\n> Так.\n\n$\\x$ і [нема](#zzz)\n",
        "docs/about.md": "# Про\n\nМoдель.\n",
    }
    codes = [problem.split()[1] for problem in problems_of(files)]
    assert sorted(codes) == ["F001", "Q003", "Q004", "Q006", "R002", "T001"]
