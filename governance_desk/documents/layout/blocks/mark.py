"""The red mark of the issuing body and the rule below it (GB/T 9704-2012, 7.2.4 to 7.2.7)."""

from __future__ import annotations

from governance_desk.documents.content.blocks import RedMark
from governance_desk.documents.layout.blocks.text import BLANK, BODY_BASELINE, centred
from governance_desk.documents.layout.fonts import Role
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, MM, PITCH
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import BODY, Setter, Style
from governance_desk.documents.layout.strips import Image, Rule, Strip
from governance_desk.templates.state import Mark, Side

# From the top of the text block to the top of the mark.
ABOVE = 35 * MM
# From the foot of the picture to the top of the mark, as the rule lies below it.
BETWEEN = 4 * MM
_LARGEST, _SMALLEST = 48.0, 22.0


def red_mark(block: RedMark, setter: Setter) -> list[Strip]:
    """35 mm of white, the mark as large as fits on one line, the number, the rule 4 mm below, two blank lines.

    A picture stands in the white. On paper that bears the mark all that room, and that of the rule, stays free.
    """
    shown, red = block.mark is not Mark.PREPRINTED, block.mark is Mark.RED
    issuer = printable(block.issuer)
    one = setter.width(issuer, Style(Role.TITLE, 1.0)) or 1.0
    style = Style(Role.TITLE, max(_SMALLEST, min(_LARGEST, BLOCK_WIDTH / one)))
    strips = [Strip(ABOVE, _picture(block) if shown else (), keep=True)]
    height = style.size * 1.1
    # White between the characters and the foot of their strip is a part of the 4 mm.
    white = height - style.size
    for line in setter.lines(issuer, style, BLOCK_WIDTH, full=False):
        # The glyphs' em boxes begin at the strip's top, so that the distance above is the standard's.
        strips.append(Strip(height, (centred(line, style.size * 0.88, red=red),) if shown else (), keep=True))
    if below := printable(block.line):
        strips += [
            Strip(PITCH, (centred(line, BODY_BASELINE, red=red),) if shown else (), keep=True)
            for line in setter.lines(below, BODY, BLOCK_WIDTH, full=False)
        ]
        white = (PITCH - BODY.size) / 2
    if number := printable(block.number):
        strips += [Strip(2 * PITCH, keep=True)]
        strips += [
            Strip(PITCH, (centred(line, BODY_BASELINE),), keep=True)
            for line in setter.lines(number, BODY, BLOCK_WIDTH, full=False)
        ]
        white = (PITCH - BODY.size) / 2
    at = 4 * MM - white
    drawn = (Rule(0, at, BLOCK_WIDTH, at, 1.5, red=red),) if shown else ()
    rule = Strip(at, drawn, keep=True)
    return [*strips, rule, BLANK, BLANK]


def indent(block: RedMark, width: float) -> float:
    """How far from the left of the block, in points, a picture of this width stands."""
    free = BLOCK_WIDTH - width
    return {Side.LEFT: 0.0, Side.MIDDLE: free / 2, Side.RIGHT: free}[block.side]


def _picture(block: RedMark) -> tuple[Image, ...]:
    if block.picture is None:
        return ()
    width, height = block.picture.width * MM, block.picture.height * MM
    return (Image(indent(block, width), ABOVE - BETWEEN - height, width, height, block.picture.content),)
