"""Meetings and who came to them, for lists and searches."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Table, and_, bindparam, select, update

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
    words("cancelled_because"),
)

# `state` is where the voter is now, or was when the meeting was closed: away, present, proxy, left, excused. `person`
# and `name` are those of the roll, `came_person` and `came_name` of whoever else came; `stays` is how often they came.
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
    number("excused"),
    number("stays"),
    maybe("came_person"),
    words("came_name"),
)

_HERE = and_(ATTENDANCE.c.meeting == bindparam("meeting"), ATTENDANCE.c.voter == bindparam("voter"))
_KEPT = select(ATTENDANCE.c.stays, ATTENDANCE.c.excused).where(_HERE)
_CAME = (
    update(ATTENDANCE)
    .where(_HERE)
    .values(
        state="present",
        stays=ATTENDANCE.c.stays + 1,
        came_person=bindparam("person"),
        came_name=bindparam("name"),
    )
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
        cancelled_because="",
    )


def _roll(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="check_in")
    writer.put_all(
        ATTENDANCE,
        (
            {
                "meeting": event.meeting,
                "voter": voter.id,
                "person": voter.person,
                "name": voter.name,
                "unit": voter.unit,
                "unit_name": voter.unit_name,
                "state": "away",
                "excused": 0,
                "stays": 0,
                "came_person": None,
                "came_name": "",
            }
            for voter in event.voters
        ),
    )


def _checked_in(writer: Writer, _: Entry, event: Any) -> None:
    row = {"meeting": event.meeting, "voter": event.voter}
    writer.execute(_CAME, {**row, "person": event.person, "name": event.name})


def _withdrawn(writer: Writer, _: Entry, event: Any) -> None:
    row = {"meeting": event.meeting, "voter": event.voter}
    stays, excused = _kept(writer, row)
    state = _whereabouts(stays - 1, excused)
    writer.change(ATTENDANCE, row, state=state, stays=stays - 1, came_person=None, came_name="")


def _checked_out(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.voter}, state="left")


def _leave(writer: Writer, _: Entry, event: Any) -> None:
    row = {"meeting": event.meeting, "voter": event.voter}
    writer.change(ATTENDANCE, row, excused=1)
    writer.change(
        ATTENDANCE, {**row, "state": "away"}, state="excused"
    )  # who has been there, or sent a proxy, stays so


def _leave_taken_back(writer: Writer, _: Entry, event: Any) -> None:
    row = {"meeting": event.meeting, "voter": event.voter}
    writer.change(ATTENDANCE, row, excused=0)
    writer.change(ATTENDANCE, {**row, "state": "excused"}, state="away")


def _proxy(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.principal}, state="proxy")


def _no_proxy(writer: Writer, _: Entry, event: Any) -> None:
    row = {"meeting": event.meeting, "voter": event.principal}
    writer.change(ATTENDANCE, row, state=_whereabouts(*_kept(writer, row)))


def _kept(writer: Writer, row: dict[str, str]) -> tuple[int, int]:
    """How often the voter came, and whether they are excused."""
    found = writer.one(_KEPT, row)
    return (found[0], found[1]) if found is not None else (0, 0)


def _whereabouts(stays: int, excused: int) -> str:
    """Of someone who is not in the room and not represented."""
    return "left" if stays else "excused" if excused else "away"


def _stayed(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTENDANCE, {"meeting": event.meeting, "voter": event.voter}, state="present")


def _corrected(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(
        MEETING,
        {"id": event.meeting},
        title=event.title,
        number=event.number,
        day=day(event.day),
        starts=event.starts,
        place=event.place,
    )


def _cancelled(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="closed", outcome="cancelled", cancelled_because=event.reason)


def _opened(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="in_session")


def _closed(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="closed", outcome=event.outcome)


def _day(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, day=day(event.day))


def _sent(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(MEETING, {"id": event.meeting}, stage="in_session", day=day(event.day))


MEETINGS = TableProjector(
    "meetings",
    (MEETING, ATTENDANCE),
    {
        "meeting.convened": _convened,
        "meeting.cancelled": _cancelled,
        "meeting.corrected": _corrected,
        "meeting.roll-taken": _roll,
        "meeting.checked-in": _checked_in,
        "meeting.check-in-withdrawn": _withdrawn,
        "meeting.checked-out": _checked_out,
        "meeting.check-out-withdrawn": _stayed,
        "meeting.leave-granted": _leave,
        "meeting.leave-taken-back": _leave_taken_back,
        "meeting.proxy-given": _proxy,
        "meeting.proxy-revoked": _no_proxy,
        "meeting.opened": _opened,
        "meeting.closed": _closed,
        "meeting.correspondence-begun": _convened,
        "meeting.correspondence-corrected": _day,
        "meeting.ballots-sent": _sent,
        "meeting.correspondence-ended": _day,
        "meeting.correspondence-stopped": _cancelled,
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
