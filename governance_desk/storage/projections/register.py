"""Units, people, seats and offices, for lists and searches."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Index, Integer, Table, bindparam, or_, select, update

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, same_shape, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

PERSON = Table("person", PROJECTED, key("id"), words("name"), Index("person_name", "name"))

UNIT = Table(
    "unit",
    PROJECTED,
    key("id"),
    number("entry"),  # of the admission: the order of the list
    words("name"),
    words("membership_class"),
    words("credit_code"),
    maybe("representative"),
    words("post"),
    maybe("joined"),
    maybe("left"),
    maybe("manner"),  # in which it left
    words("remark"),
    Index("unit_name", "name"),
)

SEAT = Table(
    "seat",
    PROJECTED,
    key("id"),
    words("body"),
    words("office"),
    words("person"),
    maybe("unit"),
    number("term"),
    words("since"),
    maybe("until"),
    words("cause"),  # of its having been emptied
)

OFFICE = Table(
    "office",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),  # of the appointment
    words("office"),
    words("person"),
    number("term"),
    words("since"),
    maybe("until"),
    words("cause"),
)

_REMOVE_OFFICE = (
    update(OFFICE)
    .where(OFFICE.c.office == bindparam("of"), OFFICE.c.person == bindparam("whom"), OFFICE.c.until.is_(None))
    .values(until=bindparam("day"), cause=bindparam("why"))
)
_LAST_OFFICE = (
    select(OFFICE.c.entry)
    .where(OFFICE.c.office == bindparam("of"), OFFICE.c.person == bindparam("whom"))
    .order_by(OFFICE.c.entry.desc())
)
_OFFICE_SINCE = _LAST_OFFICE.where(OFFICE.c.since == bindparam("begun"))


def _person(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(PERSON, id=event.person, name=event.name)


def _admitted(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        UNIT,
        id=event.unit,
        entry=entry.number,
        name=event.name,
        membership_class=event.membership_class,
        credit_code=event.credit_code,
        representative=event.representative,
        post=event.post,
        joined=day(event.joined),
        left=None,
        manner=None,
        remark=event.remark,
    )


def _class(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(UNIT, {"id": event.unit}, membership_class=event.membership_class)


def _representative(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(UNIT, {"id": event.unit}, representative=event.representative, post=event.post)


def _renamed(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(UNIT, {"id": event.unit}, name=event.name)


def _detail(writer: Writer, _: Entry, event: Any) -> None:
    if event.detail == "credit_code":
        writer.change(UNIT, {"id": event.unit}, credit_code=event.value)


def _left(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(UNIT, {"id": event.unit}, left=day(event.day), manner=event.manner.value)


def _back(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(UNIT, {"id": event.unit}, left=None, manner=None)


def _filled(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        SEAT,
        id=event.seat,
        body=event.body,
        office=event.office,
        person=event.person,
        unit=event.unit,
        term=event.term,
        since=day(event.day),
        until=None,
        cause="",
    )


def _emptied(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(SEAT, {"id": event.seat}, until=day(event.day), cause=event.cause)


def _restored(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(SEAT, {"id": event.seat}, until=None, cause="")


def _appointed(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        OFFICE,
        entry=entry.number,
        office=event.office,
        person=event.person,
        term=event.term,
        since=day(event.day),
        until=None,
        cause="",
    )


def _removed(writer: Writer, _: Entry, event: Any) -> None:
    values = {"of": event.office, "whom": event.person, "day": day(event.day), "why": event.cause}
    writer.execute(_REMOVE_OFFICE, values)


def _reappointed(writer: Writer, _: Entry, event: Any) -> None:
    values = {"of": event.office, "whom": event.person}
    if event.since is not None:
        last = writer.one(_OFFICE_SINCE, values | {"begun": day(event.since)})
    else:
        last = writer.one(_LAST_OFFICE, values)
    if last is not None:
        writer.change(OFFICE, {"entry": last[0]}, until=None, cause="")


REGISTER = TableProjector(
    "register",
    (PERSON, UNIT, SEAT, OFFICE),
    {
        "register.person-entered": _person,
        "register.unit-admitted": _admitted,
        "register.unit-class-changed": _class,
        "register.representative-changed": _representative,
        "register.unit-renamed": _renamed,
        "register.unit-detail-changed": _detail,
        "register.unit-left": _left,
        "register.membership-restored": _back,
        "register.seat-filled": _filled,
        "register.seat-emptied": _emptied,
        "register.seat-restored": _restored,
        "register.officer-appointed": _appointed,
        "register.officer-removed": _removed,
        "register.officer-restored": _reappointed,
    },
)


class UnitRow(msgspec.Struct, frozen=True):
    """A unit in a list. `left` is the day on which membership ended."""

    id: str
    name: str
    membership_class: str
    credit_code: str
    representative: str | None
    representative_name: str | None
    post: str
    joined: str | None
    left: str | None


def find_units(connection: Connection, searched: str = "", *, former: bool = False) -> tuple[UnitRow, ...]:
    """The units in the order of admission whose name, code or representative has these words in it.

    `former` also finds those that have left.
    """
    columns = [UNIT.c[name] for name in UnitRow.__struct_fields__ if name != "representative_name"]
    query = (
        select(*columns, PERSON.c.name.label("representative_name"))
        .select_from(UNIT.outerjoin(PERSON, UNIT.c.representative == PERSON.c.id))
        .order_by(UNIT.c.entry)
    )
    if not former:
        query = query.where(UNIT.c.left.is_(None))
    for word in searched.split():
        places = (UNIT.c.name, UNIT.c.credit_code, PERSON.c.name)
        query = query.where(or_(*(place.icontains(word, autoescape=True) for place in places)))
    return tuple(UnitRow(**same_shape(row)) for row in connection.execute(query))
