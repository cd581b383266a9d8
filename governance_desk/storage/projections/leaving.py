"""Notices of withdrawal, one row each, and what became of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Integer, Table, bindparam, update

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, maybe, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

WITHDRAWAL = Table(
    "withdrawal",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),  # of the notice
    words("unit"),
    words("declared"),
    words("received"),
    maybe("leaves"),  # the day that the unit has chosen, where it may
    words("document"),
    maybe("reported"),
    maybe("ended"),  # the day on which membership ended, or the notice was taken back
    words("outcome"),  # "left", "taken_back", or nothing while it runs
)

_OPEN = (WITHDRAWAL.c.unit == bindparam("of"), WITHDRAWAL.c.ended.is_(None))
_REPORT = update(WITHDRAWAL).where(*_OPEN).values(reported=bindparam("day"))
_END = update(WITHDRAWAL).where(*_OPEN).values(ended=bindparam("day"), outcome=bindparam("how"))


def _given(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        WITHDRAWAL,
        entry=entry.number,
        unit=event.unit,
        declared=day(event.declared),
        received=day(event.received),
        leaves=day(event.leaves),
        document=event.document,
        reported=None,
        ended=None,
        outcome="",
    )


def _reported(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_REPORT, {"of": event.unit, "day": day(event.day)})


def _taken_back(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_END, {"of": event.unit, "day": day(event.day), "how": "taken_back"})


def _left(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_END, {"of": event.unit, "day": day(event.day), "how": "left"})


LEAVING = TableProjector(
    "leaving",
    (WITHDRAWAL,),
    {
        "register.withdrawal-notice-given": _given,
        "register.withdrawal-reported": _reported,
        "register.withdrawal-notice-taken-back": _taken_back,
        "register.unit-left": _left,
    },
)
