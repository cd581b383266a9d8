"""The ledger of absences, for lists and searches."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Index, Integer, Table, or_, select

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, same_shape, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

SHEET = Table(
    "absence_sheet",
    PROJECTED,
    key("meeting"),
    words("body"),
    number("term"),
    words("title"),
    words("day"),
    number("extraordinary"),
    number("inquorate"),
)

MARK = Table(
    "absence_mark",
    PROJECTED,
    key("meeting"),
    key("voter"),
    maybe("person"),
    maybe("unit"),
    words("attended"),
    Index("absence_mark_person", "person"),
    Index("absence_mark_unit", "unit"),
)

WARNING = Table(
    "absence_warning",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    words("rule"),
    words("subject"),
    words("body"),
    number("term"),
    number("count"),
    number("limit"),
    words("meeting"),
    words("article"),
)

CONSEQUENCE = Table(
    "absence_consequence",
    PROJECTED,
    key("id"),
    words("rule"),
    words("subject"),
    words("consequence"),
    words("body"),
    number("term"),
    words("day"),
    words("article"),
    number("lifted"),
)


def _recorded(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        SHEET,
        meeting=event.meeting,
        body=event.body,
        term=event.term,
        title=event.title,
        day=day(event.day),
        extraordinary=int(event.extraordinary),
        inquorate=int(event.inquorate),
    )
    for mark in event.marks:
        writer.put(
            MARK,
            meeting=event.meeting,
            voter=mark.voter,
            person=mark.person,
            unit=mark.unit,
            attended=mark.attended,
        )


def _corrected(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MARK, {"meeting": event.meeting, "voter": event.voter}, attended=event.attended)


def _warned(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        WARNING,
        entry=entry.number,
        rule=event.rule,
        subject=event.subject,
        body=event.body,
        term=event.term,
        count=event.count,
        limit=event.limit,
        meeting=event.meeting,
        article=event.article,
    )


def _drawn(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        CONSEQUENCE,
        id=event.id,
        rule=event.rule,
        subject=event.subject,
        consequence=event.consequence,
        body=event.body,
        term=event.term,
        day=day(event.day),
        article=event.article,
        lifted=0,
    )


def _lifted(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CONSEQUENCE, {"id": event.id}, lifted=1)


ABSENCES = TableProjector(
    "absences",
    (SHEET, MARK, WARNING, CONSEQUENCE),
    {
        "attendance.recorded": _recorded,
        "attendance.corrected": _corrected,
        "attendance.warned": _warned,
        "attendance.consequence-drawn": _drawn,
        "attendance.consequence-lifted": _lifted,
    },
)


class AttendedRow(msgspec.Struct, frozen=True):
    """How a person or a unit stands in the record of one closed meeting."""

    meeting: str
    title: str
    day: str
    body: str
    term: int
    attended: str


def attended_by(connection: Connection, subject: str) -> tuple[AttendedRow, ...]:
    """Every closed meeting at which this person or unit had a vote, the latest first."""
    query = (
        select(*(SHEET.c[name] for name in AttendedRow.__struct_fields__ if name != "attended"), MARK.c.attended)
        .select_from(MARK.join(SHEET, MARK.c.meeting == SHEET.c.meeting))
        .where(or_(MARK.c.person == subject, MARK.c.unit == subject))
        .order_by(SHEET.c.day.desc(), SHEET.c.meeting.desc())
    )
    return tuple(AttendedRow(**same_shape(row)) for row in connection.execute(query))
