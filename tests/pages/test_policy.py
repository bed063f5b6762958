"""The content security policy: every page has it, it allows the site's own files, and the page's own inline scripts and styles by hash."""

import base64
import hashlib
from xml.etree.ElementTree import Element

import pytest

from dom import meta

PAGES = [
    "",
    "junior/",
    "junior/statistics/",
    "glossary/",
    "practice/",
    "interview/",
    "questions/",
    "take/",
    "new/",
    "figures/",
    "about/",
    "404.html",
    "q/odd/",
    "q/old/",
]
DATA = "application/ld+json"
"""A type of script that is never run."""


def directives(page: Element) -> dict[str, list[str]]:
    listed = (directive.split() for directive in meta(page, "Content-Security-Policy").split(";"))
    return {name: values for name, *values in listed}


def source(inline: str) -> str:
    """What allows an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


def test_every_kind_of_page_is_looked_at(doms: dict[str, Element]) -> None:
    assert {address for address in doms if not address.startswith("q/")} - {"junior/python/"} <= set(PAGES)


@pytest.mark.parametrize("address", PAGES)
def test_only_files_of_the_site_and_what_stands_in_the_page_are_allowed(
    doms: dict[str, Element], address: str
) -> None:
    page = doms[address]
    inline = [s.text or "" for s in page.iter("script") if "src" not in s.attrib and s.get("type") != DATA]
    styles = [style.text or "" for style in page.iter("style")]
    assert inline
    assert len(styles) == (0 if address.startswith("q/") else 1)
    assert directives(page) == {
        "default-src": ["'self'"],
        "script-src": ["'self'", *map(source, inline)],
        "style-src": ["'self'", *map(source, styles)],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        **({"media-src": ["'self'", "blob:"]} if address == "interview/" else {}),  # the own recording
    }


@pytest.mark.parametrize("address", PAGES)
def test_the_policy_stands_before_everything_that_it_governs(doms: dict[str, Element], address: str) -> None:
    tags = [e for e in doms[address].iter() if e.tag in ("meta", "script", "style", "link", "img", "title")]
    before = [e.tag for e in tags[: [e.get("http-equiv") for e in tags].index("Content-Security-Policy")]]
    assert before == ["meta"]  # the charset


def test_nothing_is_written_that_the_policy_forbids(doms: dict[str, Element]) -> None:
    for address, page in doms.items():
        for element in page.iter():
            assert element.tag not in ("object", "embed", "iframe", "base"), address
            assert not [name for name in element.attrib if name.startswith("on")], address
            assert not element.get("href", "").lower().startswith("javascript:"), address
