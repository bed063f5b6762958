"""IBM Plex Sans → the fonts of the link previews: `python tools/preview_font.py FILES MATH.woff2 FOLDER`.

FILES is the folder of the npm package that holds the typeface cut into alphabets. Each weight becomes one TrueType
font with what questions are written in, and with the signs of mathematics from MATH, a STIX Two Math. The result bears
a name of its own: the licence keeps that of the source for the source. Same sources, same bytes.
"""

import argparse
import io
import itertools
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.ttLib.tables.ttProgram import Program

WEIGHTS = (400, 600)
ALPHABETS = {
    "latin": (*range(0x20, 0x7F), *range(0xA0, 0xC0), *map(ord, "×÷àäçèéêëîïñóôöøùûü–—‘’‚“”„•…′″‹›⁄€™−")),
    "cyrillic": (*range(0x401, 0x410), *range(0x410, 0x460), 0x490, 0x491, 0x2116),
    "greek": (*range(0x391, 0x3A2), *range(0x3A3, 0x3AA), *range(0x3B1, 0x3CA)),
}
MATHEMATICS = tuple(map(ord, "√∞∂∇∆∏∑∫∈∉⊂⊆∪∩∅∀∃∧∨⊕∥≈≠≡≤≥≪≫∼∝←→↑↓↔⇒⇐⇔ℓℝℕ⌈⌉⌊⌋⟨⟩⋅∘"))
NAMES = {1: "ML Preview Sans", 4: "ML Preview Sans {weight}", 6: "MLPreviewSans-{weight}"}
FAINTEST = 8
"""Thousandths of the size from which kerning is seen; what is less would be half of the font."""
DROPPED = ["GSUB", "GDEF", "STAT", "BASE", "MATH", "DSIG", "vhea", "vmtx", "VORG", "meta"]


def cut(source: Path, codes: Collection[int]) -> TTFont:
    """The font at source with the glyphs of these code points alone, and its kerning where every renderer reads it."""
    options = subset.Options(layout_features=["kern"], hinting=False, notdef_outline=True, name_IDs=[0, 14])
    options.recalc_timestamp = False
    options.drop_tables += DROPPED
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def pairs(font: TTFont) -> Iterator[tuple[tuple[str, str], int]]:
    """Two glyphs → how much nearer they stand, from the first table of GPOS that says it."""
    for lookup in font["GPOS"].table.LookupList.Lookup if "GPOS" in font else ():
        for table in lookup.SubTable:
            table = table.ExtSubTable if hasattr(table, "ExtSubTable") else table
            if type(table).__name__ == "PairPos":
                yield from _by_glyph(table) if table.Format == 1 else _by_class(table, font.getGlyphOrder())


def _by_glyph(table: Any) -> Iterator[tuple[tuple[str, str], int]]:
    for first, those in zip(table.Coverage.glyphs, table.PairSet, strict=True):
        for record in those.PairValueRecord:
            yield (first, record.SecondGlyph), _advance(record.Value1)


def _by_class(table: Any, glyphs: list[str]) -> Iterator[tuple[tuple[str, str], int]]:
    seconds = table.ClassDef2.classDefs
    for first, second in itertools.product(table.Coverage.glyphs, glyphs):
        row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
        yield (first, second), _advance(row.Class2Record[seconds.get(second, 0)].Value1)


def _advance(value: Any) -> int:
    return getattr(value, "XAdvance", 0) or 0


def kerned(font: TTFont, kerning: dict[tuple[str, str], int]) -> None:
    """Write kerning as the old table, the only one that a renderer without a layout engine reads."""
    table = KernTable_format_0()
    table.coverage, table.version, table.apple, table.kernTable = 1, 0, False, kerning
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]


def unhinted(font: TTFont) -> None:
    """Let FreeType draw the outlines as they are: without a program it would move them to whole pixels, which takes longer
    than drawing them, and eight bytes are the least that it takes for a program."""
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromBytecode(bytes.fromhex("b801ff85b0048db00021"))
    font["maxp"].maxStackElements = 8


def named(font: TTFont, weight: int) -> None:
    """Give a font a name of its own, and say whose the glyphs are."""
    owners = (
        "Copyright 2019 IBM Corp. Signs of mathematics: Copyright 2001-2021 The STIX Fonts Project Authors"
    )
    font["name"].setName(owners, 0, 3, 1, 0x409)
    for number, name in NAMES.items():
        font["name"].setName(name.format(weight=weight), number, 3, 1, 0x409)


def merged(files: Path, mathematics: Path, weight: int) -> TTFont:
    """One font of a weight."""
    sources = [
        (files / f"ibm-plex-sans-{name}-{weight}-normal.woff2", codes) for name, codes in ALPHABETS.items()
    ]
    kerning: dict[str, dict[tuple[int, int], int]] = {}
    parts = []
    taken: set[int] = set()
    for source, codes in (*sources, (mathematics, MATHEMATICS)):
        font = cut(source, set(codes) - taken)
        taken |= set(font.getBestCmap())
        code_of = {glyph: code for code, glyph in font.getBestCmap().items()}
        those = kerning.setdefault(source.name, {})
        for (first, second), value in pairs(font):
            if first in code_of and second in code_of:
                those.setdefault((code_of[first], code_of[second]), value)
        for name in ("GPOS", *DROPPED):
            if name in font:
                del font[name]
        font.flavor = None
        parts.append(io.BytesIO())
        font.save(parts[-1], reorderTables=False)
        parts[-1].seek(0)
    made = font["head"].created, font["head"].modified
    font = Merger(Options(drop_tables=["gasp", "post"])).merge(parts)
    font.recalcTimestamp = False
    font["head"].created, font["head"].modified = made
    glyph_of = font.getBestCmap()
    kerned(
        font,
        {
            (glyph_of[a], glyph_of[b]): value
            for those in kerning.values()
            for (a, b), value in those.items()
            if abs(value) >= FAINTEST and a in glyph_of and b in glyph_of
        },
    )
    unhinted(font)
    named(font, weight)
    return font


def main() -> None:
    """Write the fonts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path)
    parser.add_argument("mathematics", type=Path)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    for weight in WEIGHTS:
        target = args.folder / f"preview-sans-{weight}.ttf"
        font = merged(args.files, args.mathematics, weight)
        font.save(target)
        print(f"{target}: {target.stat().st_size:,} bytes, {len(font.getGlyphOrder())} glyphs")


if __name__ == "__main__":
    main()
