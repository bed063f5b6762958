"""Sizes of figures in every form that drawing programs write, and files that are none."""

import struct
from pathlib import Path

import pytest

from answers.figures import sizes
from bank.images import LARGEST, raster_size, size, svg_faults, svg_size
from support import problems_of

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 640, 320, 8, 6, 0, 0, 0)
LOSSY = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\x30\x01\x00\x9d\x01\x2a" + struct.pack("<HH", 640, 320)
LOSSLESS = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + (639 | 319 << 14).to_bytes(4, "little") + bytes(8)
EXTENDED = (
    b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + (639).to_bytes(3, "little") + (319).to_bytes(3, "little")
)
PAGE = "# Т\n\n## 1. Що? { #a }\n\n> Так.\n\n![опис](../assets/f.svg)\n"


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ('<svg viewBox="0 0 640 320">', (640, 320)),
        ("<svg viewBox='0 0 640 320'>", (640, 320)),
        ('<svg viewBox = "-10.5 -3 640.4 319.6">', (640, 320)),
        ('<svg viewBox="0,0,640,320" width="100%">', (640, 320)),
        ('<svg viewBox="0, 0, 6.4e2, 320">', (640, 320)),
        ('<?xml version="1.0"?>\n<!-- c -->\n<svg\n  viewBox=" 0 0\n640 320 "\n>', (640, 320)),
        ('<svg width="640" height="320.2px">', (640, 320)),
        ('<svg viewBox="0 0 0.4 0.4">', (1, 1)),
        ('<svg viewBox="0 0 640">', None),
        ('<svg viewBox="0 0 0 320">', None),
        ('<svg viewBox="a b c d">', None),
        ('<svg width="100%" height="50mm">', None),
        ('<svg stroke-width="5" height="9">', None),
        ("<p>", None),
    ],
)
def test_an_svg_says_its_size(root: str, expected: tuple[int, int] | None) -> None:
    assert svg_size(root) == expected


@pytest.mark.parametrize("head", [PNG, LOSSY, LOSSLESS, EXTENDED])
def test_raster_files_say_their_size(head: bytes) -> None:
    assert raster_size(head[:32]) == (640, 320)


@pytest.mark.parametrize(
    "head", [b"", PNG[:20], LOSSY[:28], b"GIF89a" + bytes(30), b"RIFF\0\0\0\0WEBPVP9 " + bytes(20)]
)
def test_other_files_have_no_size(head: bytes) -> None:
    assert raster_size(head) is None


def test_a_page_finds_figures_of_any_name(tmp_path: Path) -> None:
    for name in ("рис (1) [а]&б.png", "a b.PNG"):
        (tmp_path / name).write_bytes(PNG)
    find = sizes(tmp_path)
    assert find("%D1%80%D0%B8%D1%81%20(1)%20[%D0%B0]&%D0%B1.png?v=1") == (640, 320)
    assert find("a%20b.PNG#x") == (640, 320)
    for missing in (
        "none.svg",
        "a" * 5000 + ".svg",
        "a%00.svg",
        "https://example.org/a.svg",
        "//example.org/a b.PNG",
    ):
        assert find(missing) is None
    (tmp_path / "folder.svg").mkdir()
    assert size(tmp_path / "folder.svg") is None


def test_a_drawing_is_utf_8_whatever_it_declares() -> None:
    drawing = '<?xml version="1.0" encoding="{}"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>ї</text></svg>'
    assert svg_faults(drawing.format("utf-8").encode()) == ()
    (fault,) = svg_faults(drawing.format("windows-1251").encode("windows-1251"))
    assert "utf-8" in fault


def test_a_heavy_figure_is_refused() -> None:
    heavy = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{" " * LARGEST}</svg>'
    assert problems_of({"docs/junior/statistics.md": PAGE, "docs/assets/f.svg": heavy}) == [
        "docs/assets/f.svg:1: R009 рисунок має 201 КБ, дозволено 200; спростіть його"
    ]
