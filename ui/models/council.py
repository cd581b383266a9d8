"""The seats of a body as a list."""

from __future__ import annotations

from governance_desk.lists.seats import COLUMNS, STRIP, SeatRow
from ui.models.list_model import ListModel

STRIP_COLUMN = [column.key for column in COLUMNS].index(STRIP)


class CouncilModel(ListModel[SeatRow]):
    """One row for each seat of the running term."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.seat)
