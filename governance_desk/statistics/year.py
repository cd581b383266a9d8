"""The statistics of a calendar year."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from governance_desk.association.state import Association
from governance_desk.attendance.state import Attended, Sheet
from governance_desk.charter.in_force import charter_of
from governance_desk.charter.keys import Consequence
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import Meeting, Outcome, Stage, VoteStage
from governance_desk.register.events import UnitClassChanged
from governance_desk.register.state import Unit
from governance_desk.statistics.state import (
    Came,
    Certificates,
    ClassChange,
    ClassLine,
    MeetingLine,
    ResolutionLine,
    SeatLine,
    Went,
    YearStatistics,
)


def years(association: Association, today: datetime.date) -> list[int]:
    """The years of which anything is known, the newest first; at least the running one."""
    register = association.register
    days = [unit.joined for unit in register.units.values()] + [unit.left for unit in register.units.values()]
    days += [meeting.day for meeting in association.meetings.values()]
    found = {day.year for day in days if day is not None and day <= today} | {today.year}
    return sorted(found, reverse=True)


def year_statistics(
    association: Association, year: int, today: datetime.date, class_changes: Iterable[UnitClassChanged]
) -> YearStatistics:
    """What the year came to; `class_changes` are all that the journal holds, in order."""
    since, until = datetime.date(year, 1, 1), min(datetime.date(year, 12, 31), today)
    before = since - datetime.timedelta(days=1)
    register = association.register
    changes = list(class_changes)
    classes = _Classes(association, changes)
    units = list(register.units.values())
    begin = [unit for unit in units if _is_member(unit, before)]
    end = [unit for unit in units if _is_member(unit, until)]
    decided = _decided(association)
    ledger = association.ledger
    days = {sheet.meeting: sheet.day for sheet in ledger.sheets}
    drawn = [each for each in ledger.consequences if since <= each.day <= until and not each.lifted]
    return YearStatistics(
        year=year,
        until=until,
        runs=until == today and until < datetime.date(year, 12, 31),
        begin=len(begin),
        end=len(end),
        undated=sum(1 for unit in units if unit.joined is None),
        classes=classes.lines(begin, before, end, until),
        came=tuple(
            Came(unit.joined, unit.name_on(unit.joined), classes.name_on(unit, unit.joined), unit.id in decided)
            for unit in sorted(units, key=_joined)
            if unit.joined is not None and since <= unit.joined <= until
        ),
        went=tuple(
            Went(unit.left, unit.name_on(unit.left), unit.manner)
            for unit in sorted(units, key=_left)
            if unit.left is not None and since <= unit.left <= until
        ),
        class_changes=tuple(
            ClassChange(
                each.day,
                register.units[each.unit].name_on(each.day) if each.unit in register.units else "",
                classes.name(each.previous_class),
                classes.name(each.membership_class),
                each.article,
            )
            for each in changes
            if since <= each.day <= until
        ),
        meetings=_meetings(association, since, until),
        cancelled=sum(
            1 for each in association.gatherings if since <= each.day <= until and each.outcome is Outcome.CANCELLED
        ),
        in_writing=sum(
            1
            for each in association.meetings.values()
            if each.correspondence is not None
            and each.outcome in (Outcome.HELD, Outcome.INQUORATE)
            and since <= each.day <= until
        ),
        resolutions=_resolutions(association, since, until),
        seats=_seats(association, since, until),
        certificates=_certificates(association, since, until),
        warnings=sum(1 for each in ledger.warnings if since <= days.get(each.meeting, before) <= until),
        seats_lost=sum(1 for each in drawn if each.consequence is Consequence.LOSE_SEAT),
        demotions=sum(1 for each in drawn if each.consequence is Consequence.DEMOTE),
    )


def _joined(unit: Unit) -> datetime.date:
    return unit.joined or datetime.date.min


def _left(unit: Unit) -> datetime.date:
    return unit.left or datetime.date.max


def _is_member(unit: Unit, day: datetime.date) -> bool:
    """Whether it is a member when that day ends: with the day of leaving membership is over."""
    return (unit.joined is None or unit.joined <= day) and (unit.left is None or unit.left > day)


class _Classes:
    """Which class a unit had on a day: today's, with the changes since then taken back."""

    def __init__(self, association: Association, changes: Sequence[UnitClassChanged]) -> None:
        charters = [charter_of(version.toml) for version in association.versions]
        self._names: dict[str, tuple[str, int]] = {
            each.key: (each.name, each.rank) for charter in charters for each in charter.classes
        }
        self._changes: dict[str, list[UnitClassChanged]] = {}
        for each in changes:
            self._changes.setdefault(each.unit, []).append(each)

    def name(self, key: str) -> str:
        return self._names.get(key, (key, 0))[0]

    def name_on(self, unit: Unit, day: datetime.date) -> str:
        return self.name(self._on(unit, day))

    def lines(
        self, begin: Iterable[Unit], before: datetime.date, end: Iterable[Unit], until: datetime.date
    ) -> tuple[ClassLine, ...]:
        at_begin, at_end = self._count(begin, before), self._count(end, until)
        keys = sorted(self._names, key=lambda key: self._names[key][1])
        return tuple(ClassLine(self.name(key), at_begin.get(key, 0), at_end.get(key, 0)) for key in keys)

    def _count(self, units: Iterable[Unit], day: datetime.date) -> dict[str, int]:
        found: dict[str, int] = {}
        for unit in units:
            key = self._on(unit, day)
            found[key] = found.get(key, 0) + 1
        return found

    def _on(self, unit: Unit, day: datetime.date) -> str:
        key: str = unit.membership_class
        for change in reversed(self._changes.get(unit.id, ())):
            if change.day > day:
                key = change.previous_class
        return key


