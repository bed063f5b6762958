"""STIX Two Math → the subset that the site serves: `python tools/math_font.py SOURCE.woff2 TARGET.woff2`.

The subset holds what formulas of this subject use, not what they use today, so that a new answer seldom
needs a new font; a test says when one does. Same source, same bytes.
"""

import argparse
from pathlib import Path

from fontTools import subset

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
    subset.save_font(font, str(args.target), options)
    print(f"{args.target}: {args.target.stat().st_size:,} bytes, {len(font.getGlyphOrder())} glyphs")


if __name__ == "__main__":
    main()
