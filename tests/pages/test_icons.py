"""Icons as PNG, for what shows no SVG: every page names them, and they are what their names say."""

import struct
from pathlib import Path
from xml.etree.ElementTree import Element

import icons
from bank.images import raster_size


def test_every_page_names_its_icons(doms: dict[str, Element], small: Path) -> None:
    for address, page in doms.items():
        if address.startswith("q/"):
            continue
        found = {
            (link.get("rel"), link.get("sizes")): link.attrib["href"]
            for link in page.iter("link")
            if "icon" in link.get("rel", "")
        }
        assert set(found) == {("icon", "32x32"), ("icon", None), ("apple-touch-icon", None)}, address
        for link in found.values():
            here = small / address / link if address != "404.html" else small / link.removeprefix("/small/")
            assert here.resolve().is_file(), f"{address}: {link}"


def test_icons_have_the_sizes_that_they_name_and_are_small() -> None:
    assert {path.name for path in icons.FOLDER.glob("*.png")} == set(icons.ICONS)
    for name, (side, _, behind) in icons.ICONS.items():
        content = (icons.FOLDER / name).read_bytes()
        assert raster_size(content[:32]) == (side, side)
        assert len(content) < 20_000
        colour_type = struct.unpack(">B", content[25:26])[0]
        assert (colour_type == 6) == (behind == "transparent"), name
