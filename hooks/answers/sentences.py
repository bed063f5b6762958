"""A block of an answer, cut into its sentences: each can be shown, ticked or said by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import pairwise
from xml.etree.ElementTree import Element

from bank.sentences import gaps

OPAQUE = frozenset({"tex", "code"})
"""Elements in which a full stop ends nothing; to what stands around they are a word with a capital letter."""


def starts(text: str) -> list[int]:
    """Where the sentences of a text begin: after no gap that holds a no-break space, and never with a small letter."""
    ends = [end for start, end in gaps(text) if end < len(text) and "\u00a0" not in text[start:end]]
    return [0, *(end for end in ends if not text[end:].lstrip('«“"(')[:1].islower())]


def sentences(blocks: Iterable[Element]) -> Iterator[Element]:
    """An element with the inline content of each sentence of blocks, in order; a border within an inner element is none."""
    for block in blocks:
        pieces, text = _pieces(block), ""
        places: dict[int, tuple[int, int]] = {}
        """Where a sentence may begin in the text → number of the piece, offset in it."""
        for number, piece in enumerate(pieces):
            if isinstance(piece, str):
                places |= {len(text) + offset: (number, offset) for offset in range(len(piece))}
                text += piece
            else:
                places[len(text)] = (number, 0)
                text += _shown(piece)
        cuts = [places[start] for start in starts(text) if start in places]
        for start, end in pairwise([*cuts, (len(pieces), 0)]):
            sentence = _joined(pieces, start, end)
            if len(sentence) or (sentence.text or "").strip():
                yield sentence


def _pieces(block: Element) -> list[str | Element]:
    pieces: list[str | Element] = [block.text or ""]
    for child in block:
        pieces += [child, child.tail or ""]
    return pieces


def _shown(element: Element) -> str:
    if element.tag in OPAQUE:
        return "X" * max(1, len("".join(element.itertext())))
    return "".join(element.itertext())


def _joined(pieces: list[str | Element], start: tuple[int, int], end: tuple[int, int]) -> Element:
    sentence = Element("span")
    for number in range(start[0], min(end[0] + 1, len(pieces))):
        piece = pieces[number]
        if isinstance(piece, str):
            text = piece[start[1] if number == start[0] else 0 : end[1] if number == end[0] else None]
            if len(sentence):
                sentence[-1].tail = (sentence[-1].tail or "") + text
            else:
                sentence.text = (sentence.text or "") + text
        elif number < end[0]:
            copy = deepcopy(piece)
            copy.tail = None
            sentence.append(copy)
    return sentence
