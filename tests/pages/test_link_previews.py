"""What a messenger is told of a page: a picture that is there, its size, and what is on it in words."""

import re
import struct
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from dom import meta
from small_site import SMALL

SHOWN = {
    "": "Junior. Запитання зі співбесід з машинного навчання (3 запитання з відповідями)",
    "about/": "Junior. Запитання зі співбесід з машинного навчання (3 запитання з відповідями)",
    "junior/": "Співбесіда. Junior (3 запитання з відповідями)",
    "junior/statistics/": "Junior. Статистика (2 запитання з відповідями)",
    "q/second/": "Junior · Статистика. Друге запитання?",
    "q/old/": """Junior · Статистика. Що покаже </script><b>"x" & 'y'</b> на сторінці?""",
}
"""Address of a page → its picture in words."""
FOLDERS = {"about/": "", "q/old/": "q/odd/"}
"""Where the picture of a page lies, if not beside it."""


@pytest.mark.parametrize("address", SHOWN)
def test_a_page_names_its_picture(doms: dict[str, Element], small: Path, address: str) -> None:
    page = doms[address]
    image = meta(page, "og:image")
    folder = SMALL + FOLDERS.get(address, address)
    assert re.fullmatch(re.escape(folder) + r"card\.[0-9a-f]{8}\.png", image)
    size = struct.unpack(">II", (small / image.removeprefix(SMALL)).read_bytes()[16:24])
    assert (meta(page, "og:image:width"), meta(page, "og:image:height")) == tuple(map(str, size))
    assert size == (1200, 630)
    assert meta(page, "og:image:alt") == SHOWN[address]
    assert meta(page, "twitter:card") == "summary_large_image"


def test_every_picture_is_named_by_a_page(doms: dict[str, Element], small: Path) -> None:
    there = {path.relative_to(small).as_posix() for path in small.rglob("card.*.png")}
    named = {meta(page, "og:image").removeprefix(SMALL) for name, page in doms.items() if name != "404.html"}
    assert there == named
