"""What is odd but allowed is published whole: figures of any name and format, tags in the code of a question."""

import json
import re
import struct
from pathlib import Path

from conftest import Build
from support import write_changes

QUESTION = """

## %d. Що означає токен `<s>` у <kbd>K</kbd>? { #token-s }

> Початок речення.

![Рис один](../assets/figures/рис%%20(1).png "Підпис 'x'")

![Рис два](../assets/figures/a%%20b%%20&%%20c.svg 'Підпис два')

![Рис три](../assets/figures/x[1].webp)

<!-- окремий коментар -->

**Джерела.**

- Книга.
"""
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 640, 320, 8, 6, 0, 0, 0)
WEBP = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\x30\x01\x00\x9d\x01\x2a" + struct.pack("<HH", 640, 320) + bytes(9)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1,-1 60.4,40"/>'


def test_odd_figures_and_headings_are_published(checkout: Path, tmp_path: Path, build: Build) -> None:
    page = checkout / "docs/junior/statistics.md"
    text = page.read_text("utf-8").rstrip()
    page.write_text(text + QUESTION % (text.count("\n## ") + 1), "utf-8")
    lock = checkout / "questions.lock"
    lock.write_text(lock.read_text("utf-8") + "token-s\n", "utf-8")
    figures = checkout / "docs/assets/figures"
    (figures / "рис (1).png").write_bytes(PNG)
    (figures / "a b & c.svg").write_text(SVG, "utf-8")
    (figures / "x[1].webp").write_bytes(WEBP)
    write_changes(checkout)
    site = tmp_path / "out"
    done = build(checkout, site)
    assert done.returncode == 0, done.stderr
    html = (site / "junior/statistics/index.html").read_text("utf-8")
    shown = re.findall(r'<img alt="Рис (\w+)" src="([^"]+)" width="(\d+)" height="(\d+)"', html)
    assert shown == [
        ("один", "../../assets/figures/%D1%80%D0%B8%D1%81%20%281%29.png", "640", "320"),
        ("два", "../../assets/figures/a%20b%20%26%20c.svg", "60", "40"),
        ("три", "../../assets/figures/x%5B1%5D.webp", "640", "320"),
    ]
    assert "окремий коментар" not in html
    assert "токен <code>&lt;s&gt;</code> у <kbd>K</kbd>?" in html
    for name in ("junior/index.html", "questions/index.html", "q/token-s/index.html"):
        listed = (site / name).read_text("utf-8")
        assert "токен &lt;s&gt; у K?" in listed
        assert "<s>" not in listed
    bank = json.loads((site / "questions.json").read_text("utf-8"))
    assert any(q["question"] == "Що означає токен <s> у K?" for q in bank["questions"])