def _decided(association: Association) -> set[str]:
    """The units on whose admission this record holds a decision."""
    voted = {
        str(vote.subject.unit)
        for meeting in association.meetings.values()
        for vote in meeting.votes.values()
        if vote.stage is VoteStage.DECLARED and vote.question is Question.MOTION
        if vote.verdict is not None and vote.verdict.passed
    }
    approved = {str(each.unit) for each in association.register.applications.values() if each.approved is not None}
    return voted | approved


def term_meetings(association: Association, body: str, term: int) -> tuple[MeetingLine, ...]:
    """The meetings of a body in a term, by day."""
    return _lines(association, [each for each in association.ledger.sheets if (each.body, each.term) == (body, term)])


def _meetings(association: Association, since: datetime.date, until: datetime.date) -> tuple[MeetingLine, ...]:
    return _lines(association, [each for each in association.ledger.sheets if since <= each.day <= until])


def _lines(association: Association, sheets: Iterable[Sheet]) -> tuple[MeetingLine, ...]:
    charters = [charter_of(version.toml) for version in association.versions]
    bodies: dict[str, str] = {each.key: each.name for charter in charters for each in charter.bodies}
    found = [
        _line(meeting, sheet, bodies.get(meeting.body, ""))
        for sheet in sheets
        if (meeting := _of(association, sheet)) is not None and meeting.outcome is not Outcome.CANCELLED
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def _of(association: Association, sheet: Sheet) -> Meeting | None:
    return next((each for key, each in association.meetings.items() if str(key) == sheet.meeting), None)


def _line(meeting: Meeting, sheet: Sheet, body: str) -> MeetingLine:
    marks = [mark.attended for mark in sheet.marks.values()]
    return MeetingLine(
        sheet.meeting,
        sheet.title,
        body,
        sheet.day,
        meeting.outcome is Outcome.HELD,
        len(marks),
        marks.count(Attended.PRESENT),
        marks.count(Attended.PROXY),
        marks.count(Attended.EXCUSED),
        marks.count(Attended.ABSENT),
    )


def _resolutions(association: Association, since: datetime.date, until: datetime.date) -> tuple[ResolutionLine, ...]:
    """Votes that were declared and stand; one that was annulled, or tied and taken again, is none."""
    found = [
        ResolutionLine(
            meeting.day, meeting.title, vote.motion, vote.verdict.passed if vote.verdict else None, vote.resolution
        )
        for meeting in association.meetings.values()
        if since <= meeting.day <= until and meeting.stage in (Stage.IN_SESSION, Stage.CLOSED)
        for vote in meeting.votes.values()
        if vote.stage is VoteStage.DECLARED and vote.question is Question.MOTION
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def _seats(association: Association, since: datetime.date, until: datetime.date) -> tuple[SeatLine, ...]:
    charters = [charter_of(version.toml) for version in association.versions]
    bodies: dict[str, str] = {each.key: each.name for charter in charters for each in charter.bodies}
    register = association.register
    found = []
    for seat in register.seats.values():
        unit = register.units.get(seat.unit) if seat.unit is not None else None
        for day, filled, cause in ((seat.since, True, ""), (seat.until, False, seat.cause)):
            if day is not None and since <= day <= until:
                name = unit.name_on(day) if unit is not None else ""
                person = register.person_name(seat.person)
                found.append(SeatLine(day, bodies.get(seat.body, ""), person, name, filled, cause))
    return tuple(sorted(found, key=lambda each: (each.day, not each.filled)))


def _certificates(association: Association, since: datetime.date, until: datetime.date) -> Certificates | None:
    every = list(association.register.certificates.values())
    if not every and not association.rules_on(until).charter.certificates:
        return None
    renewals = {each.followed_by for each in every if each.followed_by is not None}
    issued = [each for each in every if since <= each.issued <= until]
    return Certificates(
        issued=sum(1 for each in issued if each.id not in renewals),
        renewed=sum(1 for each in issued if each.id in renewals),
        lapsed=sum(1 for each in every if each.lapsed is not None and since <= each.until <= until),
        valid=sum(1 for each in every if each.is_last and each.since <= until <= each.until),
    )
