"""Tree → plain text, as a title, a messenger or the search reads it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache
from xml.etree.ElementTree import Element, fromstring

from bank.formulas import to_mathml

APPLY = "&ApplyFunction;"
"""An operator that is not drawn, which XML does not know by name."""
BLOCKS = frozenset(
    {"p", "li", "ul", "ol", "pre", "table", "tr", "td", "th", "br", "h2", "blockquote", "figure"}
)


def plain(nodes: Iterable[Element], without: Container[str] = ()) -> str:
    """The words of nodes in one line; elements whose tag is in without are left out. A formula reads as `R^2`, `a/b`."""
    pieces: list[str] = []
    for node in nodes:
        _collect(node, without, pieces)
    return " ".join("".join(pieces).split())


def _collect(node: Element, without: Container[str], pieces: list[str]) -> None:
    if node.tag not in without:
        if node.tag == "tex":
            pieces.append(formula_text(node.text or ""))
        elif node.tag == "img":
            pieces.append(f" {node.get('alt', '')} {node.get('title', '')} ")
        else:
            gap = " " if node.tag in BLOCKS else ""
            pieces += (gap, node.text or "")
            for child in node:
                _collect(child, without, pieces)
            pieces.append(gap)
    pieces.append(node.tail or "")


@lru_cache(maxsize=4096)
def formula_text(tex: str) -> str:
    """A formula in one line of text: `R^2`, `(a+b)/c`, `√x`."""
    return _linear(fromstring(to_mathml(tex, display=False).replace(APPLY, "")))


def _linear(node: Element) -> str:
    children = [_linear(child) for child in node]
    match node.tag, children:
        case "msup", [base, power]:
            return f"{base}^{_grouped(power)}"
        case (("msub" | "munder"), [base, index]):
            return f"{base}_{_grouped(index)}"
        case (("msubsup" | "munderover"), [base, index, power]):
            return f"{base}_{_grouped(index)}^{_grouped(power)}"
        case "mfrac", [above, below]:
            return f"{_grouped(above)}/{_grouped(below)}"
        case "msqrt", _:
            return f"√{_grouped(''.join(children))}"
        case "mn", _:
            return (node.text or "").replace("\u00a0", "")
    return (node.text or "") + "".join(children)


def _grouped(text: str) -> str:
    return text if len(text) == 1 or text.isalnum() else f"({text})"
