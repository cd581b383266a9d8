"""The docket as a table, and the parts of it that can be shown alone."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from governance_desk.docket.thing import DueThing, State
from governance_desk.docket.wording import when
from governance_desk.language import render, tr
from ui.models.table import Column, TableModel


class Part(StrEnum):
    """What of the docket is shown; each thing stands in one of the first three."""

    COMING = "coming"  # overdue or missed, today, and within thirty days
    UNDATED = "undated"
    LATER = "later"
    EVERYTHING = "everything"


class DueRow(msgspec.Struct, frozen=True):
    """One thing, and the day on which it is looked at."""

    thing: DueThing
    today: datetime.date

    @property
    def part(self) -> Part:
        """Where it stands."""
        if self.thing.state is State.UNDATED:
            return Part.UNDATED
        return Part.LATER if self.thing.state is State.LATER else Part.COMING


_TONES = {State.OVERDUE: "bad", State.MISSED: "bad", State.TODAY: "warn"}

COLUMNS: tuple[Column[DueRow], ...] = (
    Column(
        lambda: tr("When"),
        lambda row: when(row.thing, row.today),
        lambda row: (row.thing.day or datetime.date.max).toordinal(),
        lambda row: _TONES.get(row.thing.state, ""),
    ),
    Column(lambda: tr("What"), lambda row: render(row.thing.what)),
    Column(lambda: tr("In charge"), lambda row: render(row.thing.whom)),
    Column(lambda: tr("Article"), lambda row: row.thing.article),
)
WHEN, WHAT, FOR, ARTICLE = range(4)


class DocketModel(TableModel[DueRow]):
    """Due things, in the order of their days."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.thing.key)
