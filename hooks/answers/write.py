"""Tree → HTML or plain text. How formulas, links and chosen elements are written is the caller's."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from answers.tree import is_external

VOID = frozenset({"br", "hr", "img"})
VERBATIM = frozenset({"pre", "code", "kbd"})
CLINGING = re.compile(r"[.,;:!?)»…]+|\u00a0\S+")
"""What must not be parted from the formula before it: punctuation, or a unit or a dash after a no-break space."""

Formula = Callable[[str, bool, str], str]
"""LaTeX, whether it is displayed, escaped text that clings to it → markup of both."""
Link = Callable[[str], str]
"""Path below the root → how the target document writes it."""
Change = Callable[[str], str]
"""Text → text."""
Dress = Callable[[Element, str], str]
"""An element and its inner markup → markup of the element."""


@dataclass(frozen=True)
class Writer:
    """One way to write trees: formulas, links of the site, the look of some elements, and what is done to prose.

    prose changes text; mark puts markup into escaped text, but not within an element that is_foreign, which is marked itself.
    """

    formula: Formula
    link: Link
    dress: Mapping[str, Dress] = field(default_factory=dict)
    prose: Change = str
    mark: Change = str
    is_foreign: Callable[[Element], bool] = field(default=lambda node: False)

    def write(self, nodes: Iterable[Element]) -> str:
        """The markup of nodes and of the text after each."""
        pieces: list[str] = []
        for node in nodes:
            self._write(node, pieces, self.prose, self.mark)
        return "".join(pieces).strip()

    def inner(self, node: Element) -> str:
        """The markup of what is inside a node."""
        pieces: list[str] = []
        verbatim = node.tag in VERBATIM
        self._inner(node, pieces, str if verbatim else self.prose, str if verbatim else self.mark)
        return "".join(pieces).strip()

    def _inner(self, node: Element, pieces: list[str], prose: Change, mark: Change) -> None:
        if node.text:
            pieces.append(mark(escaped(prose(node.text))))
        for child in node:
            self._write(child, pieces, prose, mark)

    def _write(self, node: Element, pieces: list[str], prose: Change, mark: Change) -> None:
        tail = escaped(prose(node.tail)) if node.tail else ""
        if node.tag == "tex":
            display = "display" in node.attrib
            clinging = None if display else CLINGING.match(tail)
            pieces.append(self.formula(node.text or "", display, clinging[0] if clinging else ""))
            pieces.append(mark(tail[clinging.end() :] if clinging else tail))
            return
        foreign = mark is not str and self.is_foreign(node)
        verbatim = node.tag in VERBATIM
        within: list[str] = []
        self._inner(node, within, str if verbatim else prose, str if verbatim or foreign else mark)
        inner = "".join(within)
        if foreign:
            node = copy.copy(node)
            node.set("lang", "en")
        dress = self.dress.get(node.tag)
        pieces.append(dress(node, inner) if dress else self.element(node, inner))
        pieces.append(mark(tail))

    def element(self, node: Element, inner: str, **more: str) -> str:
        """An element as it is, with its links rewritten and more attributes."""
        attributes = ""
        if node.attrib or more:
            attributes = "".join(
                f' {name}="{quoted(self.address(value) if name in ("href", "src") else value)}"'
                for name, value in {**node.attrib, **more}.items()
            )
        return f"<{node.tag}{attributes}>" + ("" if node.tag in VOID else f"{inner}</{node.tag}>")

    def address(self, link: str) -> str:
        """A link of the tree as the target document writes it."""
        return link if is_external(link) else self.link(link)


def escaped(text: str) -> str:
    """Text that is safe between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Text that is safe in a double-quoted attribute."""
    return escaped(text).replace('"', "&quot;")
