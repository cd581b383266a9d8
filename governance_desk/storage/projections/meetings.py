"""Meetings and who came to them, for lists and searches."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, same_shape, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

MEETING = Table(
    "meeting",
    PROJECTED,
    key("id"),
    words("body"),
    words("title"),
    number("term"),
    number("number"),
    number("extraordinary"),
    words("day"),
    words("starts"),
    words("place"),
    words("stage"),
    maybe("outcome"),
)

# `state` is where the voter is now, or was when the meeting was closed: away, present, proxy, left, excused.
ATTENDANCE = Table(
    "attendance",
    PROJECTED,
    key("meeting"),
    key("voter"),
    maybe("person"),
    words("name"),
    maybe("unit"),
    words("unit_name"),
    words("state"),
    number("came"),
)


def _convened(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        MEETING,
        id=event.meeting,
        body=event.body,
        title=event.title,
        term=event.term,
        number=event.number,
        extraordinary=int(event.extraordinary),
        day=day(event.day),
        starts=event.starts,
        place=event.place,
        stage="convened",
        outcome=None,
    )


def _roll(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="check_in")
    for voter in event.voters:
        writer.put(
            ATTENDANCE,
            meeting=event.meeting,
            voter=voter.id,
            person=voter.person,
            name=voter.name,
            unit=voter.unit,
            unit_name=voter.unit_name,
            state="away",
            came=0,
        )


def _checked_in(writer: Writer, _: Entry, event: Any) -> None:
    row = {"meeting": event.meeting, "voter": event.voter}
    if event.person is None and not event.name:
        writer.change(ATTENDANCE, row, state="present", came=1)
    else:  # someone else than the roll names
        writer.change(ATTENDANCE, row, state="present", came=1, person=event.person, name=event.name)


def _withdrawn(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.voter}, state="away", came=0)


def _checked_out(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.voter}, state="left")


def _leave(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.voter}, state="excused")


def _proxy(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.principal}, state="proxy")


def _no_proxy(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.principal}, state="away")


def _opened(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="in_session")


def _closed(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="closed", outcome=event.outcome)


MEETINGS = TableProjector(
    "meetings",
    (MEETING, ATTENDANCE),
    {
        "meeting.convened": _convened,
        "meeting.roll-taken": _roll,
        "meeting.checked-in": _checked_in,
        "meeting.check-in-withdrawn": _withdrawn,
        "meeting.checked-out": _checked_out,
        "meeting.leave-granted": _leave,
        "meeting.proxy-given": _proxy,
        "meeting.proxy-revoked": _no_proxy,
        "meeting.opened": _opened,
        "meeting.closed": _closed,
    },
)


class MeetingRow(msgspec.Struct, frozen=True):
    """A meeting in a list."""

    id: str
    body: str
    title: str
    day: str
    stage: str
    outcome: str | None


def find_meetings(connection: Connection, searched: str = "", *, body: str | None = None) -> tuple[MeetingRow, ...]:
    """The meetings whose title or place has these words in it, the latest first; of one body where it is named."""
    columns = [MEETING.c[name] for name in MeetingRow.__struct_fields__]
    query = select(*columns).order_by(MEETING.c.day.desc(), MEETING.c.id.desc())
    if body is not None:
        query = query.where(MEETING.c.body == body)
    for word in searched.split():
        title, place = (c.icontains(word, autoescape=True) for c in (MEETING.c.title, MEETING.c.place))
        query = query.where(title | place)
    return tuple(MeetingRow(**same_shape(row)) for row in connection.execute(query))
