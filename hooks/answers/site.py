"""How answers look on the site: formulas as MathML, figures with captions and sizes, what is wide in a box that scrolls."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from answers.write import Link, Writer, quoted
from bank.formulas import to_mathml

ImageSize = Callable[[str], "tuple[int, int] | None"]
"""Path of an image below the root → its width and height in pixels, where they are known."""

COLOURED = frozenset(["c1", "cm", "k", "kc", "kn", "kd", "kr", "ow", "s1", "s2", "sd"])
"""The tokens of code to which the style sheet gives a colour."""
TAG = re.compile(r"<[^<>]+>")
RELATION = re.compile(r"<mo(?: [^<>]*)?>(?:[=≈≠≤≥∼∝→⇒]|&lt;|&gt;)</mo>")
LONG = 18
"""Characters from which an inline formula may break before its relations, as TeX does; a phone line holds about 40."""


def site_writer(link: Link, image_size: ImageSize) -> Writer:
    """The writer of the site's pages; link writes a path below the root for the page that is written."""

    def paragraph(node: Element, inner: str) -> str:
        only = only_child(node)
        if only is None:
            return writer.element(node, inner)
        if only.tag == "img":
            return figure(only)
        return (
            inner.strip() if only.tag == "tex" and "display" in only.attrib else writer.element(node, inner)
        )

    def figure(image: Element) -> str:
        size = image_size(image.attrib["src"])
        sizes = {"width": str(size[0]), "height": str(size[1])} if size else {}
        shown = Element("img", {name: image.get(name, "") for name in ("alt", "src")})
        caption = f"<figcaption>{quoted(image.get('title', ''))}</figcaption>" if image.get("title") else ""
        return f"<figure>{writer.element(shown, '', **sizes, loading='lazy', decoding='async')}{caption}</figure>"

    def table(node: Element, inner: str) -> str:
        return f'<div class="scroll">{writer.element(node, inner)}</div>'

    def header(node: Element, inner: str) -> str:
        if not inner.strip():
            return "<td></td>"
        only = only_child(node)
        if only is not None and only.tag == "tex":
            name = TAG.sub("", inner).strip()
            inner = f'<span class="unseen">{name}</span><span aria-hidden="true">{inner.strip()}</span>'
        return writer.element(node, inner)

    def token(node: Element, inner: str) -> str:
        plain = (
            set(node.attrib) == {"class"}
            and node.attrib["class"].isalnum()
            and node.attrib["class"] not in COLOURED
        )
        return inner if plain or not node.attrib else writer.element(node, inner)

    dress = {"p": paragraph, "table": table, "th": header, "span": token}
    writer = Writer(formula, link, dress, dash_stays)
    return writer


def only_child(node: Element) -> Element | None:
    """The element that is all that another holds, if there is one."""
    alone = len(node) == 1 and not (node.text or "").strip() and not (node[0].tail or "").strip()
    return node[0] if alone else None


def dash_stays(text: str) -> str:
    """No dash begins a line."""
    return text.replace(" — ", "\u00a0— ")


def formula(tex: str, display: bool, clinging: str) -> str:
    """A formula as MathML. Browsers break the line after `<math>`, whatever follows: what clings to it is held by a span."""
    mathml = to_mathml(tex, display=display)
    if display:
        return f'<div class="scroll formula">{mathml}</div>'
    pieces = breakable(mathml)
    if clinging:
        pieces[-1] = f'<span class="nowrap">{pieces[-1]}{clinging}</span>'
    return "".join(pieces)


def breakable(mathml: str) -> list[str]:
    """A long inline formula in pieces, each from a relation on: browsers break lines only between `<math>` elements."""
    inner = mathml.removeprefix("<math>").removesuffix("</math>")
    if len(html.unescape(TAG.sub("", inner))) < LONG:
        return [mathml]
    cuts, depth = [0], 0
    for tag in TAG.finditer(inner):
        if tag[0].startswith("</"):
            depth -= 1
        elif not tag[0].endswith("/>"):
            if not depth and tag.start() and RELATION.match(inner, tag.start()):
                cuts.append(tag.start())
            depth += 1
    ends = [*cuts[1:], len(inner)]
    return [f"<math>{inner[start:end]}</math>" for start, end in zip(cuts, ends, strict=True)]
