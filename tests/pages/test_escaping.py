"""Texts full of markup characters: every place that shows them shows the text and nothing that it could mean as markup."""

import json
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from dom import classed, dom, meta, one, text

QUESTION = "Що покаже </script><b>\"x\" & 'y'</b> на сторінці?"
SPOKEN = 'Текст, а не теги: </script><script>alert("1")</script>, <!-- і a < b && "c" > \'d\'; x<y.'


@pytest.mark.parametrize("address", ["q/odd/", "q/old/"])
def test_a_short_page_shows_question_and_spoken_answer(doms: dict[str, Element], address: str) -> None:
    page = doms[address]
    for name in ("og:title", "twitter:title"):
        assert meta(page, name) == QUESTION
    for name in ("description", "og:description", "twitter:description"):
        assert meta(page, name) == SPOKEN
    assert text(one(page, ".//title")) == text(one(page, ".//h1")) == QUESTION
    assert [text(paragraph) for paragraph in page.iter("p")] == [SPOKEN, "Повна відповідь"]
    assert [element.tag for element in page.iter("html")] == ["html"]
    assert not list(page.iter("b"))


def test_json_of_a_short_page_cannot_end_its_script(doms: dict[str, Element]) -> None:
    data, leave = doms["q/odd/"].iter("script")
    question = json.loads(data.text or "")["mainEntity"]
    assert (question["name"], question["acceptedAnswer"]["text"]) == (QUESTION, SPOKEN)
    assert leave.text == 'location.replace("../../junior/statistics/#odd")'


def test_a_topic_page_shows_question_and_answer(doms: dict[str, Element]) -> None:
    page = doms["junior/statistics/"]
    assert QUESTION in meta(page, "description") == meta(page, "og:description")
    first = classed(page, "qa")[0]
    assert text(one(first, ".//h2")) == f"1. {QUESTION}"
    assert [text(p) for p in classed(first, "qa-spoken")[0].iter("p")] == ["Коротко", SPOKEN]
    assert not {element.tag for element in first.iter()} & {"b", "i", "script"}
    assert [code.text for code in one(first, ".//h2").iter("code")] == ["</script><b>\"x\" & 'y'</b>"]


def test_lists_of_questions_show_them(doms: dict[str, Element]) -> None:
    for address in ("junior/", "questions/"):
        listed = [text(link) for part in classed(doms[address], "question-list") for link in part.iter("a")]
        assert listed.count(QUESTION) == 1 + (address == "junior/"), address  # there to begin with too


def test_a_figure_keeps_its_description_and_caption(doms: dict[str, Element]) -> None:
    figure = one(doms["junior/statistics/"], ".//figure")
    assert one(figure, "img").attrib == {
        "alt": 'Опис & "x"',
        "src": "../../assets/figures/f.svg",
        "width": "321",
        "height": "123",
        "loading": "lazy",
        "decoding": "async",
    }
    assert text(one(figure, "figcaption")) == "Підпис & ще"


def test_data_for_programs_hold_the_text_and_the_markup_apart(small: Path) -> None:
    record = json.loads((small / "questions.json").read_text("utf-8"))["questions"][0]
    assert (record["question"], record["spoken"]) == (QUESTION, SPOKEN)
    assert text(classed(dom(record["answer_html"]), "qa-spoken")[0]) == f"Коротко{SPOKEN}"
    catalogue = json.loads((small / "catalogue.json").read_text("utf-8"))
    assert catalogue["questions"][0] == ["odd", 0, QUESTION]
    shown = json.loads((small / "search/shown.json").read_text("utf-8"))
    assert shown == {
        "spoken": [SPOKEN, "Друге має всі частини.", "Третє стоїть деінде."],
        "terms": [["variance", "Дисперсія", "variance", "Розкид <b> & міра."]],
    }
