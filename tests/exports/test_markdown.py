"""Texts for programs: the Markdown beside each topic page, and the list of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sites import ADDRESS, site_of
from test_anki import FILES

from exports import llms, markdown
from support import written

MORE = """# Python

Див. [Junior](index.md), [про сайт](../about.md#licences), [термін](../glossary.md), [сайт](https://example.com/a.md), [![Рис](../assets/figures/f.svg)](../about.md).

## 1. Четверте `[x](y.md)`? { #fourth }

> Так.

```python
print("[a](b.md)")
```
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    with written({**FILES, "docs/junior/python.md": MORE}) as root:
        yield root


def texts(root: Path) -> dict[str, str]:
    return {path: content.decode() for path, content in markdown.export(site_of(root))}


def test_every_topic_has_its_text(folder: Path) -> None:
    assert set(texts(folder)) == {
        "junior/statistics/index.md",
        "junior/python/index.md",
        "middle/nlp/index.md",
    }


def test_a_question_has_its_permanent_address_instead_of_its_id(folder: Path) -> None:
    text = texts(folder)["junior/statistics/index.md"]
    assert f"\n## 2. Друге?\n\n<{ADDRESS}q/second/>\n\n> Так.\n" in text
    assert "{ #" not in text
    assert text.endswith(f"\nML-співбесіда: <{ADDRESS}junior/statistics/>. CC BY 4.0.\n")


def test_links_and_figures_are_whole_and_formulas_stay(folder: Path) -> None:
    text = texts(folder)["junior/statistics/index.md"]
    assert f"див. [друге]({ADDRESS}q/second/) і [третє]({ADDRESS}q/third/)." in text
    assert f'![Рис & ще]({ADDRESS}assets/figures/Рис%201.svg "Підпис")' in text
    assert "$p<0{,}1$" in text
    assert "P(A\\mid B)=\\frac{1}{2}" in text


def test_links_to_pages_lead_to_the_site_and_code_stays(folder: Path) -> None:
    text = texts(folder)["junior/python/index.md"]
    assert (
        f"[Junior]({ADDRESS}junior/), [про сайт]({ADDRESS}about/#licences), "
        f"[термін]({ADDRESS}glossary/), [сайт](https://example.com/a.md), "
        f"[![Рис]({ADDRESS}assets/figures/f.svg)]({ADDRESS}about/)."
    ) in text
    assert "## 1. Четверте `[x](y.md)`?\n" in text
    assert 'print("[a](b.md)")' in text


def test_the_list_names_every_text_with_its_questions(folder: Path) -> None:
    ((path, content),) = llms.export(site_of(folder))
    text = content.decode()
    assert path == "llms.txt"
    assert text.startswith("# ML-співбесіда\n\n> 4 запитання зі співбесід")
    assert f"\n## Junior\n\n- [Статистика]({ADDRESS}junior/statistics/index.md): 2 запитання\n" in text
    listed = re.findall(re.escape(ADDRESS) + r"([^)]*)\)", text)
    assert set(texts(folder)) | {"questions.json", "questions.schema.json", "feed.xml"} == set(listed)


def test_a_figure_that_can_be_moved_is_its_picture(folder: Path) -> None:
    page = folder / "docs/middle/nlp.md"
    image = '![Опис](../assets/figures/Рис%201.svg "Підпис")'
    page.write_text(page.read_text("utf-8") + f"\n{image}{{ data-widget=threshold }}\n", "utf-8")
    text = texts(folder)["middle/nlp/index.md"]
    assert f'![Опис]({ADDRESS}assets/figures/Рис%201.svg "Підпис")\n' in text
    assert "data-widget" not in text
