"""`nav` of mkdocs.yml: what it names and is not there."""

from pathlib import Path

import navigation

NAV = [
    "index.md",
    {"Junior": [{"Junior": "junior/index.md"}, "junior/nlp.md"]},
    {"Код": "https://example.org/a.md"},
    {"Пусто": ["b.md"]},
]
TEXT = "# index.md немає\nnav:\n  - index.md\n  - Junior:\n    - Junior: junior/index.md\n    - 'junior/nlp.md'\n  - Код: https://example.org/a.md\n  - Пусто: [b.md]\n"


def test_each_page_that_is_not_there_is_named_with_its_line(tmp_path: Path) -> None:
    configuration = tmp_path / "mkdocs.yml"
    configuration.write_text(TEXT, "utf-8")
    problems = list(navigation.problems(configuration, NAV, {"index.md", "junior/index.md"}))
    assert [(problem.line, problem.code) for problem in problems] == [(6, "A007"), (8, "A007")]
    assert "«junior/nlp.md»" in problems[0].message
    assert (
        list(
            navigation.problems(configuration, NAV, {"index.md", "junior/index.md", "junior/nlp.md", "b.md"})
        )
        == []
    )


def test_the_rest_of_nav_stays() -> None:
    assert navigation.existing(NAV, {"index.md", "junior/index.md"}) == [
        "index.md",
        {"Junior": [{"Junior": "junior/index.md"}]},
        {"Код": "https://example.org/a.md"},
    ]
    assert navigation.existing(NAV, {"index.md", "junior/index.md", "junior/nlp.md", "b.md"}) == NAV
