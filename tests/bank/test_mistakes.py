"""Plausible mistakes of a contributor, one at a time: which rule names each, and what only looks odd and renders right."""

import pytest

from answers.compare import compare_topic
from answers.page import read_page
from answers.split import split
from support import problems_of, read, rendered, written

FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M0 0h9"/></svg>'
PAGE = """\
# Статистика

## 1. Що це таке? { #a }

> Коротка відповідь.

Докладна відповідь.

%s

**Джерела.**

- Автор (2020), Назва, [сайт](https://example.org/a)
"""


def codes(mistake: str, name: str = "docs/junior/statistics.md") -> set[str]:
    """The codes of the problems of a page that holds mistake after its full answer."""
    found = problems_of({name: PAGE % mistake, "docs/assets/f.svg": FIGURE})
    return {problem.split(": ", 1)[1].split()[0] for problem in found} - {"B009"}


LOST_QUESTIONS = {
    "| a | b |\n|---|---|\n| 1 | 2 |\n## 2. Що? { #b }\n\n> Так.\n\nТак.": "Q012",
    " ## 2. Що? { #b }": "Q012",
    "   ## 2. Що? { #b }": "Q012",
    "\u00a0## 2. Що? { #b }": "Q012",
    "\u200b## 2. Що? { #b }": "Q012 T006",
    "\u2060## 2. Що? { #b }": "Q012 T006",
    "\ufeff## 2. Що? { #b }": "Q012 T006",
    "- ## 2. Що? { #b }": "Q012",
    "- пункт\n\n    ## 2. Що? { #b }": "Q012",
    "> ## 2. Що? { #b }": "Q012",
    "> ## 2. Що?": "Q012",
    "2. Що? { #b }": "Q012",
    "**2. Що?** { #b }": "Q012 Q008",
    "Абзац ## 2. Що? { #b }": "Q012",
    "    ## 2. Що? { #b }": "Q012 M005",
    "## 3) Що? { #b }\n\n> Так.\n\nТак.": "Q001 Q013",
    "## №2 Що? { #b }\n\n> Так.\n\nТак.": "Q001 Q013",
    "## 2. Що таке {a}? { #b }\n\n> Так.\n\nТак.": "Q018",
    "## 2. Що? { #b .c }\n\n> Так.\n\nТак.": "Q001 Q018",
    "## 2. Що? { #content }\n\n> Так.\n\nТак.": "Q015",
    "## 2. Що? { #search-option-2 }\n\n> Так.\n\nТак.": "Q015",
    "## 2. Що це таке? { #b }\n\n> Так.\n\nТак.": "Q016",
    "## 2. «Що» — це таке? { #b }\n\n> Так.\n\nТак.": "Q016",
    "**Чому так?**": "Q019 Q008",
    "**Обмеження методу**": "Q019",
}
LABELS = {
    "Рядок.\n**Пастка.** Текст.": "Q014",
    "- пункт\n**Пастка.** Текст.": "Q014",
    "- **Пастка.** Текст.": "Q014",
    "> **Пастка.** Текст.": "Q014",
    " **Пастка.** Текст.": "Q014",
    "    **Пастка.** Текст.": "Q014 M005",
    "Текст **Пастка.** далі.": "Q014",
    "__Пастка.__ Текст.": "Q014",
    "*Пастка.* Текст.": "Q014",
    "***Пастка.*** Текст.": "Q014",
    "Пастка: текст.": "Q014",
    "Пастка. Текст.": "Q014",
    "**Пастка. ** Текст.": "Q008 M012",
    "** Пастка.** Текст.": "Q008 M012",
    "**Пастка**. Текст.": "Q008",
    "```text\nкод\n```\n**Пастка.** Текст.": "Q014 T005",
}
BLOCKS = {
    "Абзац.\n- один\n- два": "M001",
    "Абзац.\n1. один\n2. два": "M001",
    "Абзац.\n5. п’ять\n6. шість": "M001",
    "> цитата\n- пункт": "M001 M006",
    "1. один\n- два": "M001",
    "- один\n1. два": "M001",
    "- один\n\n    абзац\n- два": "M001",
    "```text\nкод\n```\n- один": "M001 T005",
    "- один\n  - вкладений\n- два": "M002",
    "- один\n   - вкладений": "M002",
    "1. один\n   - вкладений": "M001 M002",
    "- один\n        - надто глибоко": "M002",
    "- один\n\n  другий абзац\n\n- два": "M002",
    "1. один\n\n   другий абзац\n\n2. два": "M002",
    "- один:\n\n  ```text\n  код\n  ```\n\n- два": "M002",
    "-\u00a0один\n-\u00a0два": "M003",
    "1.\u00a0один\n2.\u00a0два": "M003",
    "• один\n• два": "M003",
    "– один\n– два": "M003",
    "-один\n-два": "M003",
    "1) один\n2) два": "M003",
    "1.один\n2.два": "M003",
    "а) один\nб) два": "M003",
    "2020. Рік почався добре.": "M003",
    "Абзац.\n| a | b |\n|---|---|\n| 1 | 2 |": "M004",
    "| a | b |\n| 1 | 2 |": "M004",
    "| a | b | c |\n|---|---|\n| 1 | 2 |": "M004",
    "| a | b |\n|---|---|\n| 1 | 2 | 3 |": "M004",
    "|---|---|\n| 1 | 2 |": "M004",
    "| a | b |\n|---|---|\n| 1 | 2 |\nДалі текст.": "M004",
    "- пункт\n    | a | b |\n    |---|---|\n    | 1 | 2 |": "M004",
    "    x = 1": "M005",
    "Абзац.\n\n\tкод": "M005",
    ">     цитата": "M005",
    "> цитата\nпродовження": "M006",
    "| a | b |---|\n| 1 | 2 |": "M004",
    "`код`\n---": "Q020",
    "| a |\n---": "Q020",
    "```text\nкод\n```\n---": "Q020 T005",
}
MARKUP = {
    "Слово <s> далі.": "M007",
    "Токени <unk> і <pad>.": "M007",
    "<s>закреслене</s>": "M007",
    "<div>": "M007",
    "Рядок<br>ще.": "M007",
    "<details><summary>x</summary>y</details>": "M007",
    '<h2 id="x">Заголовок</h2>': "M007",
    '<img src="../assets/f.svg" alt="y">': "M007",
    '<a href="https://example.org">сайт</a>': "M007",
    "<javascript:alert(1)>": "M007 R011",
    "<script>alert(1)</script>": "M015",
    "<pre>\n## 2. Що? { #b }\n</pre>": "M015",
    "<STYLE>p {}</STYLE>": "M015",
    "Тип List<int> у коді.": "M007",
    "Якщо x <y і z> в.": "M007",
    "<?php x ?>": "M007",
    "<!DOCTYPE html>": "M007",
    "Клавіша <kbd>K.": "M007",
    "Клавіша K</kbd>.": "M007",
    '<kbd class="x">K</kbd>': "M007",
    "<sub>a</sup>": "M007",
    "<sub>*a</sub>*": "M007",
    "<sub>a\n\nb</sub>": "M007",
    "<!-- незакритий": "M008",
    "Текст <!-- у рядку --> далі.": "M008",
    "<!-- a -- b -->": "M008",
    "Символ &unknown; тут.": "M009",
    "Символ &#0; тут.": "M009",
    "Символ &LT; тут.": "M009",
    "Текст.\n{: .note }": "M010",
    "Текст.\n{a, b}": "M010",
    "**x**{1, 2}": "M010",
    "`x`{ .y }": "M010",
    "[сайт](https://example.org){ target=_blank }": "M010",
    '*a*{ style="color:red" onclick="x" }': "M010",
    "| a | b |\n|---|---|\n| 1 | множина {a, b} |": "M010",
    "Твердження[^1].": "M011",
    "~~старе~~": "M011",
    "- [ ] справа\n- [x] зроблено": "M011",
    "!!! note\n    Текст.": "M011",
    '??? note "Title"\n    Текст.': "M011",
    "> [!NOTE]\n> Текст.": "M011",
    '=== "Tab"': "M011",
    "Це ==важливо==.": "M011",
    "Див. [[влучність]].": "M011",
    "Добре :smile: так.": "M011",
    "Число ^x^ тут.": "M011",
    "H~2~O": "M011",
    "Термін\n: означення": "M011",
    "Значення {{ page.title }}.": "M011",
    "{% if x %}": "M011",
    "Натисніть ++ctrl+c++.": "M011",
    "*[HTML]: мова розмітки": "M011",
    "[TOC]": "M011",
    "Добуток a*b*c.": "M012",
    "Вираз 2*3 і 4*5.": "M012",
    "Степінь 2**3**2.": "M012",
    "Метод __init__ класу.": "M012",
    "**не закрито.": "M012",
    "Слово ***тут.": "M012",
    "Слово~~ тут.": "M011",
    "Символ &x; тут.": "M009",
    "Рядок `x без пари.": "M013",
    "Абзац `код\n\nкод` тут.": "M013",
    "Див. https://example.org/a_b.": "M014",
    "Сайт www.example.org.": "M014",
}
ADDRESSES = {
    "[x](javascript:alert(1))": "R011",
    "[x](JaVaScript:alert(1))": "R011",
    "[x](&#106;avascript:alert(1))": "R001 R011 M009",
    "[x](java&Tab;script:alert(1))": "R001 R011",
    "[x](data:text/html,x)": "R011",
    "[x](vbscript:x)": "R011",
    "[x](//example.org/a)": "R011",
    "[x](https://[a)": "R011",
    "[x](java\tscript:alert(1))": "R014",
    "[x](http://example.org/a)": "R012",
    "<http://example.org/a>": "R012",
    "[x]()": "R013",
    "[x](#)": "R013",
    "[x](../../README.md)": "R001 R013",
    "[x](/nowhere/a.md)": "R001 R013",
    "[x](a b.md)": "R014",
    "[x] (https://example.org)": "R014 M014",
    "(сайт)[https://example.org]": "R014",
    "[x](../assets/f.svg": "R014",
    "[x][y]": "R015",
    "[x][]": "R015",
    "[1]: Стаття": "R001 R015",
    "[сайт][a]\n\n[a]: https://example.org": "R015",
    "[сайт]\n\n[сайт]: https://example.org": "R015",
    "[x](%s.md)" % ("a" * 300): "R001",
}
IMAGES = {
    "![опис](../assets/none.svg)": "R001",
    "![опис](../assets/f.svg?v=1)": "R001",
    "![опис](https://example.org/x.png)": "R007",
    "![опис](//example.org/x.png)": "R007 R011",
    "![опис](data:image/png;base64,AAAA)": "R007 R011",
    "![опис](../assets/f.gif)": "R001 R007",
    "![](../assets/f.svg)": "R006",
    "Текст ![опис](../assets/f.svg) далі.": "R008",
    "- ![опис](../assets/f.svg)": "R008",
    "![опис](../assets/f.svg)\n![ще](../assets/f.svg)": "R008",
    "![опис](../assets/f.svg)\nПідпис.": "R008",
    "![опис](../assets/f.svg){ width=300 }": "R008 M010",
    "![опис][a]\n\n[a]: ../assets/f.svg": "R010 R015",
    "![опис][a]": "R010 R015",
    "[![опис](../assets/f.svg)](https://example.org)": "R008",
    "![опис] (../assets/f.svg)": "R010 R014",
    "![опис](<../assets/a b.svg>)": "R014 R010",
}
LETTERS = {
    "Сло\u200bво.": "T006",
    "Сло\u00adво.": "T006",
    "Текст \u202eзворотний\u202c.": "T006",
    "Знак \ue000.": "T006",
    "Текст \ufffd.": "T006",
    "Украи\u0306нська.": "T007",
    "Лапки „українські“ тут.": "T008",
    "Лапки „польські” тут.": "T008",
    "Лапки ‘одинарні’ тут.": "T008",
    "Влучність i повнота.": "T009",
    "Дані, a потім модель.": "T010",
    "Модель навчається y хмарі.": "T010",
    "Это не по-нашому.": "T011",
    "Объём даних.": "T011",
    "Приклад: TODO дописати.": "T012",
    "ТУДУ: число.": "T012",
    "<<<<<<< HEAD\n\nодне\n\n=======\n\nдруге\n\n>>>>>>> гілка": "B007",
}
RIGHT = [
    "Абзац.\n\n- один\n- два",
    "- один\n    - вкладений\n        - ще\n- два",
    "- один\n\t- вкладений",
    "- один\n\n    другий абзац\n\n- два",
    "* a\n- b\n+ c",
    "- `код`\n- $x$\n- **жирне** слово",
    "5. п’ять\n6. шість",
    "Було це у\n2020. Потім інше.",
    "2020\\. Рік почався добре.",
    " - з пробілом\n - так само",
    "— Репліка в розмові.",
    "a | b\n--|--\n1 | 2",
    "| a | b |\n|---|---|\n| `x|y` | $P(A\\mid B)$ |",
    "- пункт\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |",
    "- пункт:\n\n    ```text\n    код\n    ```\n\n- другий",
    "1. один\n\n    ```text\n    код\n\n    ще\n    ```\n\n2. два",
    "Умова a < b і c > d, x<5, <5%, a <- b, <-- стрілка.",
    "Клавіша <kbd>K</kbd>, H<sub>2</sub>O, м<sup>2</sup>, <kbd>`x`</kbd>, <sub><sup>a</sup></sub>.",
    'Токени `<s>`, `<unk>` і ``<a href="`">``.',
    "| a | b |\n|---|---|\n| - x | * y |\n| 1. z | # w |",
    "Рядок &lt;x&gt; і &#42;&#42;зірки&#42;&#42;.",
    "Пишіть на <mailto:me@example.org>, <me@example.org> або <https://example.org/a_b>.",
    "Символи&nbsp;&mdash; AT&T, &lt;s&gt;, &#39;, &copy без крапки з комою.",
    "<!-- окремий\nкоментар -->",
    "`<!--` у коді, `--8<--`, `[^abc]`, `[x][y]`, `a*b*c`, `:smile:`.",
    "Множина {a, b} у тексті. Кінець {x=1}",
    "| a | b |\n|---|---|\n| 1 | {a, b} |",
    "Символ x* y* і a * b * c, 2*3, м’яке *курсивом* і **жирне**.",
    "**Пере**навчання і **недо**навчання.",
    "змінна snake_case_name і _курсив_",
    "Матриця [[1, 2], [3, 4]] і індекс A[i][j].",
    "C++ і C++/C++, час 12:30:15, std::vector.",
    "Степінь x^2 і y^3, ~10 і ~20.",
    "[сайт](https://example.org 'Назва') і [https://example.org](https://example.org).",
    "[Sutton, Barto](http://incompleteideas.net/book/the-book-2nd.html)",
    "[лист](mailto:me@example.org)",
    "\\[e](ні) і \\*зірочка\\* та \\`лапка.",
    '![опис](../assets/f.svg "Підпис")',
    "![опис](../assets/f.svg 'Підпис (а) «б»')",
    "![опис [а] б](../assets/f.svg)",
    "«Зовнішні „внутрішні“ лапки».",
    "“I read the full paper.”",
    "Клас A та клас B, тип I роду.",
    "Нерозривний\u00a0пробіл і вузький\u202fпробіл.",
    "Джерела даних різні, пастка чекає.",
    "## 2. Що `<s>` означає? { #b }\n\n> Так.\n\nТак.",
    "##2. Інше? { #b }\n\n> Так.\n\nТак.",
    "> Цитата.\n>\n> Друга.",
    "Риска:\n\n---\n\n***\n\n***жирний курсив*** тут.",
    "```text\n## 9. У коді { #z }\n- a\n<<<TODO <s>\n```",
]
MISTAKES = LOST_QUESTIONS | LABELS | BLOCKS | MARKUP | ADDRESSES | IMAGES | LETTERS


@pytest.mark.parametrize(("mistake", "expected"), MISTAKES.items(), ids=map(ascii, MISTAKES))
def test_a_mistake_is_named(mistake: str, expected: str) -> None:
    assert codes(mistake) == set(expected.split())


@pytest.mark.parametrize("text", RIGHT, ids=ascii)
def test_what_renders_right_is_allowed(text: str) -> None:
    assert codes(text) == set()
    with written({"docs/junior/statistics.md": PAGE % text}):
        (topic,) = read().topics
        tree, differences = read_page(topic, rendered(topic.text), "junior/statistics/")
        assert [*differences, *compare_topic(topic, split(tree))] == []


def test_enough_mistakes_are_tried() -> None:
    assert len(MISTAKES) >= 150


def test_line_ends_and_a_byte_order_mark_stay_fine() -> None:
    page = "\ufeff# Т\n\n## 1. Що? { #a }\n\n> Так.\n\nТекст:\n\n- один\n- два\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    for ends in ("\n", "\r\n", "\r"):
        assert problems_of({"docs/junior/statistics.md": page.replace("\n", ends)}) == []
