"""The page of GB/T 9704-2012, in points (1/72 inch), and the sizes of type (号)."""

from __future__ import annotations

MM = 72 / 25.4

PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 28 * MM
TOP = 37 * MM
BLOCK_WIDTH = 156 * MM
BLOCK_HEIGHT = 225 * MM
BOTTOM = PAGE_HEIGHT - TOP - BLOCK_HEIGHT

LINES = 22
CHARACTERS = 28
# 28 characters of 16 pt would be 448 pt in a block of 442.2: each stands in a cell a little narrower than itself.
CELL = BLOCK_WIDTH / CHARACTERS
# 29 pt × 22 overflows the block.
PITCH = 28.95

SIZE_1 = 26.0
SIZE_2 = 22.0
SIZE_3 = 16.0
SIZE_4 = 14.0
SIZE_SMALL_4 = 12.0
SIZE_5 = 10.5
NOTE_PITCH = 15.75
SIZE_SMALL_5 = 9.0

# The em box of a Chinese glyph reaches from 0.88 above the baseline to 0.12 below it.
ASCENT = 0.88


def baseline(height: float, size: float) -> float:
    """How far below the top of a line of `height` the baseline lies when the glyphs stand in its middle."""
    return (height - size) / 2 + ASCENT * size
