"""Changes in the units' data that were reported, and the names that units had before."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, Integer, Table

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

UNIT_CHANGE = Table(
    "unit_change",
    PROJECTED,
    key("id"),
    words("unit"),
    words("details"),  # joined by spaces
    words("happened"),
    words("reported"),
    maybe("recorded"),
    maybe("dropped"),
    words("reason"),
    Index("unit_change_unit", "unit"),
)

FORMER_NAME = Table(
    "former_name",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),  # of the new name
    words("unit"),
    words("name"),
    words("until"),
    Index("former_name_name", "name"),
)


def _reported(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        UNIT_CHANGE,
        id=event.change,
        unit=event.unit,
        details=" ".join(event.details),
        happened=day(event.happened),
        reported=day(event.reported),
        recorded=None,
        dropped=None,
        reason="",
    )


def _recorded(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(UNIT_CHANGE, {"id": event.change}, recorded=day(event.day))


def _dropped(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(UNIT_CHANGE, {"id": event.change}, dropped=day(event.day), reason=event.reason)


def _renamed(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(FORMER_NAME, entry=entry.number, unit=event.unit, name=event.previous_name, until=day(event.day))


CHANGES = TableProjector(
    "changes",
    (UNIT_CHANGE, FORMER_NAME),
    {
        "register.change-reported": _reported,
        "register.change-recorded": _recorded,
        "register.change-dropped": _dropped,
        "register.unit-renamed": _renamed,
    },
)
