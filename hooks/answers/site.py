"""How answers look on the site: formulas as MathML, figures with captions and sizes, what is wide in a box that scrolls,
the output of a program told apart from its code."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from copy import deepcopy
from xml.etree.ElementTree import Element

from answers.marks import is_english, marked
from answers.write import Link, Writer, quoted
from bank.formulas import to_mathml
from bank.widgets import ATTRIBUTE

ImageSize = Callable[[str], "tuple[int, int] | None"]
"""Path of an image below the root → its width and height in pixels, where they are known."""

TAG = re.compile(r"<[^<>]+>")
RELATION = re.compile(r"<mo(?: [^<>]*)?>(?:[=≈≠≤≥∼∝→⇒]|&lt;|&gt;)</mo>")
ALIGNED = re.compile(
    r'(?<=<mtable)(?= displaystyle="true" scriptlevel="0"><mtr><mtd style="text-align: right)'
)
"""In a table whose columns stand to the right and to the left of where they meet, by turns."""
SIDES = re.compile(
    r'(?<=<mtd) style="(?:text-align: right;justify-items: end;padding-right|text-align: left;justify-items: start;padding-left): 0;"'
)
"""What the style sheet says of the cells of such tables, once for all."""
GROUPS = re.compile(r"(?<=\d)(?<!\d{4}) (?=\d{3}(?:\D|$))")
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
        caption = (
            f"<figcaption>{marked(quoted(image.get('title', '')))}</figcaption>" if image.get("title") else ""
        )
        widget = f' {ATTRIBUTE}="{quoted(image.attrib[ATTRIBUTE])}"' if ATTRIBUTE in image.attrib else ""
        return f"<figure{widget}>{writer.element(shown, '', **sizes, loading='lazy', decoding='async')}{caption}</figure>"

    def table(node: Element, inner: str) -> str:
        if has_row_names(node):
            inner = writer.inner(with_row_names(node))
        return f'<div class="scroll">{writer.element(node, inner)}</div>'

    def header(node: Element, inner: str) -> str:
        if not inner.strip():
            return "<td></td>"
        only = only_child(node)
        if only is not None and only.tag == "tex":
            name = TAG.sub("", inner).strip()
            inner = f'<span class="unseen">{name}</span><span aria-hidden="true">{inner.strip()}</span>'
        return writer.element(node, inner)

    def block(node: Element, inner: str) -> str:
        names = node.get("class", "").split()
        if "highlight" not in names:
            return writer.element(node, inner)
        return f'<div class="highlight{" output" if "language-text" in names else ""}">{inner}</div>'

    dress = {"p": paragraph, "table": table, "th": header, "div": block}
    writer = Writer(formula, link, dress, held_together, marked, is_english)
    return writer


def has_row_names(table: Element) -> bool:
    """Whether the first column says what each row is about: no two cells alike, each with a letter."""
    names = ["".join(row[0].itertext()) for row in table.iterfind("tbody/tr") if len(row) > 1]
    return len(set(names)) == len(names) > 0 and all(any(map(str.isalpha, name)) for name in names)


def with_row_names(table: Element) -> Element:
    """The same table, the first cell of each row of its body the header of the row."""
    named = deepcopy(table)
    for row in named.iterfind("tbody/tr"):
        if len(row) and row[0].tag == "td":
            row[0].tag = "th"
            row[0].attrib = {"scope": "row", **row[0].attrib}
    return named


def held_together(text: str) -> str:
    """No dash begins a line; groups of digits are one number."""
    return GROUPS.sub("\u00a0", text.replace(" — ", "\u00a0— "))


def only_child(node: Element) -> Element | None:
    """The element that is all that another holds, if there is one."""
    alone = len(node) == 1 and not (node.text or "").strip() and not (node[0].tail or "").strip()
    return node[0] if alone else None


def formula(tex: str, display: bool, clinging: str) -> str:
    """A formula as MathML. Browsers break the line after `<math>`, whatever follows: what clings to it is held by a span."""
    mathml = to_mathml(tex, display=display)
    if ALIGNED.search(mathml) and 'displaystyle="false" scriptlevel' not in mathml:
        mathml = SIDES.sub("", ALIGNED.sub(' class="aligned"', mathml))
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
