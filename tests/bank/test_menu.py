"""mkdocs.yml half typed: one message with the line, never a traceback."""

import pytest

from support import problems_of

PAGES = {"docs/index.md": "# Головна\n", "docs/about.md": "# Про сайт\n"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nav:\n  - a: b: c\n", "mkdocs.yml:2: B010 файл не читається як YAML біля «- a: b: c»"),
        ("a: 1\n\tb: 2\n", "mkdocs.yml:2: B010 файл не читається як YAML біля «b: 2»"),
        ("nav: [\n", "mkdocs.yml:1: B010 файл не читається як YAML біля «nav: [»"),
        ("", "mkdocs.yml:1: B010 немає рядків «ключ: значення»"),
        ("- index.md\n", "mkdocs.yml:1: B010 немає рядків «ключ: значення»"),
        ("nav: index.md\n", "mkdocs.yml:1: B010 nav тут має бути списком, а в ньому «index.md»"),
        ("nav:\n  Головна: index.md\n", "mkdocs.yml:2: B010 nav тут має бути списком"),
        ("nav:\n  - index.md\n", "mkdocs.yml:1: B010 сторінки «about.md» немає в nav"),
        ("nav: &a\n  - x: *a\n", "mkdocs.yml:"),
    ],
)
def test_what_is_half_typed_is_named_once(text: str, said: str) -> None:
    (problem,) = problems_of({**PAGES, "mkdocs.yml": text})
    assert problem.startswith(said)
    assert "; " in problem


@pytest.mark.parametrize("text", ["site_name: x\n", "nav:\n  - index.md\n  - about.md\n"])
def test_a_menu_of_all_pages_or_none_is_right(text: str) -> None:
    assert problems_of({**PAGES, "mkdocs.yml": text}) == []
