"""The docket as a table, and the parts of it that can be shown alone."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.docket.thing import State
from governance_desk.lists import docket as lists
from ui.models.table import Column, TableModel


class Part(StrEnum):
    """What of the docket is shown; each thing stands in one of the first three."""

    COMING = "coming"  # overdue or missed, today, and within thirty days
    UNDATED = "undated"
    LATER = "later"
    EVERYTHING = "everything"


class DueRow(lists.DueRow):
    """One thing, and the day on which it is looked at."""

    @property
    def part(self) -> Part:
        """Where it stands."""
        if self.thing.state is State.UNDATED:
            return Part.UNDATED
        return Part.LATER if self.thing.state is State.LATER else Part.COMING


COLUMNS: tuple[Column[DueRow], ...] = tuple(
    Column(column.heading, column.words, tone=column.tone) for column in lists.COLUMNS if not column.hidden
)
WHEN, WHAT, FOR, ARTICLE = range(4)


class DocketModel(TableModel[DueRow]):
    """Due things, in the order of their days."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.thing.key)
