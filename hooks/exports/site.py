"""What every export is given, and what an export is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from answers.model import Answer
from answers.site import ImageSize
from answers.write import Writer
from bank.model import Bank


@dataclass(frozen=True)
class Site:
    """The finished content of one build, for exports that write files beside its pages.

    address is the absolute address of the root with a slash at its end; definitions maps the id of a glossary term
    to its definition as plain text, asked to the paragraph that names its questions; html gives an answer as its page shows it, links relative to that page;
    render fills a template of the theme; writer gives what writes the text of the page at an address; read gives the bytes
    of a file that the site publishes as it is, by its path below the root, and None where there is none; image_size
    gives width and height of a figure by its path; written gives path and bytes of every file that the build has written by
    now, which is all of them for the exports that come last.
    """

    name: str
    address: str
    bank: Bank
    answers: Mapping[str, Answer]
    definitions: Mapping[str, str]
    asked: Mapping[str, Element]
    html: Callable[[Answer], str]
    render: Callable[[str, Mapping[str, Any]], str]
    writer: Callable[[str], Writer]
    read: Callable[[str], bytes | None]
    image_size: ImageSize
    written: Callable[[], Iterable[tuple[str, bytes]]]


Export = Callable[[Site], Iterable[tuple[str, bytes]]]
"""Gives paths below the root with their bytes; knows no disk, clock or network."""
