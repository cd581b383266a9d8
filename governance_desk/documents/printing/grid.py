"""Where the pieces of a sheet lie: as large as fits, side by side, with room for the marks around them.

Millimetres, from the sheet's lower left corner, as PDF has it.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

SHEET = (210.0, 297.0)  # A4 upright
MARGIN = 10.0
"""Around the pieces: printers leave 4 to 6 mm white, and the marks stand here."""
MARK_GAP, MARK = 2.0, 6.0
"""A mark begins so far from the piece, and is so long: a blade that is off by a hair leaves no trace of it."""
NUMBERS = (1, 2, 3, 4, 6, 8, 9)
"""How many pieces a sheet may have."""

Segment = tuple[float, float, float, float]


class Window(msgspec.Struct, frozen=True):
    """What of a page is printed: left, bottom, right, top."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom


class Grid(msgspec.Struct, frozen=True):
    """Columns and rows of pieces on a sheet of `width` and `height`; each shows its window at `scale`."""

    width: float
    height: float
    columns: int
    rows: int
    scale: float
    window: Window

    @property
    def piece(self) -> tuple[float, float]:
        """Width and height of a piece as it is cut."""
        return self.window.width * self.scale, self.window.height * self.scale

    def places(self) -> list[tuple[float, float]]:
        """The lower left corner of each piece: the first at the top left, along the rows."""
        lefts, bottoms = self._edges()
        return [(x, y) for y in reversed(bottoms[:-1]) for x in lefts[:-1]]

    def marks(self) -> Iterator[Segment]:
        """The lines to cut along, each shown at both ends outside of all pieces."""
        lefts, bottoms = self._edges()
        for x in lefts:
            yield x, bottoms[0] - MARK_GAP - MARK, x, bottoms[0] - MARK_GAP
            yield x, bottoms[-1] + MARK_GAP, x, bottoms[-1] + MARK_GAP + MARK
        for y in bottoms:
            yield lefts[0] - MARK_GAP - MARK, y, lefts[0] - MARK_GAP, y
            yield lefts[-1] + MARK_GAP, y, lefts[-1] + MARK_GAP + MARK, y

    def _edges(self) -> tuple[list[float], list[float]]:
        """Where pieces begin and end, across and upwards; in the middle, so that both sides of a sheet agree."""
        wide, high = self.piece
        left, bottom = (self.width - self.columns * wide) / 2, (self.height - self.rows * high) / 2
        return (
            [left + at * wide for at in range(self.columns + 1)],
            [bottom + at * high for at in range(self.rows + 1)],
        )


def best_grid(window: Window, each: int, *, margin: float = MARGIN, most: float = 1.0) -> Grid:
    """Of all ways to put so many on a sheet, upright or across, the one that shows them largest; never enlarged
    beyond `most`. ValueError for no piece, or a window without extent."""
    if each < 1 or window.width <= 0 or window.height <= 0:
        raise ValueError("a sheet has at least one piece, and a piece has width and height")
    ways = [
        _grid(window, sheet, columns, each // columns, margin, most)
        for sheet in (SHEET, SHEET[::-1])
        for columns in range(1, each + 1)
        if each % columns == 0
    ]
    # Of equals the squarer one: fewer long strips to cut.
    return max(ways, key=lambda grid: (round(grid.scale, 6), -abs(grid.columns - grid.rows), -grid.width))


def _grid(window: Window, sheet: tuple[float, float], columns: int, rows: int, margin: float, most: float) -> Grid:
    width, height = sheet
    scale = min(
        (width - 2 * margin) / columns / window.width,
        (height - 2 * margin) / rows / window.height,
        most,
    )
    return Grid(width, height, columns, rows, scale, window)
