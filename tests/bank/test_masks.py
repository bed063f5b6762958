"""What the masks take away: front matter, fences, comments, raw blocks, code spans; and nothing beside them."""

import pytest

from bank.scan import without_code
from support import problems_of

QUESTION = "# Т\n\n## 1. Що? { #a }\n\n> Так.\n\nТекст.\n"


@pytest.mark.parametrize(
    ("hidden", "kept"),
    [
        ("---\ntitle: $5 і [x](y.md)\n---", "\n# Т"),
        ("---  \na: b\n--- ", "\nТекст"),
        ("```text\n$x\n```", "\n$y"),
        ("~~~~\n```\n~~~\n~~~~", "\nдалі"),
        ("<!-- $x\n## 2. Ні? { #n } -->", " після"),
        ("<pre>$x</pre>", " після"),
        ("`a $ b`", " після"),
        ("``a ` b``", " після"),
    ],
)
def test_what_is_code_is_blanked_and_what_follows_is_kept(hidden: str, kept: str) -> None:
    assert without_code(hidden + kept).replace(" ", "").replace("\n", "") == kept.strip().replace(" ", "")


@pytest.mark.parametrize("text", ["Текст\n---\na: b\n---\n", "--- a\nb\n---\n", "---\na: b\n"])
def test_rules_and_underlines_are_no_front_matter(text: str) -> None:
    assert without_code(text) == text


def test_front_matter_is_no_text_for_any_rule() -> None:
    front = "---\ntitle: $5 і [x](zzz.md)\n---\n"
    assert problems_of({"docs/junior/statistics.md": front + QUESTION}) == []
