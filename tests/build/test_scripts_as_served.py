"""Scripts lose their comments on the way to the site, and nothing else."""

import re

import pytest

from scripts import served
from support import ROOT

MODULES = sorted((ROOT / "theme/assets").rglob("*.js"))
LITERAL = re.compile(r"`(?:\\.|[^`\\])*`")


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("// About.\nconst a = 1;\n", "const a = 1;\n"),
        ("/** What. @type {number} */\nlet a;\n", "let a;\n"),
        ("/**\n * Two * lines.\n */\nlet a; // why\n\n  a = 2;\n", "let a;\na = 2;\n"),
        ('let a = "https://x.y"; // no "quotes" in it\n', 'let a = "https://x.y"; // no "quotes" in it\n'),
        ('let a = " // text";\n', 'let a = " // text";\n'),
        ("let a = `b // c`;\n", "let a = `b // c`;\n"),
        ("let a = /** @type {any} */ (b);\n", "let a = /** @type {any} */ (b);\n"),
        ("let a = b / c; //", "let a = b / c; //"),
    ],
)
def test_comments_go_and_code_stays(script: str, left: str) -> None:
    assert served(script) == left


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_no_text_of_a_module_spans_lines(path) -> None:  # type: ignore[no-untyped-def]
    code = served(path.read_text("utf-8"))
    assert [
        text for text in LITERAL.findall(re.sub(r"\"[^\"\n]*\"|/\[.*?\]\+?/", "", code)) if "\n" in text
    ] == []
    assert served(code) == code
