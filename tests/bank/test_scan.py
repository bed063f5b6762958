"""Masks keep their offsets; links and formulas are found where a reader would see them."""

import pytest

from bank.scan import WORD, formulas, links, without_code, without_formulas, words_only

TRICKY = [
    "Код `a $ b` і $x$, `` ` `` та $$y$$.",
    "---\ntitle: x\n---\n# Т\n\n`не\n\nзакрито` $z",
    '![рис](a_(b).svg "Підпис") і [т[ек]ст](<b c.md> "x") {#id .c}',
    "[a]: b.md\n\n<b>жирне</b> \\$5 https://example.org/щось",
]


@pytest.mark.parametrize("text", TRICKY)
def test_masks_keep_length_and_lines(text: str) -> None:
    for masked in (without_code(text), without_formulas(without_code(text)), words_only(without_code(text))):
        assert len(masked) == len(text)
        assert [i for i, c in enumerate(masked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


def test_formulas() -> None:
    found = [
        (f.tex, f.display)
        for f in formulas(without_code("$a$ \\$ 5 `$b$`\n\n$$\nc\n$$ і $d\ne$, але $f\n\ng$"))
    ]
    assert found == [("a", False), ("\nc\n", True), ("d\ne", False)]


def test_links() -> None:
    text = '[a](x.md#y) ![b](f.svg "T") [c [d]](https://e.org/a_(b)) \\[e](no) `[f](no)`\n\n[g]: h.md'
    found = [(link.text, link.target, link.title, link.image) for link in links(without_code(text))]
    assert found == [
        ("a", "x.md#y", "", False),
        ("b", "f.svg", "T", True),
        ("c [d]", "https://e.org/a_(b)", "", False),
        ("", "h.md", "", False),
    ]


def test_words_only_keeps_what_is_read() -> None:
    text = 'Слово [назва](x.md) ![опис](f.svg "Підпис") `код` $x$ <i>так</i> https://e.org/ні { #id }'
    assert WORD.findall(words_only(without_code(text))) == ["Слово", "назва", "опис", "Підпис", "так"]
