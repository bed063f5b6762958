"""From rendered Markdown to folded answers."""

import re

from bank.fold import fold
from bank.plain import plain, plural

PAGE = """<h1>Т</h1>
<p>Вступ.</p>
<h2 id="one">1. Перше?</h2>
<blockquote>
<p>Коротко.</p>
</blockquote>
<p>Докладно <math><mi>x</mi></math>.</p>
<p><img alt="Опис" src="f.svg" title="Підпис" /></p>
<table><thead></thead></table>
<p><math display="block"><mi>y</mi></math></p>
<p><strong>Пастка.</strong> Ні.</p>
<ul><li>Ще</li></ul>
<p><strong>Джерела.</strong></p>
<ul><li>Книжка</li></ul>
<h2 id="two">2. Друге?</h2>
<p>Без усної.</p>
"""


def folded() -> str:
    return fold(PAGE, lambda src: (640, 320) if src == "f.svg" else None).questions


def test_every_question_becomes_a_closed_details() -> None:
    assert re.findall(r'<details class="qa" data-question="(\w+)"><summary><h2 id="(\w+)">', folded()) == [
        ("one", "one"),
        ("two", "two"),
    ]
    assert "<details open" not in folded()
    assert folded().count("</details>") == 2


def test_intro_stays_before() -> None:
    assert fold(PAGE, lambda src: None).intro == "<h1>Т</h1>\n<p>Вступ.</p>\n"
    assert fold("<p>Нічого.</p>", lambda src: None).intro == "<p>Нічого.</p>"


def test_parts_are_told_apart() -> None:
    first = folded().split("</details>")[0]
    assert '<div class="qa-spoken"><p class="qa-label">Коротко</p><p>Коротко.</p></div>' in first
    assert re.search(
        r'<section class="qa-trap"><p><strong>Пастка\.</strong> Ні\.</p>\n<ul><li>Ще</li></ul></section>',
        first,
    )
    assert '<section class="qa-sources">' in first
    assert "qa-spoken" not in folded().split("</details>")[1]


def test_wide_things_scroll_and_figures_have_sizes() -> None:
    assert '<div class="scroll formula"><math display="block">' in folded()
    assert '<div class="scroll"><table>' in folded()
    assert (
        '<figure><img alt="Опис" src="f.svg" width="640" height="320" loading="lazy" decoding="async"><figcaption>Підпис'
        in folded()
    )


def test_steps_lead_to_the_neighbours() -> None:
    first, second, _ = folded().split("</details>")
    assert re.findall(r'href="#(\w+)" rel="(\w+)"', first) == [("two", "next")]
    assert re.findall(r'href="#(\w+)" rel="(\w+)"', second) == [("one", "prev")]


def test_answers_for_export_have_no_buttons() -> None:
    answers = fold(PAGE, lambda src: None).answers
    assert set(answers) == {"one", "two"}
    assert "<button" not in answers["one"]
    assert "Докладно" in answers["one"]


def test_plain_text() -> None:
    assert plain("Що таке [`x_1`](a.md) і **R²** — \\*чи\nні*?") == "Що таке x_1 і R² — *чи ні?"
    assert [plural(n, "а", "б", "в") for n in (1, 2, 5, 11, 12, 21, 22, 111, 0)] == [
        "а",
        "б",
        "в",
        "в",
        "в",
        "а",
        "б",
        "в",
        "в",
    ]
