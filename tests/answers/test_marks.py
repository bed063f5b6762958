"""What the site marks in text: English, names of rows, what stays on one line, numbers that are one number."""

from xml.etree.ElementTree import fromstring

import pytest

from answers.marks import is_english, marked
from answers.site import site_writer
from answers.text import formula_text
from answers.tree import parse
from bank.formulas import to_mathml
from support import rendered


def shown(markdown: str) -> str:
    """Markdown as the site writes it."""
    return site_writer(str, lambda path: None).write(parse(rendered(markdown), "page/"))


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("влучність (precision) і", 'влучність (<i lang="en">precision</i>) і'),
        ("(true positive rate, TPR)", '(<i lang="en">true positive rate, TPR</i>)'),
        ("(Bayes’ theorem)", '(<i lang="en">Bayes’ theorem</i>)'),
        ("(ROC-AUC), (k), (R²), (LightGBM), (p50)", None),
        ("(метод false positive)", '(метод <i lang="en">false positive</i>)'),
        ("це data leakage, а не bias", 'це <i lang="en">data leakage</i>, а не bias'),
        ("ROC AUC, Vertex AI", None),
        ("пошта user@mail host.org, шлях a.b/c d", None),
        ("a &lt; b &amp; c &quot;d", None),
        ("(x &amp; y)", None),
        ("від 10⁴–10⁵ рядків", 'від <span class="nowrap">10⁴–10⁵</span> рядків'),
        ("30\u00a0кадрів/с.", '30\u00a0<span class="nowrap">кадрів/с</span>.'),
        ("A/B-тест", '<span class="nowrap">A/B</span>-тест'),
        ("https://example.org/a/b/c", None),
        ("і/або довге/слово", "<span class=\"nowrap\">і/або</span> довге/слово"),
    ],
)  # fmt: skip
def test_marks_in_text(text: str, markup: str | None) -> None:
    assert marked(text) == (markup or text)


@pytest.mark.parametrize(
    ("block", "english"),
    [
        ("<li>Author (2020), Good Title, <a>doi:1</a></li>", True),
        ("<ul><li>First Title</li><li>Second Title</li></ul>", True),
        ("<li>Author (2020), Good Title, розд. 4</li>", False),
        ("<li>SGD</li>", False),
        ("<li>12</li>", False),
        ("<li><code>import this module</code></li>", False),
        ("<strong>random forest</strong>", False),
    ],
)
def test_blocks_in_english(block: str, english: bool) -> None:
    assert is_english(fromstring(block)) is english


def test_english_within_an_english_block_is_marked_once() -> None:
    page = shown("- Author (2020), Some Good Title (second edition)\n- Other, розд. 5 (third edition)")
    assert page.count("lang=") == 2
    assert '<li lang="en">Author (2020), Some Good Title (second edition)</li>' in page
    assert '(<i lang="en">third edition</i>)' in page


def test_code_and_what_clings_to_formulas_are_left_alone() -> None:
    assert "lang" not in shown("Код `random forest (good name)` і\n\n    indented code here")
    page = shown("Це $x$\u00a0(second moment) і $y$ (third moment).")
    assert page.count("<i ") == page.count("</i>") == 1
    assert '<span class="nowrap"><math><mi>x</mi></math>\u00a0(second</span> moment)' in page


TABLE = "| {} | B |\n|---|---|\n| {} | 1 |\n| {} | 2 |"


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        (("A", "перший", "другий"), True),
        (("", "хворі", "здорові"), True),
        (("A", "`a`", "`b`"), True),
        (("A", "той самий", "той самий"), False),
        (("A", "перший", ""), False),
        (("n", "10", "20"), False),
    ],
)
def test_the_first_column_names_rows_where_it_can(cells: tuple[str, ...], named: bool) -> None:
    page = shown(TABLE.format(*cells))
    assert page.count('<th scope="row">') == (2 if named else 0)
    assert page.count("<tr>") == 3
    assert page.count("<th") == page.count("</th>") + page.count("<thead") - page.count("</thead>") + 1


def test_a_captions_english_is_marked() -> None:
    page = shown('![опис (alt text)](f.svg "Межа (decision boundary)")')
    assert '<figcaption>Межа (<i lang="en">decision boundary</i>)</figcaption>' in page
    assert 'alt="опис (alt text)"' in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("понад 100 000 рядків", "понад 100\u00a0000 рядків"),
        ("1 000 000", "1\u00a0000\u00a0000"),
        ("у 2019 100 осіб", "у 2019 100 осіб"),
        ("10 0000 і 10 00", "10 0000 і 10 00"),
    ],
)
def test_groups_of_digits_are_one_number(text: str, expected: str) -> None:
    assert shown(text) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("tex", "number"),
    [
        (r"10\,000", "10\u00a0000"),
        (r"1\,000\,000", "1\u00a0000\u00a0000"),
        (r"3\,000{,}5", "3\u00a0000,5"),
        (r"10\,000^2", "10\u00a0000"),
    ],
)
def test_groups_of_digits_in_formulas_are_one_number(tex: str, number: str) -> None:
    assert f"<mn>{number}</mn>" in to_mathml(tex, display=False)
    assert formula_text(tex).startswith(number.replace("\u00a0", ""))


def test_other_spaces_in_formulas_stay() -> None:
    for tex in (r"5\,000x\,10", r"10\,0000", r"2\,\text{с}"):
        assert 'width="0.16666667em"' in to_mathml(tex, display=False)


def test_cells_that_turn_about_take_their_sides_from_the_style_sheet() -> None:
    aligned = shown("$$\n\\begin{aligned}a&=b\\\\&=c\\end{aligned}\n$$")
    assert '<mtable class="aligned"' in aligned
    assert aligned.count("<mtd>") == 4
    assert " style=" not in aligned
    for other in (
        r"\begin{cases}a&b\\c&d\end{cases}",
        r"\begin{aligned}a&=\begin{cases}a&b\end{cases}\end{aligned}",
    ):
        assert "aligned" not in shown(f"$$\n{other}\n$$")
        assert 'style="text-align' in shown(f"$$\n{other}\n$$")
    assert "aligned" not in shown("$$\n\\begin{gathered}a\\\\b\\end{gathered}\n$$")
