"""The colours of figures. Drawn once, in light ones: in the dark the page turns lightness over and keeps the hue."""

from __future__ import annotations

INK, GREY, BLUE, ORANGE, GREEN, VIOLET = "#1f2630", "#55606e", "#3454b4", "#b3541e", "#2f7d5b", "#6b4288"
"""Of lines and text: ink says, grey stands back, blue is the main thing, orange its contrast, green what comes of it."""
PAPER = "#fff"
GRID, LIGHT_BLUE, LIGHT_ORANGE, LIGHT_GREEN, LIGHT_VIOLET = (
    "#9aa3ae",
    "#a9b8e6",
    "#f0b48f",
    "#9ccab4",
    "#c3aad6",
)
"""Of thin lines, and of areas that stand beside those in full colour."""
MIST, ASH, BLUE_WASH, ORANGE_WASH, GREEN_WASH, VIOLET_WASH = (
    "#f0f1f4",
    "#d5d9de",
    "#dfe4f4",
    "#fbe3d4",
    "#d9ede3",
    "#ece3f3",
)
"""Of areas under text."""
STRONG = (INK, GREY, BLUE, ORANGE, GREEN, VIOLET)
MIDDLE = (GRID, LIGHT_BLUE, LIGHT_ORANGE, LIGHT_GREEN, LIGHT_VIOLET)
WASHES = (MIST, ASH, BLUE_WASH, ORANGE_WASH, GREEN_WASH, VIOLET_WASH)
PALETTE = frozenset((PAPER, *STRONG, *MIDDLE, *WASHES))
