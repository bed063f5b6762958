"""LaTeX to MathML, and messages for LaTeX that has none."""

import pytest

from bank.formulas import FormulaError, to_mathml


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
