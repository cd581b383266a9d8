"""Where on a page there is room for a visible signature: white paper, below what is written."""

from __future__ import annotations

import msgspec

from governance_desk.errors import Refusal
from governance_desk.language import text

WIDTH, HEIGHT = 190, 62
"""Points: the size of a visible signature, 67 by 22 millimetres."""
_MARGIN = 68  # with the gap, the right edge of the text block, and room for the punch at the left
_FOOT = 99  # the lowest 35 millimetres are for the page number and the journal's head
_GAP = 6
_WHITE = 250


class Place(msgspec.Struct, frozen=True):
    """A rectangle on a page (0 …), in points from the page's lower left corner."""

    page: int
    left: int
    bottom: int
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, bottom, right, top."""
        return self.left, self.bottom, self.left + self.width, self.bottom + self.height


def find_room(pdf: bytes, page: int = -1) -> Place:
    """The highest free place below the last mark of the page, else the lowest free one anywhere on it.

    `page` -1 is the last. Signatures that are there already are marks like any other. Refusal where all is written.
    """
    import numpy as np

    from governance_desk.documents.layout.preview import Preview

    with Preview(pdf) as pages:
        number = page if page >= 0 else len(pages) + page
        picture = pages.picture(number, scale=1.0)
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    pixels = rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)
    marked = (pixels[:, :, :3].min(axis=2) < _WHITE).astype(np.int64)
    # How many marks lie above and left of each pixel: a rectangle is free where four of these cancel out.
    sums = np.pad(marked.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    wide, high = WIDTH + 2 * _GAP, HEIGHT + 2 * _GAP
    tops, lefts = picture.height - high - _FOOT + 1, picture.width - wide - _MARGIN + 1
    if tops > _MARGIN and lefts > _MARGIN:
        marks = sums[high:, wide:] - sums[:-high, wide:] - sums[high:, :-wide] + sums[:-high, :-wide]
        free = marks[_MARGIN:tops, _MARGIN:lefts] == 0
        places = np.argwhere(free) + _MARGIN
        if len(places):
            written = np.flatnonzero(marked[: picture.height - _FOOT].any(axis=1))
            below = places[places[:, 0] > (written[-1] if len(written) else 0)]
            if len(below):  # at the right, as the issuer's name stands; the first free line below the text
                top = below[0, 0]
                left = below[below[:, 0] == top][-1, 1]
            else:
                top, left = places[-1]
            return Place(number, int(left) + _GAP, picture.height - int(top) - _GAP - HEIGHT)
    raise Refusal(
        text("There is no room for a visible signature on page {page}.", page=number + 1),
        next_step=text("Choose another page, or sign without a visible mark: it counts the same."),
    )
