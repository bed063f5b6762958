"""What weighs how much in the index: fields of a question, links of a term by their place, mentions in answers."""

from test_index import made, postings, stems

QUESTION = "## {n}. Питання номер {n}? {{ #q{n} }}\n\n> Відповідь.\n\nДокладно{more}.\n\n"


def page(*more: str) -> str:
    return "# Т\n\n" + "".join(QUESTION.format(n=n, more=text) for n, text in enumerate(more, 1))


def glossary(*ids: str) -> str:
    links = ", ".join(f"[тут](junior/python.md#{question_id})" for question_id in ids)
    return f"# Г\n\n## Т {{ #т }}\n\n### Термін (xyzzy) {{ #term }}\n\nОзначення.\n\nЗапитання: {links}.\n"


def concept(links: tuple[str, ...], *more: str) -> dict[int, int]:
    """Question → impact of the one term, which links to some of the questions."""
    data = made({"docs/junior/python.md": page(*more), "docs/glossary.md": glossary(*links)})
    return dict(postings(data["concepts"]))


def test_the_first_link_of_a_term_weighs_most() -> None:
    found = concept(("q3", "q2", "q1", "q4", "q5"), "", "", "", "", "", "", "", "")
    assert found[2] > found[1] > found[0] > found[3] == found[4]
    assert set(found) == {0, 1, 2, 3, 4}


def test_a_linked_question_outweighs_one_that_only_mentions_the_term() -> None:
    found = concept(("q2",), ": термін, термін", "", "", "")
    assert found[1] > found[0]
    assert set(found) == {0, 1}


def test_a_link_and_mentions_add_up() -> None:
    plain = concept(("q1", "q2"), "", "", "", "")
    both = concept(("q1", "q2"), "", ": термін, термін, термін", "", "")
    assert both[1] > plain[1]


def test_fields_weigh_question_spoken_answer() -> None:
    text = (
        "# Т\n\n## 1. Що є фокус? { #a }\n\n> Так.\n\nДокладно.\n\n## 2. Що є друге? { #b }\n\n> Це фокус.\n\nДокладно.\n\n"
        "## 3. Що є третє? { #c }\n\n> Так.\n\nОце фокус.\n\n## 4. Що є ще? { #d }\n\n> Так.\n\nДокладно.\n"
    )
    data = made({"docs/junior/python.md": text})
    impacts = dict(zip(stems(data), map(postings, data["words"].split(" ")), strict=True))
    found = dict(impacts["фокус"])
    assert found[0] > found[1] > found[2]


def test_a_word_counts_less_in_a_longer_answer() -> None:
    long = ": фокус" + ", зовсім інші слова про це" * 20
    data = made({"docs/junior/python.md": page(long, ": фокус", "", "", "")})
    found = dict(dict(zip(stems(data), map(postings, data["words"].split(" ")), strict=True))["фокус"])
    assert found[1] > found[0]


def test_a_word_of_few_questions_says_more_than_one_of_many() -> None:
    data = made({"docs/junior/python.md": page(": рідке, часте", ": часте", ": часте", "")})
    found = {
        stem: dict(postings(text)) for stem, text in zip(stems(data), data["words"].split(" "), strict=True)
    }
    rare = next(impacts for stem, impacts in found.items() if stem.startswith("рід"))
    often = next(impacts for stem, impacts in found.items() if stem.startswith("част"))
    assert rare[0] > often[0]
