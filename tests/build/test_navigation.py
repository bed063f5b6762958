"""`nav` of mkdocs.yml while serving: what it names and is not there is left out."""

import navigation

NAV = [
    "index.md",
    {"Junior": [{"Junior": "junior/index.md"}, "junior/nlp.md"]},
    {"Код": "https://example.org/a.md"},
    {"Пусто": ["b.md"]},
]


def test_the_rest_of_nav_stays() -> None:
    assert navigation.existing(NAV, {"index.md", "junior/index.md"}) == [
        "index.md",
        {"Junior": [{"Junior": "junior/index.md"}]},
        {"Код": "https://example.org/a.md"},
    ]
    assert navigation.existing(NAV, {"index.md", "junior/index.md", "junior/nlp.md", "b.md"}) == NAV
