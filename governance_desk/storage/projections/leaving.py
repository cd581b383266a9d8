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
    words("outcome"),  # "left", "taken_back", "corrected" where it had not left, or nothing while it runs
)

EXPULSION = Table(
    "expulsion",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),  # of the verification
    words("unit"),
    words("grounds"),  # their keys, separated by blanks
    words("found"),
    words("verified"),
    maybe("heard"),
    maybe("ended"),  # the day on which membership ended, or the expulsion was dropped
    words("outcome"),  # "left", "dropped", or nothing while nobody has decided
    maybe("served"),  # the day on which the unit was told
)

_OPEN = (WITHDRAWAL.c.unit == bindparam("of"), WITHDRAWAL.c.ended.is_(None))
_REPORT = update(WITHDRAWAL).where(*_OPEN).values(reported=bindparam("day"))
_END = update(WITHDRAWAL).where(*_OPEN).values(ended=bindparam("day"), outcome=bindparam("how"))


_THIS = (EXPULSION.c.unit == bindparam("of"), EXPULSION.c.ended.is_(None))
_HEARD = update(EXPULSION).where(*_THIS).values(heard=bindparam("day"))
_DECIDED = update(EXPULSION).where(*_THIS).values(ended=bindparam("day"), outcome=bindparam("how"))
_SERVED = (
    update(EXPULSION)
    .where(EXPULSION.c.unit == bindparam("of"), EXPULSION.c.outcome == "left", EXPULSION.c.served.is_(None))
    .values(served=bindparam("day"))
)
_BACK = (
    update(WITHDRAWAL)
    .where(WITHDRAWAL.c.unit == bindparam("of"), WITHDRAWAL.c.outcome == "left", WITHDRAWAL.c.ended == bindparam("day"))
    .values(outcome="corrected")
)


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
    writer.execute(_DECIDED, {"of": event.unit, "day": day(event.day), "how": "left"})


def _restored(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_BACK, {"of": event.unit, "day": day(event.left)})


def _verified(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        EXPULSION,
        entry=entry.number,
        unit=event.unit,
        grounds=" ".join(event.grounds),
        found=event.found,
        verified=day(event.day),
        heard=None,
        ended=None,
        outcome="",
        served=None,
    )


def _heard(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_HEARD, {"of": event.unit, "day": day(event.day)})


def _dropped(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_DECIDED, {"of": event.unit, "day": day(event.day), "how": "dropped"})


def _served(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_SERVED, {"of": event.unit, "day": day(event.day)})


LEAVING = TableProjector(
    "leaving",
    (WITHDRAWAL, EXPULSION),
    {
        "register.withdrawal-notice-given": _given,
        "register.withdrawal-reported": _reported,
        "register.withdrawal-notice-taken-back": _taken_back,
        "register.unit-left": _left,
        "register.membership-restored": _restored,
        "register.expulsion-verified": _verified,
        "register.unit-heard": _heard,
        "register.expulsion-dropped": _dropped,
        "register.expulsion-served": _served,
    },
)
