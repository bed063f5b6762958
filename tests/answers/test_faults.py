"""What of a rendered page cannot be shown: named with its line, and the rest is shown."""

from pathlib import Path

import pytest

from answers import faults
from answers.text import plain
from answers.tree import MarkupError, parse
from bank.model import Document

PATH = Path("docs/about.md")


def test_a_formula_that_does_not_convert_is_shown_as_typed() -> None:
    html = (
        '<p>Раз <script type="math/tex">x^2</script> і <script type="math/tex">\\frac{1</script>, два.</p>'
        '<p><script type="math/tex; mode=display">\\nope</script></p>'
    )
    document = Document(PATH, "Раз $x^2$ і\n$\\frac{1$, два.\n\n$$\n\\nope\n$$\n")
    tree = parse(html, "about/")
    problems = list(faults.typed(tree, document))
    assert [(problem.line, problem.code) for problem in problems] == [(2, "A006"), (5, "A006")]
    assert all("формула «\\" in problem.message for problem in problems)
    assert [(code.text, code.tail) for code in tree.iter("code")] == [
        ("$\\frac{1$", ", два."),
        ("$$\\nope$$", None),
    ]
    assert len(list(tree.iter("tex"))) == 1
    assert list(faults.typed(tree, document)) == []
    assert "$\\frac{1$" in plain(list(tree))


@pytest.mark.parametrize(
    ("html", "text", "line"),
    [
        (
            "<p>Перший абзац</p>\n<p>Довгий <em>другий абзац</p>",
            "Перший абзац\n\nДовгий <em>другий абзац\n",
            3,
        ),
        ("<p>а</p><div>", "а\n\n<div>\n", 1),
    ],
)
def test_tags_without_a_pair_are_named_with_their_line(html: str, text: str, line: int) -> None:
    with pytest.raises(MarkupError) as error:
        parse(html, "about/")
    problem = faults.unpaired(error.value, Document(PATH, text))
    assert (problem.path, problem.line, problem.code) == (PATH, line, "A005")
    assert "закрийте їх" in problem.message


def test_a_file_in_another_encoding_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_bytes(b"\xef\xbb\xbf# A\r\n\r\n\xcf\xf0\xe8")
    assert faults.readable(page).text == "# A\n\n\ufffd\ufffd\ufffd"
    assert faults.readable(tmp_path / "gone.md").text == ""
