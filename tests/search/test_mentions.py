"""Where answers mention terms of the glossary: in any form, once, and never what is only spelled like one."""

from bank.model import Term
from bank.scan import Link
from search.mentions import mentions

TOPIC = {"q": "statistics", "elsewhere": "python"}


def term(title: str, *variants: str, english: str = "", leads: tuple[str, ...] = ("q",)) -> Term:
    links = tuple(
        Link("", f"junior/statistics.md#{question}", "", image=False, start=0) for question in leads
    )
    return Term(title, english, title.lower(), 1, title[0], "Означення.", variants, links)


def told(terms: list[Term], *stretches: str, question: str = "q") -> list[tuple[str, str, int]]:
    by_answer = mentions(terms, {question: stretches}, TOPIC)
    return [(mention.term.title, mention.words, mention.before) for mention in by_answer[question]]


def test_the_first_mention_in_any_form_counts_and_only_that() -> None:
    variance = term("Дисперсія", english="variance")
    assert told([variance], "Зміна дисперсії, тобто (", "variance", "). Дисперсія росте.") == [
        ("Дисперсія", "дисперсії", 0)
    ]
    assert told([variance], "Тут ", "variance", " росте.") == [("Дисперсія", "variance", 0)]


def test_of_names_in_one_another_the_longest_counts() -> None:
    both = [term("Матриця"), term("Матриця помилок")]
    assert told(both, "У матриці помилок є рядки. Матриця квадратна, як і матриці помилок.") == [
        ("Матриця помилок", "матриці помилок", 0),
        ("Матриця", "Матриця", 0),
    ]


def test_the_same_words_before_are_counted() -> None:
    both = [term("Матриця"), term("Матриця помилок")]
    assert told(both, "Є матриця помилок, ", "а є матриця.") == [
        ("Матриця помилок", "матриця помилок", 0),
        ("Матриця", "матриця", 1),
    ]
    assert told([term("Тест")], "А-тест і супертест, потім тест.") == [("Тест", "тест", 0)]


def test_a_name_does_not_reach_over_a_sign() -> None:
    name = [term("Матриця помилок")]
    assert told(name, "Є матриця. Помилок багато.") == []
    assert told(name, "Є матриця, помилок багато.") == []
    assert told(name, "Є матриця ", "помилок.") == []
    assert told(name, "Є матриця\u00a0помилок.") == [("Матриця помилок", "матриця\u00a0помилок", 0)]


def test_a_name_of_several_terms_says_nothing() -> None:
    assert told([term("Відгук"), term("Повнота", "відгук")], "Відгук моделі.") == []


def test_everyday_words_are_left_alone() -> None:
    assert told([term("Черга")], "У свою чергу, черга росте.") == []
    assert told([term("Черга (FIFO)", "черга FIFO")], "Це черга FIFO.") == [("Черга (FIFO)", "черга FIFO", 0)]
    assert told([term("О-велике", "О велике")], "Значення великих чисел.") == []


def test_a_single_word_names_a_term_only_where_the_term_leads() -> None:
    variance = [term("Дисперсія", english="sample variance")]
    assert told(variance, "Дисперсія.", question="elsewhere") == []
    assert told(variance, "sample variance", question="elsewhere") == [("Дисперсія", "sample variance", 0)]


def test_abbreviations_are_spelled_as_they_are() -> None:
    average = [term("mAP")]
    assert told(average, "Функція map і метрика mAP.") == [("mAP", "mAP", 0)]
