"""Tree of the glossary page → its entries one by one, what its terms mean as plain text, and their questions."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from answers.text import plain
from bank.glossary import LABEL, LINKS


def definitions(page: Element) -> dict[str, str]:
    """Id of a term → its definition: the paragraph after its `<h3>`."""
    blocks = list(page)
    return {
        heading.attrib["id"]: plain([definition])
        for heading, definition in zip(blocks, blocks[1:], strict=False)
        if heading.tag == "h3" and heading.get("id") and definition.tag == "p"
    }


def questions(page: Element) -> dict[str, Element]:
    """Id of a term → the paragraph that names its questions."""
    found: dict[str, Element] = {}
    term = ""
    for block in page:
        if block.tag in ("h2", "h3"):
            term = block.get("id", "") if block.tag == "h3" else ""
        elif term and _names_questions(block):
            found[term] = block
    return found


def entries(page: Element) -> tuple[Element, ...]:
    """The blocks of the page, every term with what belongs to it in a `<section>`: a browser lays out only those near by.

    Questions are told by their number alone: all of them are a third of the page, and come once it is read.
    """
    blocks: list[Element] = []
    for block in page:
        if block.tag == "h3":
            blocks.append(Element("section"))
            blocks[-1].append(block)
        elif block.tag != "h2" and blocks and blocks[-1].tag == "section":
            blocks[-1].append(_folded(block) if _names_questions(block) else block)
        else:
            blocks.append(block)
    return tuple(blocks)


def _names_questions(block: Element) -> bool:
    return block.tag == "p" and LINKS.match(block.text or "") is not None


def _folded(block: Element) -> Element:
    fold = Element("details", {"class": "asked"})
    SubElement(fold, "summary").text = f"{LABEL} {len(list(block.iter('a')))}"
    return fold
