"""Tree of the glossary page → its entries one by one, and what its terms mean as plain text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from answers.text import plain


def definitions(page: Element) -> dict[str, str]:
    """Id of a term → its definition: the paragraph after its `<h3>`."""
    blocks = list(page)
    return {
        heading.attrib["id"]: plain([definition])
        for heading, definition in zip(blocks, blocks[1:], strict=False)
        if heading.tag == "h3" and heading.get("id") and definition.tag == "p"
    }


def entries(page: Element) -> tuple[Element, ...]:
    """The blocks of the page, every term with what belongs to it in a `<section>`: a browser lays out only those near by."""
    blocks: list[Element] = []
    for block in page:
        if block.tag == "h3":
            blocks.append(Element("section"))
            blocks[-1].append(block)
        elif block.tag != "h2" and blocks and blocks[-1].tag == "section":
            blocks[-1].append(block)
        else:
            blocks.append(block)
    return tuple(blocks)
