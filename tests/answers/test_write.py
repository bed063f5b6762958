"""Trees written for the site and for others: formulas, links, figures, tables, code; and read as plain text."""

import re
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

import paths
from answers.site import site_writer
from answers.text import formula_text, plain
from answers.tree import MarkupError, parse
from answers.write import Writer, escaped
from support import rendered

HERE = "junior/statistics/"


def site(markdown: str) -> str:
    writer = site_writer(lambda target: paths.relative(target, HERE), {"assets/f.svg": (640, 320)}.get)
    return writer.write(parse(rendered(markdown), HERE))


def latex(markdown: str) -> str:
    def formula(tex: str, display: bool, clinging: str) -> str:
        return (rf"\[{escaped(tex)}\]" if display else rf"\({escaped(tex)}\)") + clinging

    return Writer(formula, lambda path: f"https://example.org/{path}").write(parse(rendered(markdown), HERE))


def test_formulas_are_mathml_on_the_site_and_latex_elsewhere() -> None:
    text = "Тут $a<b$.\n\n$$\nc\n$$\n"
    assert site(text).count("<math") == 2
    assert '<div class="scroll formula"><math display="block">' in site(text)
    assert latex(text) == "<p>Тут \\(a&lt;b\\).</p>\n<p>\n\\[c\\]\n</p>"


def test_a_displayed_formula_followed_by_text_ends_where_it_ends() -> None:
    html = site("Перше.\n\n$$\nx\n$$.\n\n$y$ і ще.\n\n$$\nz\n$$\n")
    assert html.count("<math") == 3
    assert "і ще" in html
    assert html.count("<p>") == html.count("</p>")


def test_what_clings_to_a_formula_stays_on_its_line() -> None:
    assert '<span class="nowrap"><math><mi>x</mi></math>,</span> далі' in site("Є $x$, далі.")
    assert re.search(
        r'<span class="nowrap"><math>.*?</math>\u00a0кг</span> ваги', site("Є $5$\u00a0кг ваги.")
    )
    assert re.search(r'<span class="nowrap"><math>.*?</math>\u00a0—</span> це', site("Тут $x$ — це."))


def test_no_dash_begins_a_line_but_code_keeps_its_spaces() -> None:
    html = site("Це — так, `a — b`.\n\n```text\na — b\n```\n")
    assert "Це\u00a0— так" in html
    assert html.count("a — b") == 2


def test_long_inline_formula_may_break_before_its_relations() -> None:
    def pieces(tex: str) -> list[str]:
        return [re.sub(r"<[^>]+>", "", piece) for piece in re.findall(r"<math>.*?</math>", site(f"${tex}$"))]

    assert pieces(r"1{,}96\sqrt{0{,}9\cdot0{,}1/200}\approx0{,}042=4{,}2") == [
        "1,960,9⋅0,1/200",
        "≈0,042",
        "=4,2",
    ]
    assert pieces(r"\frac{a=b+c+d+e}{a=b+c+d+e}+x+y") == ["a=b+c+d+ea=b+c+d+e+x+y"]
    assert pieces("x=1") == ["x=1"]


def test_figures_have_captions_and_sizes() -> None:
    assert site('![Опис "так"](../../assets/f.svg "Підпис")') == (
        '<figure><img alt="Опис &quot;так&quot;" src="../../assets/f.svg" width="640" height="320" '
        'loading="lazy" decoding="async"><figcaption>Підпис</figcaption></figure>'
    )


def test_a_figure_that_can_be_moved_says_which() -> None:
    html = site('![Опис](../../assets/f.svg "Підпис"){ data-widget=threshold }')
    assert html.startswith(
        '<figure data-widget="threshold"><img alt="Опис" src="../../assets/f.svg" width="640"'
    )


def test_tables_scroll_and_their_headers_have_names() -> None:
    html = site("| | $x$ |\n|---|---|\n| a | b |\n")
    assert html.startswith('<div class="scroll"><table>')
    assert "<td></td>" in html
    assert '<span class="unseen">x</span><span aria-hidden="true"><math>' in html


def test_code_keeps_only_the_tokens_that_have_a_colour() -> None:
    html = site("```python\nfor x in y:\n    print(x)\n```\n")
    assert '<span class="k">for</span>' in html
    assert 'class="n"' not in html


def test_what_a_program_prints_is_told_apart_from_its_code() -> None:
    code, output = re.findall(r'<div class="([^"]*)">', site("```python\nf()\n```\n\n```text\n3\n```\n"))
    assert (code, output) == ("highlight", "highlight output")


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("#bayes", "#bayes"),
        ("../middle/nlp/#w", "../../middle/nlp/#w"),
        ("../junior/python/", "../python/"),
        ("https://e.org/a?b=1&c=2", "https://e.org/a?b=1&amp;c=2"),
    ],
)
def test_links_are_relative_to_the_page(link: str, written: str) -> None:
    tree = parse(f'<p><a href="{escaped(link)}">т</a></p>', HERE if link.startswith("#") else "junior/")
    writer = site_writer(lambda target: paths.relative(target, HERE), lambda path: None)
    assert writer.write(tree) == f'<p><a href="{written}">т</a></p>'


def test_crossing_and_unclosed_tags_are_no_tree() -> None:
    for html in ("<p><b>а<i>б</b></i></p>", "<div>", "<p>а<unk>б</p>"):
        with pytest.raises(MarkupError, match="а|div"):
            parse(html, HERE)


def test_entities_are_characters() -> None:
    assert plain(parse("<p>а&nbsp;&mdash;&#8217;&lt;&amp;nbsp;</p>", HERE)) == "а —’<&nbsp;"


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        ("R^2", "R^2"),
        (r"\frac{a+b}{c}", "(a+b)/c"),
        (r"\sqrt{x}", "√x"),
        ("x_i^2", "x_i^2"),
        (r"\log n", "logn"),
    ],
)
def test_formulas_as_text(tex: str, text: str) -> None:
    assert formula_text(tex) == text


@given(st.text(max_size=200))
def test_any_text_is_written_as_it_was(text: str) -> None:
    paragraph = Element("p")
    paragraph.text = text
    writer = Writer(lambda *_: "", str)
    if (
        all(c in "\t\n\r" or ord(c) >= 32 for c in text)
        and "\r" not in text
        and "\ufffe" not in text
        and "\uffff" not in text
    ):
        html = writer.write([paragraph])
        assert plain(parse(html, HERE)) == " ".join(text.split())
