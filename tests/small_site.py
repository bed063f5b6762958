"""A small site whose texts are full of markup characters, built once for the tests that read pages with a parser."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from checkout import copied
from dom import dom
from support import ROOT, change_later, write_changes

Build = Callable[..., "subprocess.CompletedProcess[str]"]
SMALL = "https://example.org/small/"
REPOSITORY = "https://github.com/you/fork"
NAVIGATION = """
nav:
  - Головна: index.md
  - Junior:
      - Junior: junior/index.md
      - junior/python.md
      - junior/statistics.md
  - Практика: practice.md
  - Пробна співбесіда: interview.md
  - Усі запитання: questions.md
  - Глосарій: glossary.md
  - Взяти з собою: take.md
  - Що нового: new.md
  - Рисунки: figures.md
  - Про сайт: about.md
"""
STATISTICS = """\
# Статистика

Вступ теми.

## 1. Що покаже `</script><b>"x" & 'y'</b>` на сторінці? { #odd }

> Текст, а не теги: `</script><script>alert("1")</script>`, `<!--` і `a < b && "c" > 'd'`; $x<y$.

Докладно про `<i>`.

![Опис & "x"](../assets/figures/f.svg "Підпис & ще")

## 2. Друге запитання? { #second }

> Друге має всі частини.

Докладно, зі словами.

```python
x = 1
```

**Пастка.** Не плутайте.

**Далі спитають.**

- Чому? — бо так.

**Див. також.** [перше](#odd), [третє](python.md#third)

**Джерела.**

- Author (2020), [Title](https://example.com/title)
"""
PYTHON = "# Python\n\n## 1. Третє запитання? { #third }\n\n> Третє стоїть деінде.\n\nДокладно.\n"
GLOSSARY = """\
---
template: glossary.html
description: Глосарій малого сайту для перевірок, з описом довшим за сорок знаків.
---
# Глосарій

Вступ.

## Д { #д }

### Дисперсія (variance) { #variance }

Розкид `<b>` & міра.

Також: варіанс.

Запитання: [про неї](junior/statistics.md#odd).
"""
START = """\
junior:
  - id: third
    reason: "Питають першим: 'що' & «чому?»."
  - id: odd
    reason: Друге за частотою.
  - id: second
    reason: Наостанок.
"""


def titled(template: str, title: str) -> str:
    """A page of text with a description that is long enough."""
    description = "Сторінка малого сайту для перевірок, з описом довшим за сорок знаків."
    return f"---\ntemplate: {template}\ndescription: {description}\n---\n# {title}\n\nТекст сторінки.\n"


TEXTS = {
    "index.md": titled("home.html", "Головна"),
    "about.md": titled("main.html", "Про сайт"),
    "practice.md": titled("practice.html", "Практика"),
    "interview.md": titled("interview.html", "Пробна співбесіда"),
    "questions.md": titled("questions.html", "Усі запитання"),
    "glossary.md": GLOSSARY,
    "take.md": titled("take.html", "Взяти з собою"),
    "new.md": titled("new.html", "Що нового"),
    "figures.md": titled("figures.html", "Рисунки, які можна крутити"),
    "junior/index.md": titled("level.html", "Junior"),
    "junior/statistics.md": STATISTICS,
    "junior/python.md": PYTHON,
    "start.yml": START,
    "assets/figures/f.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 321 123"/>',
}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Path:
    """The folder of the small site, built with the theme and the hooks of the repository."""
    folder = tmp_path_factory.mktemp("small")
    checkout = copied(ROOT, folder / "checkout", inputs=("hooks", "theme", "mkdocs.yml"))
    for name, text in TEXTS.items():
        path = checkout / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    configuration = checkout / "mkdocs.yml"
    settings = configuration.read_text("utf-8").partition("\nnav:")[0]
    configuration.write_text(settings + NAVIGATION, "utf-8")
    (checkout / "questions.lock").write_text("odd\nold -> odd\nolder -> old\nsecond\nthird\n", "utf-8")
    write_changes(checkout)
    change_later(checkout, "second", "2026-02-03.2")
    done = build(checkout, folder / "site", SITE_URL=SMALL, REPO_URL=REPOSITORY)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def doms(small: Path) -> dict[str, Element]:
    """Address of a page below the small site → its tree, short addresses and the 404 page included."""
    return {
        path.relative_to(small).as_posix().removesuffix("index.html"): dom(path.read_text("utf-8"))
        for path in small.rglob("*.html")
    }
