"""Nominations, examinations of the personal conditions, and elections of a next term, one row each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Integer, Table, bindparam, update

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

NOMINATION = Table(
    "nomination",
    PROJECTED,
    key("id"),
    number("entry"),  # of its receipt: the order of the list
    words("unit"),
    words("person"),
    words("office"),
    number("term"),
    maybe("of_unit"),
    words("received"),
    words("document"),
    words("stage"),
    maybe("listed"),
    maybe("settled"),
    words("cause"),
)

CHECK = Table(
    "condition_check",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    words("person"),
    words("day"),
    words("by"),
    words("met"),  # the keys of the conditions, apart by commas
    words("unmet"),
    words("note"),
)

RENEWAL = Table(
    "renewal",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),  # of the resolution to hold it
    words("body"),
    number("number"),
    words("begun"),
    words("resolution"),
    maybe("listed"),
    maybe("seated"),
    words("dropped"),  # why it was given up, or nothing
)

_SETTLE = (
    update(NOMINATION)
    .where(
        NOMINATION.c.person == bindparam("who"),
        NOMINATION.c.office == bindparam("as"),
        NOMINATION.c.term == bindparam("of"),
        NOMINATION.c.stage == "open",
    )
    .values(stage="approved", settled=bindparam("on"), cause=bindparam("why"))
)
_REOPEN = (
    update(NOMINATION)
    .where(NOMINATION.c.cause == bindparam("void"), NOMINATION.c.stage == "approved")
    .values(stage="open", settled=bindparam("on"), cause="")
)
_OPEN_RENEWAL = (RENEWAL.c.body == bindparam("of"), RENEWAL.c.seated.is_(None), RENEWAL.c.dropped == "")
_LIST = update(RENEWAL).where(*_OPEN_RENEWAL).values(listed=bindparam("on"))
_SEAT = update(RENEWAL).where(*_OPEN_RENEWAL, RENEWAL.c.number == bindparam("which")).values(seated=bindparam("on"))
_DROP = update(RENEWAL).where(*_OPEN_RENEWAL).values(dropped=bindparam("why"))
ANNULLED = "annulled/"


def _nominated(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        NOMINATION,
        id=event.nomination,
        entry=entry.number,
        unit=event.unit,
        person=event.person,
        office=event.office,
        term=event.term,
        of_unit=event.of_unit,
        received=day(event.day),
        document=event.document,
        stage="open",
        listed=None,
        settled=None,
        cause="",
    )


def _withdrawn(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(NOMINATION, {"id": event.nomination}, stage="withdrawn", settled=day(event.day), cause=event.reason)


def _settled(writer: Writer, _: Entry, event: Any) -> None:
    values = {"who": event.person, "as": event.office, "of": event.term, "on": day(event.day), "why": event.cause}
    writer.execute(_SETTLE, values)


def _left(writer: Writer, _: Entry, event: Any) -> None:
    if event.cause.startswith(ANNULLED):
        writer.execute(_REOPEN, {"void": event.cause.removeprefix(ANNULLED), "on": None})


def _checked(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        CHECK,
        entry=entry.number,
        person=event.person,
        day=day(event.day),
        by=event.by,
        met=",".join(event.met),
        unmet=",".join(event.unmet),
        note=event.note,
    )


def _begun(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        RENEWAL,
        entry=entry.number,
        body=event.body,
        number=event.number,
        begun=day(event.day),
        resolution=event.resolution,
        listed=None,
        seated=None,
        dropped="",
    )


def _listed(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_LIST, {"of": event.body, "on": day(event.day)})
    for each in event.nominations:
        writer.change(NOMINATION, {"id": each}, listed=day(event.day))


def _dropped(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_DROP, {"of": event.body, "why": event.reason})


def _seated(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_SEAT, {"of": event.body, "which": event.number, "on": day(event.since)})


NOMINATIONS = TableProjector(
    "nominations",
    (NOMINATION, CHECK, RENEWAL),
    {
        "register.person-nominated": _nominated,
        "register.nomination-withdrawn": _withdrawn,
        "register.seat-filled": _settled,
        "register.officer-appointed": _settled,
        "register.seat-emptied": _left,
        "register.officer-removed": _left,
        "register.conditions-checked": _checked,
        "register.renewal-begun": _begun,
        "register.candidates-listed": _listed,
        "register.renewal-dropped": _dropped,
        "register.term-began": _seated,
    },
)
