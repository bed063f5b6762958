"""Tree of the glossary page → what its terms mean, as plain text."""

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
