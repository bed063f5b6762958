"""Scripts and styles as readers get them: all that works, nothing that is only said."""

import re
from pathlib import Path

import pytest

from assets import for_readers, is_own
from support import ROOT

THEME = ROOT / "theme"
FILES = [path for path in sorted((THEME / "assets").rglob("*")) if path.suffix in (".css", ".js")]


@pytest.mark.parametrize(
    ("name", "source", "shown"),
    [
        ("a.css", "/* a\n * b */\na {\n  b: c; /* d */\n}\n", "a{b:c}"),
        ("a.css", 'a::before { content: "//"; }\n', 'a::before{content:"//"}'),
        ("a.css", ":root {\n  --dark: ;\n  --a: \"; {\";\n}\n@media (a) { b c:d { e: f } }", ':root{--dark: ;--a:"; {"}@media (a){b c:d{e:f}}'),
        ("a.css", "a, b :is(c, d) {\n  --a: b, c;\n  --e: ;\n}\n@media (f: g), h { i { j: k l } }", 'a,b :is(c,d){--a:b,c;--e: }@media (f:g),h{i{j:k l}}'),
        ("a.js", "// a\nlet b; // c\n\n  let d;\n", "let b;\nlet d;\n"),
        ("a.js", 'let b = "; // c";\nlet d; // "e"\n', 'let b = "; // c";\nlet d; // "e"\n'),
        ("a.js", "/** a\n * b */\nlet c;\n", "let c;\n"),
        ("a.js", 'const a = "https://b";\nconst c = /[/*]/;\nlet d = 1 /* e */;\n', 'const a = "https://b";\nconst c = /[/*]/;\nlet d = 1 /* e */;\n'),
    ],
)  # fmt: skip
def test_comments_and_indents_go_and_all_else_stays(name: str, source: str, shown: str) -> None:
    assert for_readers(name, source) == shown


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_the_theme_is_sent_without_them(path: Path, site: Path) -> None:
    name = path.relative_to(THEME).as_posix()
    assert is_own(name)
    sent = (site / name).read_text("utf-8")
    assert sent == for_readers(name, path.read_text("utf-8"))
    assert not any(line.startswith(("//", "/*", " ")) for line in sent.splitlines())


LITERAL = re.compile(r"`(?:\\.|[^`\\])*`")


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".js"], ids=lambda path: path.name)
def test_no_text_of_a_script_spans_lines(path: Path) -> None:
    code = for_readers(path.name, path.read_text("utf-8"))
    texts = LITERAL.findall(re.sub(r"\"[^\"\n]*\"|/\[.*?\]\+?/", "", code))
    assert [text for text in texts if "\n" in text] == []
