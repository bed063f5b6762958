"""LaTeX to MathML, and messages for LaTeX that has none."""

import re

import pytest

from bank.formulas import FormulaError, render, to_mathml


def test_decimal_comma_belongs_to_its_number() -> None:
    assert "<mn>0,05</mn>" in to_mathml("0{,}05", display=False)
    assert "<msup><mn>0,5</mn><mn>2</mn></msup>" in to_mathml("0{,}5^2", display=False)
    assert "<mn>1</mn><mo>,</mo><mn>2</mn>" in to_mathml("(1,2)", display=False)


def test_ellipsis_is_one_character() -> None:
    assert '<mo lspace="0" rspace="0">…</mo>' in to_mathml(r"x_1,\dots,x_n", display=False)


@pytest.mark.parametrize(
    ("tex", "offset"), [(r"\frac{1}", 8), (r"a+\nosuch", 2), (r"\begin{split}a\end{split}", 6)]
)
def test_bad_latex_says_where(tex: str, offset: int) -> None:
    with pytest.raises(FormulaError) as caught:
        to_mathml(tex, display=True)
    assert caught.value.offset == offset
    assert caught.value.reason


def test_render_replaces_scripts_and_unescapes() -> None:
    page = '<p><script type="math/tex">a &lt; b</script> <script type="math/tex; mode=display">\nc\n</script></p>'
    assert render(page).count("<math") == 2
    assert "&lt;" in render(page)
    assert "script" not in render(page)


def test_long_inline_formula_may_break_before_its_relations() -> None:
    def parts(tex: str) -> list[str]:
        return [
            re.sub(r"<[^>]+>", "", part)
            for part in render(f'<script type="math/tex">{tex}</script>').split("</math>")[:-1]
        ]

    assert parts(r"1{,}96\sqrt{0{,}9\cdot0{,}1/200}\approx0{,}042=4{,}2") == [
        "1,960,9⋅0,1/200",
        "≈0,042",
        "=4,2",
    ]
    assert parts(r"\frac{a=b+c+d+e}{a=b+c+d+e}+x+y") == ["a=b+c+d+ea=b+c+d+e+x+y"]
    assert parts("x=1") == ["x=1"]
