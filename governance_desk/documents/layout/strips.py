"""What the layout makes of a document before it is cut into pages: strips as wide as the block, with marks on them.

Places are in points, from the strip's top left corner, y downwards.
"""

from __future__ import annotations

import msgspec


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text in one face; `spacing` is added behind each character.

    `actual` is what a reader shall extract where it differs from what is drawn.
    """

    face: str
    size: float
    spacing: float
    text: str
    actual: str = ""


class Words(msgspec.Struct, frozen=True, gc=False):
    """A line of text; the pieces follow one another from (x, baseline)."""

    x: float
    baseline: float
    pieces: tuple[Piece, ...]
    red: bool = False
    grey: bool = False


class Rule(msgspec.Struct, frozen=True, gc=False):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float = 0.5
    red: bool = False
    dashed: bool = False


class Pen(msgspec.Struct, frozen=True, gc=False):
    """A line drawn by hand, from point to point."""

    points: tuple[tuple[float, float], ...]
    width: float


class Seal(msgspec.Struct, frozen=True, gc=False):
    """The place of the picture of a seal: its upper left corner and the length of its sides."""

    x: float
    y: float
    side: float


class Image(msgspec.Struct, frozen=True, gc=False):
    """A picture (PNG or JPEG): its upper left corner and its measures."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


class Strip(msgspec.Struct, frozen=True):
    """A piece of the document that is never parted between two pages.

    `keep` holds it on one page with the next strip; `blank` lets it vanish at the top of a page; `repeats` stand
    above it where it opens a page; `opens_page` begins one; `sinks` moves it to the foot of its page; `gives` is white
    that is left out where what it is kept with would not go on the page otherwise.
    `outline` is the level (0 …) and the text of an entry in the outline.
    """

    height: float
    marks: tuple[Words | Rule | Pen | Seal | Image, ...] = ()
    keep: bool = False
    blank: bool = False
    repeats: tuple[Strip, ...] = ()
    opens_page: bool = False
    sinks: bool = False
    gives: bool = False
    outline: tuple[int, str] | None = None
