"""How answers are written in a book: XHTML, formulas as the MathML that its readers check."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element, fromstring, tostring

from answers.site import breakable, held_together, only_child
from answers.text import APPLY
from answers.write import VOID, Link, Writer, quoted
from bank.formulas import to_mathml

MATHML = "http://www.w3.org/1998/Math/MathML"
OF_STYLE = ("displaystyle", "scriptlevel")
"""Attributes that MathML Core allows everywhere and MathML 3, which the book has to keep to, only on a style, the first also on a table."""
APPLIED = "\u2061"


def book_writer(link: Link, has_figure: Callable[[str], bool]) -> Writer:
    """The writer of a book's pages; a figure without a file is shown as its description."""

    def paragraph(node: Element, inner: str) -> str:
        only = only_child(node)
        if only is not None and only.tag == "img":
            return figure(only)
        return inner.strip() if only is not None and "display" in only.attrib else writer.element(node, inner)

    def figure(image: Element) -> str:
        if not has_figure(image.get("src", "")):
            return f"<p>[{quoted(image.get('alt', ''))}]</p>"
        shown = closed(Element("img", {name: image.get(name, "") for name in ("alt", "src")}), "")
        caption = f"<figcaption>{quoted(image.get('title', ''))}</figcaption>" if image.get("title") else ""
        return f"<figure>{shown}{caption}</figure>"

    def header(node: Element, inner: str) -> str:
        return writer.element(node, inner) if inner.strip() else "<td></td>"

    def closed(node: Element, inner: str) -> str:
        return f"{writer.element(node, inner)[:-1]}/>"

    dress = dict.fromkeys(VOID, closed) | {"p": paragraph, "th": header}
    writer = Writer(formula, link, dress, held_together)
    return writer


def formula(tex: str, display: bool, clinging: str) -> str:
    """A formula as MathML 3 with its namespace, a long inline one in pieces; what clings to it is held by a span."""
    mathml = to_mathml(tex, display=display)
    if display:
        return f'<div class="formula">{checked(mathml)}</div>'
    pieces = [checked(piece) for piece in breakable(mathml)]
    if clinging:
        pieces[-1] = f'<span class="nowrap">{pieces[-1]}{clinging}</span>'
    return "".join(pieces)


@lru_cache(maxsize=8192)
def checked(mathml: str) -> str:
    """A `<math>` of MathML Core as one of MathML 3."""
    root = fromstring(mathml.replace(APPLY, APPLIED))
    root.set("xmlns", MATHML)
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            own = ("displaystyle",) if child.tag == "mtable" else ()
            style = {
                name: child.attrib.pop(name) for name in OF_STYLE if name in child.attrib and name not in own
            }
            if style:
                wrapper = Element("mstyle", style)
                wrapper.append(child)
                parent[place] = wrapper
    return tostring(root, encoding="unicode")
