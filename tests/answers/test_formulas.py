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


@pytest.mark.parametrize(
    ("tex", "offset", "reason"),
    [
        ("(" * 26 + "x", 0, "Понад 6 дужок без пари; закрийте їх."),
        (r"\log\bigl[" * 7 + "x", 9, "Понад 6 дужок без пари; закрийте їх."),
        ("{" * 5000 + "x" + "}" * 5000, 2000, "Формула довша за 2000 символів; розбийте її на кілька."),
        (r"\sqrt{" * 41 + "x" + "}" * 41, 245, "Понад 40 груп і дужок одна в одній; спростіть формулу."),
        ("{a", 0, "«{» не має пари «}»."),
        (r"\left(a", 0, r"«\left» не має пари «\right»."),
        (r"{\left(a}\right)" + "(x)" * 7, 8, r"«}» не має пари «{»."),
        (r"\begin{aligned}a", 0, r"«\begin» не має пари «\end»."),
    ],
)
def test_what_the_converter_is_not_made_for_is_refused_before(tex: str, offset: int, reason: str) -> None:
    with pytest.raises(FormulaError) as caught:
        to_mathml(tex, display=True)
    assert (caught.value.offset, caught.value.reason) == (offset, reason)


@pytest.mark.parametrize(
    "tex",
    [
        r"[0,1)\cup{]2,3[}", r"\left[0,1\right)", r"\left.\frac{df}{dx}\right|_{x=0}", r"\left\{a\right\}", r"\{a\}", r"\text{(а} x",
        r"\begin{aligned}f(x)&=\bigl(a\\&+b\bigr)\end{aligned}", r"\sqrt[3]{x}", "(" * 20 + "x" + ")" * 20, r"a\leftarrow b % {",
    ],
)  # fmt: skip
def test_brackets_that_mathematics_leaves_open_are_fine(tex: str) -> None:
    assert to_mathml(tex, display=False).startswith("<math")
