"""Sheets of labels and of badges, as they are sold: read from `resources/printing/stock.toml`."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

import msgspec

from governance_desk.documents.printing.grid import MARK, MARK_GAP, SHEET, Segment
from governance_desk.paths import resource


class Use(StrEnum):
    """What a sheet is for."""

    LABEL = "label"
    BADGE = "badge"


class Stock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sheet of A4 with pieces of `width` × `height`; all in millimetres from its upper left corner.

    `across` and `down`: from the beginning of a piece to that of the next; 0 where they touch. `cut`: the sheet is
    plain and is cut along marks.
    """

    key: str
    use: Use
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float = 0.0
    down: float = 0.0
    cut: bool = False

    @property
    def each(self) -> int:
        """How many there are on a sheet."""
        return self.columns * self.rows

    @property
    def step(self) -> tuple[float, float]:
        """From piece to piece."""
        return self.across or self.width, self.down or self.height

    def places(self) -> list[tuple[float, float]]:
        """The upper left corner of each piece, along the rows."""
        across, down = self.step
        return [
            (self.left + column * across, self.top + row * down)
            for row in range(self.rows)
            for column in range(self.columns)
        ]

    def marks(self) -> list[Segment]:
        """Where to cut a plain sheet: at both ends of each line, outside of all pieces."""
        if not self.cut:
            return []
        places = self.places()
        left, top = places[0]
        right, bottom = places[-1][0] + self.width, places[-1][1] + self.height
        across = sorted({round(x + more, 3) for x, _y in places for more in (0.0, self.width)})
        down = sorted({round(y + more, 3) for _x, y in places for more in (0.0, self.height)})
        near, far = MARK_GAP, MARK_GAP + MARK
        return [
            *((x, max(top - far, 0.0), x, top - near) for x in across),
            *((x, bottom + near, x, min(bottom + far, SHEET[1])) for x in across),
            *((max(left - far, 0.0), y, left - near, y) for y in down),
            *((right + near, y, min(right + far, SHEET[0]), y) for y in down),
        ]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    sheet: tuple[Stock, ...]


@cache
def stocks(use: Use) -> tuple[Stock, ...]:
    """The sheets for this use, the one that is sold most first."""
    written = resource("printing", "stock.toml").read_bytes()
    return tuple(each for each in msgspec.toml.decode(written, type=_File).sheet if each.use is use)
