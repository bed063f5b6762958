"""HTML → a tree to ask, read by the standard library's HTML parser: what a browser would see, not what a pattern matches."""

from html.parser import HTMLParser
from xml.etree.ElementTree import Element

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        parent = self.open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data


def dom(html: str) -> Element:
    """The tree of a page, under an element of its own."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]


def text(element: Element | None) -> str:
    """The text of an element in one line."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def meta(page: Element, name: str) -> str:
    """The content of the one `<meta>` with this name, property or http-equiv."""
    (found,) = [
        m for m in page.iter("meta") if name in (m.get("name"), m.get("property"), m.get("http-equiv"))
    ]
    return found.attrib["content"]


def one(page: Element, path: str) -> Element:
    """The one element that an ElementTree path names."""
    (found,) = page.findall(path)
    return found


def classed(page: Element, name: str) -> list[Element]:
    """The elements of a class."""
    return [element for element in page.iter() if name in element.get("class", "").split()]
