"""STIX Two Math → the subset that the site serves: `python tools/math_font.py SOURCE.woff2 TARGET.woff2`.

The subset holds what formulas of this subject use, not what they use today, so that a new answer seldom
needs a new font; a test says when one does. Same source, same bytes. Two things that the source has wrong for browsers
are mended: see `narrow_radicals` and `join_parts`.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0xA0),  # no-break space
    (0xB0, 0xB1),  # ° ±
    (0xB7, 0xB7),  # ·
    (0xD7, 0xD7),  # ×
    (0x302, 0x303),  # combining hat and tilde
    (0x391, 0x3A9),  # Greek capitals
    (0x3B1, 0x3C9),  # Greek small letters
    (0x1D400, 0x1D433),  # bold Latin
    (0x1D434, 0x1D467),  # italic Latin
    (0x1D49C, 0x1D4B5),  # script capitals
    (0x1D538, 0x1D550),  # double-struck capitals
    (0x1D7CE, 0x1D7D7),  # bold digits
    (0x1D6A8, 0x1D6DA),  # bold Greek
    (0x1D6E2, 0x1D71B),  # italic Greek
)
SINGLE = (
    "ϵϑϕϱϖ¬÷ˆˇ˘˙¯~˜′″…⋯⋮⋱†‖—–−∓∗∘∙⁄√∝∞∂∇∆∏∑∫∬∮∈∉∋⊂⊃⊆⊇∪∩∖∅∀∃∄∧∨⊕⊗⊙⊤⊥∠∣∤∥≈≃≅≠≡≤≥≪≫≲≳≺≻∼≜≔"
    "←→↑↓↔⇒⇐⇔↦⟶⟵⟹⟺⌈⌉⌊⌋⟨⟩ℓℏℎℝℕℤℚℂℙℒℋℛℬℰℱℳℐ⊢⊨⋆★•◦□△▽⋅⏞⏟𝟙𝟘̂̃̄̇⃗"
    "‾_^ˉ´`¨⟂⊖⊘≐≲≳≰≱∴∵"
)


def characters() -> set[int]:
    """The code points of the subset."""
    return {code for first, last in RANGES for code in range(first, last + 1)} | {ord(c) for c in SINGLE}


def narrow_radicals(font: TTFont) -> None:
    """Make tall radicals as wide as the small one, as TeX has them.

    Chromium keeps room for the widest of them beside every root (MathML Core, "preferred inline size of a glyph stretched
    along the block axis"), and that is 0.42 em of nothing before what follows.
    """
    variants = font["MATH"].table.MathVariants
    radical = font.getBestCmap()[ord("√")]
    construction = variants.VertGlyphConstruction[variants.VertGlyphCoverage.glyphs.index(radical)]
    width = font["hmtx"][radical][0]
    tall = [record.VariantGlyph for record in construction.MathGlyphVariantRecord]
    for name in dict.fromkeys(tall + [part.glyph for part in construction.GlyphAssembly.PartRecords]):
        advance, left = font["hmtx"][name]
        font["glyf"][name].coordinates.scale((width / advance, 1))
        font["glyf"][name].coordinates.toInt()
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (width, round(left * width / advance))


def join_parts(font: TTFont) -> None:
    """Give the end of an arrow that grows its connector on the side where it is joined: else Chromium lets none grow."""
    for parts in _assemblies(font):
        for part in parts[1:]:
            if part.StartConnectorLength == 0:
                part.StartConnectorLength, part.EndConnectorLength = part.EndConnectorLength, 0


def _assemblies(font: TTFont) -> Iterator[list[Any]]:
    """The parts, from left to right or from the bottom up, of every glyph that grows."""
    variants = font["MATH"].table.MathVariants
    for construction in (*variants.VertGlyphConstruction, *variants.HorizGlyphConstruction):
        if construction.GlyphAssembly:
            yield construction.GlyphAssembly.PartRecords


def main() -> None:
    """Write the subset."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    options = subset.Options(flavor="woff2", layout_features=["ssty", "math", "dtls", "flac"], hinting=False)
    options.recalc_timestamp = False
    options.drop_tables += ["GPOS", "GDEF", "BASE", "DSIG"]
    font = subset.load_font(str(args.source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    narrow_radicals(font)
    join_parts(font)
    subset.save_font(font, str(args.target), options)
    print(f"{args.target}: {args.target.stat().st_size:,} bytes, {len(font.getGlyphOrder())} glyphs")


if __name__ == "__main__":
    main()
