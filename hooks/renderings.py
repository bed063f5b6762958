"""What Markdown made of each page, kept from one build to the next while the author writes: most pages stay as they were."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Rendering:
    """The markup of a page and what MkDocs reads off it; circumstances are all that it follows from."""

    circumstances: Hashable
    html: str
    title: str
    toc: Any


class Renderings:
    """The last rendering of each page. A page is one of MkDocs: `title`, `toc`, `file.src_uri`."""

    def __init__(self) -> None:
        """Nothing has been rendered yet."""
        self._made: dict[str, Rendering] = {}
        self._awaited: dict[str, Hashable] = {}

    def ask(self, page: Any, markdown: str, *circumstances: Hashable) -> str:
        """What is still to be rendered of a page: its Markdown, or nothing where all is as it was."""
        name = page.file.src_uri
        asked = (markdown, page.title, *circumstances)  # a title may come from the navigation
        if name in self._made and self._made[name].circumstances == asked:
            self._awaited.pop(name, None)
            return ""
        self._awaited[name] = asked
        return markdown

    def answer(self, page: Any, html: str) -> str:
        """The markup of a page, html if it has just been rendered; one that has not gets its title and contents back."""
        name = page.file.src_uri
        if name in self._awaited:
            self._made[name] = Rendering(self._awaited.pop(name), html, page.title, page.toc)
        else:
            page.title, page.toc = self._made[name].title, self._made[name].toc
        return self._made[name].html
