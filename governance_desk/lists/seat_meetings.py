"""Each meeting to which a seat was called, and how far it brought the absences of the person and of the unit."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from governance_desk.association.names import attended_name
from governance_desk.association.state import Association
from governance_desk.attendance.standing import standing
from governance_desk.attendance.state import Attended
from governance_desk.charter.model import AbsenceOf, AbsenceRule, Row
from governance_desk.language import tr
from governance_desk.lists.absences import counts_words
from governance_desk.lists.column import Column, Kind
from governance_desk.register.state import Seat, SeatId


class Judged(NamedTuple):
    """How a rule judges one meeting: whether it counts (None: not known), and the count reached with it."""

    counts: bool | None
    reached: int
    limit: int
    article: str


class SeatMeeting(NamedTuple):
    """`person` and `unit` are None where no rule on absences of that kind holds for the seat."""

    meeting: str
    title: str
    day: datetime.date
    attended: Attended
    who: str
    person: Judged | None
    unit: Judged | None


class Holder(NamedTuple):
    """Someone who has held the seat; `until` None: still does."""

    seat: SeatId
    person: str
    unit: str
    office: str
    term: int
    since: datetime.date
    until: datetime.date | None
    cause: str


def seat_meetings(association: Association, seat: Seat) -> list[SeatMeeting]:
    """The meetings of the seat's term, in order, to which it was called."""
    charter = association.rules.charter
    judged: dict[AbsenceOf, dict[str, Judged]] = {}
    for rule in charter.absences:
        subject = seat.person if rule.of is AbsenceOf.PERSON else seat.unit
        if rule.body == seat.body and subject is not None:
            judged[rule.of] = _judged(association, rule, seat.term, subject)
    rows = []
    for sheet in association.ledger.sheets_of(seat.body, seat.term):
        mark = next((mark for mark in sheet.marks.values() if seat.id == mark.voter), None)
        mark = mark or next((mark for mark in sheet.marks.values() if mark.person == seat.person), None)
        if mark is not None:
            rows.append(
                SeatMeeting(
                    sheet.meeting,
                    sheet.title,
                    sheet.day,
                    mark.attended,
                    association.register.person_name(mark.person),
                    judged.get(AbsenceOf.PERSON, {}).get(sheet.meeting),
                    judged.get(AbsenceOf.UNIT, {}).get(sheet.meeting),
                )
            )
    return rows


def holders(association: Association, seat: Seat) -> list[Holder]:
    """Who has held it, the newest first: a unit's seat passes to whomever the unit nominates next, in any term."""
    register = association.register
    offices = {each.key: each.name for each in association.rules.charter.offices}
    same = [
        each
        for each in register.seats.values()
        if each.id == seat.id or (each.body == seat.body and each.unit is not None and each.unit == seat.unit)
    ]
    same.sort(key=lambda each: (each.since, each.until or datetime.date.max), reverse=True)
    found = []
    for each in same:
        unit = register.units.get(each.unit) if each.unit is not None else None
        found.append(
            Holder(
                each.id,
                register.person_name(each.person),
                unit.name_on(each.since) if unit is not None else "",
                offices.get(each.office, ""),
                each.term,
                each.since,
                each.until,
                each.cause,
            )
        )
    return found


def _judged(association: Association, rule: AbsenceRule, term: int, subject: str) -> dict[str, Judged]:
    """By meeting; `reached` is what had come together with the end of that meeting."""
    found = standing(association.ledger, association.rules, rule, term, subject)
    reached = 0
    judged = {}
    for each in found.meetings:
        if each.counts:
            reached += 1
        elif rule.row is Row.CONSECUTIVE:
            reached = 0
        judged[each.meeting] = Judged(each.counts, reached, rule.limit, rule.article)
    return judged


def judged_words(judged: Judged | None) -> str:
    """2 / 3 · counts as an absence（第十九条）, or that it does not count."""
    if judged is None:
        return "–"
    return f"{judged.reached} / {judged.limit} · {counts_words(judged.counts)}（{judged.article}）"


def _tone(judged: Judged | None) -> str:
    if judged is None or judged.counts is False:
        return ""
    return "bad" if judged.reached >= judged.limit else "warn"


COLUMNS: Sequence[Column[SeatMeeting]] = (
    Column("day", lambda: tr("Day"), lambda row: row.day, Kind.DAY),
    Column("meeting", lambda: tr("Meeting"), lambda row: row.title),
    Column(
        "attended",
        lambda: tr("Attendance"),
        lambda row: attended_name(row.attended),
        Kind.CHOICE,
        rank=lambda row: list(Attended).index(row.attended),
    ),
    Column(
        "person",
        lambda: tr("Absences: person"),
        lambda row: row.person.reached if row.person is not None else None,
        Kind.NUMBER,
        show=lambda row: judged_words(row.person),
        tone=lambda row: _tone(row.person),
    ),
    Column(
        "unit",
        lambda: tr("Absences: unit"),
        lambda row: row.unit.reached if row.unit is not None else None,
        Kind.NUMBER,
        show=lambda row: judged_words(row.unit),
        tone=lambda row: _tone(row.unit),
    ),
    Column("who", lambda: tr("Person"), lambda row: row.who, Kind.PERSON, hidden=True),
)
