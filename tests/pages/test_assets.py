"""Scripts and styles are served without their comments, and with all of their code."""

import re
from pathlib import Path

import pytest

from assets import served
from support import ROOT

FILES = sorted(path for kind in ("*.js", "*.css") for path in (ROOT / "theme/assets").rglob(kind))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("// Alone.\na();\n", "a();\n"),
        ("  // Indented.\n  a();\n", "  a();\n"),
        ("/** What it does. */\na();\n", "a();\n"),
        ("/**\n * Two\n * lines.\n */\na();\n", "a();\n"),
        ("a(); // behind\nb();\n", "a();\nb();\n"),
        ("{ // behind a brace\n", "{\n"),
        ('const a = "https://example.org";\n', 'const a = "https://example.org";\n'),
        ('const a = "; // no comment";\n', 'const a = "; // no comment";\n'),
        ("const a = `; // no comment`;\n", "const a = `; // no comment`;\n"),
        ("a(); // don't\n", "a(); // don't\n"),
        ("a(/\\/\\//.test(b));\n", "a(/\\/\\//.test(b));\n"),
        ("/* A rule. */\na { b: c; }\n", "a { b: c; }\n"),
        ("a { b: c; } /* behind */\n", "a { b: c; }\n"),
        ("a { b: c; }\n/* Two\n   lines. */\nd { e: f; }\n", "a { b: c; }\nd { e: f; }\n"),
    ],
)
def test_comments_go_and_code_stays(written: str, shown: str) -> None:
    assert served(written) == shown


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_text_of_a_script_goes(path: Path) -> None:
    text = path.read_text("utf-8")
    code = [line for line in text.split("\n") if not re.match(r"\s*(?://|/\*|\*)", line)]
    for string in re.findall(r"\"[^\"\n]*\"|`[^`]*`", "\n".join(code)):
        if " // " not in string.split("\n")[0]:
            assert string in served(text)


def test_the_site_has_them_without_comments(small: Path) -> None:
    for path in FILES:
        shown = (small / path.relative_to(ROOT / "theme")).read_text("utf-8")
        assert shown == served(path.read_text("utf-8"))
        assert "\n// " not in shown
        assert "/*" not in shown
