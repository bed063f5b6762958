"""Tree of a topic page → answers with their parts, labels and follow-ups."""

import pytest

from answers.model import Answer, TopicPage
from answers.split import follow_up, split
from answers.text import plain
from answers.tree import parse
from support import rendered

PAGE = """\
# Т

Вступ.

## 1. Що таке `x_1` і *R²*? { #one }

> Коротко **так**.

Докладно $x$.

**Не мітка** далі.

**Пастка.** Кажуть «завжди».

- Ще

**Далі спитають.**

- Чому? — бо так.
- Як це *працює*? — ось `так`, і $y$.

- Без відповіді?

**Джерела.**

- Книжка

## 2. Друге? { #two }

Без усної.
"""


def page() -> TopicPage:
    return split(parse(rendered(PAGE), "junior/python/"))


def words(answer: Answer) -> dict[str, str]:
    return {key: plain(nodes) for key, nodes in answer.parts.items()}


def test_every_heading_with_an_id_begins_an_answer() -> None:
    assert [(answer.id, answer.number, answer.question) for answer in page().answers] == [
        ("one", 1, "Що таке x_1 і R²?"),
        ("two", 2, "Друге?"),
    ]
    assert plain(page().intro) == "Т Вступ."


def test_parts_are_told_apart_and_lose_their_labels() -> None:
    first, second = page().answers
    assert words(first) == {
        "spoken": "Коротко так.",
        "full": "Докладно x. Не мітка далі.",
        "trap": "Кажуть «завжди». Ще",
        "next": "Чому? — бо так. Як це працює? — ось так, і y. Без відповіді?",
        "sources": "Книжка",
    }
    assert first.spoken == "Коротко так."
    assert words(second) == {"full": "Без усної."}
    assert second.spoken == ""


def test_follow_ups_are_pairs() -> None:
    pairs = [(plain([f.question]), plain([f.answer])) for f in page().answers[0].follow_ups]
    assert pairs == [
        ("Чому?", "бо так."),
        ("Як це працює?", "ось так, і y."),
        ("Без відповіді?", ""),
    ]


@pytest.mark.parametrize(
    ("item", "question", "answer"),
    [
        ("L2 (weight decay) — те саме? — так.", "L2 (weight decay) — те саме?", "так."),
        ("L2 (*weight decay*) — те саме? — так.", "L2 (weight decay) — те саме?", "так."),
        ("Наведіть приклад. — заготуйте — два.", "Наведіть приклад. — заготуйте — два.", ""),
        ("Що таке «чому?» — слово.", "Що таке «чому?»", "слово."),
        ("Що таке **«чому?»** — слово.", "Що таке «чому?»", "слово."),
        ("Чому $x$? — бо $y$ — так.", "Чому x?", "бо y — так."),
        ("Що змінить *одне*? — `x`.", "Що змінить одне?", "x."),
    ],
)
def test_a_follow_up_is_cut_where_its_question_ends(item: str, question: str, answer: str) -> None:
    tree = parse(rendered(f"- {item}\n"), "junior/python/")
    pair = follow_up(tree[0][0])
    assert (plain([pair.question]), plain([pair.answer])) == (question, answer)


def test_splitting_leaves_the_tree_as_it_was() -> None:
    tree = parse(rendered(PAGE), "junior/python/")
    before = plain([tree])
    split(tree)
    assert plain([tree]) == before


def test_a_page_without_questions_is_all_intro() -> None:
    shown = split(parse(rendered("# Т\n\nНічого.\n"), "about/"))
    assert (plain(shown.intro), shown.answers) == ("Т Нічого.", ())


def test_a_folded_part_has_its_first_sentence_as_title() -> None:
    text = "# Т\n\n## 1. Що? { #a }\n\n> Так.\n\nДокладно.\n\n**Глибше.** Звідки $\\sqrt n$ (і `0.5`)? Тут **так**.\n\n$$\nx\n$$\n"
    (answer,) = split(parse(rendered(text), "junior/python/")).answers
    assert plain([answer.titles["deeper"]]) == "Звідки √n (і 0.5)?"
    assert plain(answer.parts["deeper"]) == "Тут так. x"


def test_a_title_of_one_paragraph_leaves_the_rest() -> None:
    text = "# Т\n\n## 1. Що? { #a }\n\n> Так.\n\nДокладно.\n\n**Глибше.** Лише назва.\n\n- пункт\n"
    (answer,) = split(parse(rendered(text), "junior/python/")).answers
    assert plain([answer.titles["deeper"]]) == "Лише назва."
    assert plain(answer.parts["deeper"]) == "пункт"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Як у т. ч. BERT. Далі текст.", "Як у т. ч. BERT."),
        ("Див. рис. *Втрати*. Далі текст.", "Див. рис. Втрати."),
        ("Як у *Vaswani et al.* (2017). Далі текст.", "Як у Vaswani et al. (2017)."),
        ("Як у **т.** **ч.** *Python*. Далі текст.", "Як у т. ч. Python."),
        ("Звідки $K$. Далі текст.", "Звідки K."),
        ("**Назва.** Далі текст.", "Назва."),
        ("Назва із **жирним. І ще** двома. Далі текст.", "Назва із жирним. І ще двома."),
    ],
)
def test_no_abbreviation_cuts_a_title(text: str, title: str) -> None:
    page = f"# Т\n\n## 1. Що? {{ #a }}\n\n> Так.\n\nДокладно.\n\n**Глибше.** {text}\n"
    (answer,) = split(parse(rendered(page), "junior/python/")).answers
    assert plain([answer.titles["deeper"]]) == title
    assert plain(answer.parts["deeper"]) == "Далі текст."
