"""The seats of a body as rows: who sits there, how they attended, how far their absences have come."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Literal

import msgspec

from governance_desk.association.state import Association
from governance_desk.attendance.standing import Standing, standing
from governance_desk.attendance.state import Drawn, Mark
from governance_desk.charter.keys import BodyKey, ClauseId, Consequence
from governance_desk.charter.model import AbsenceOf, AbsenceRule
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind
from governance_desk.lists.presence import Presence, presence_words
from governance_desk.register.state import Seat, SeatId

Stage = Literal["clear", "warned", "open", "due"]
"""`clear`: no absence. `warned`: some. `open`: a reading is missing that would settle it. `due`: limit reached."""


class Count(msgspec.Struct, frozen=True):
    """Absences under one rule: `certain` of `limit`, perhaps `possible`; `drawn` when the consequence has come."""

    rule: str
    name: str
    article: str
    of: AbsenceOf
    certain: int
    possible: int
    limit: int
    drawn: bool
    open_clauses: tuple[ClauseId, ...]

    @property
    def stage(self) -> Stage:
        if self.drawn or self.certain >= self.limit:
            return "due"
        if self.possible > self.certain:
            return "open"
        return "warned" if self.certain else "clear"


class SeatRow(msgspec.Struct, frozen=True):
    """One seat; vacant where `person` holds it no more."""

    seat: SeatId
    office: str
    offices: tuple[str, ...]
    person: str
    unit: str
    term: int
    since: datetime.date
    until: datetime.date | None
    cause: str
    meetings: tuple[tuple[str, Presence], ...]
    counts: tuple[Count, ...]
    rank: int = 0  # of the highest office
    body: str = ""

    @property
    def called(self) -> int:
        """To how many meetings of the term whoever sits there was called."""
        return sum(1 for _meeting, presence in self.meetings if presence != "none")

    @property
    def vacant(self) -> bool:
        return self.until is not None

    @property
    def stage(self) -> Stage:
        """The most urgent of the counts."""
        order: tuple[Stage, ...] = ("due", "open", "warned")
        return next((each for each in order if any(count.stage == each for count in self.counts)), "clear")


TONES: dict[Stage, str] = {"clear": "", "warned": "warn", "open": "warn", "due": "bad"}


def count_words(count: Count) -> str:
    """2 / 3, or 1–2 / 3 while a reading is missing."""
    number = f"{count.certain}–{count.possible}" if count.possible > count.certain else str(count.certain)
    return f"{number} / {count.limit}"


def stage_words(count: Count) -> str:
    """What the number means, in a few words."""
    if count.drawn:
        return tr("the consequence has come")
    return {
        "clear": tr("no absence"),
        "warned": tr("warned"),
        "open": tr("a reading is missing"),
        "due": tr("the limit is reached"),
    }[count.stage]


def _count(row: SeatRow, of: AbsenceOf) -> Count | None:
    return next((count for count in row.counts if count.of is of), None)


def _absences(key: str, of: AbsenceOf) -> Column[SeatRow]:
    def words(row: SeatRow) -> str:
        count = _count(row, of)
        if count is None:
            return "–"
        return f"{count_words(count)}  {count.article}" if count.possible or count.drawn else count_words(count)

    def value(row: SeatRow) -> int | None:
        count = _count(row, of)
        return count.certain if count is not None else None

    def tone(row: SeatRow) -> str:
        count = _count(row, of)
        return TONES[count.stage] if count is not None else ""

    heading = (lambda: tr("Absences: person")) if of is AbsenceOf.PERSON else (lambda: tr("Absences: unit"))
    return Column(key, heading, value, Kind.NUMBER, show=words, tone=tone)


def _person_words(row: SeatRow) -> str:
    return tr("vacant (until then {name})", name=row.person) if row.vacant else row.person


def attendance_words(row: SeatRow) -> str:
    """The strip for those who do not see it."""
    return "; ".join(f"{meeting}: {presence_words(presence)}" for meeting, presence in row.meetings)


def _present(row: SeatRow) -> int:
    return sum(1 for _meeting, presence in row.meetings if presence == "present")


STRIP = "attendance"
"""The key of the column that is painted as a strip."""

COLUMNS: tuple[Column[SeatRow], ...] = (
    Column(
        "office",
        lambda: tr("Office"),
        lambda row: "、".join((*row.offices, row.office)),
        Kind.CHOICE,
        rank=lambda row: row.rank,
    ),
    Column(
        "person",
        lambda: tr("Person"),
        lambda row: row.person,
        Kind.PERSON,
        show=_person_words,
        tone=lambda row: "bad" if row.vacant else "",
    ),
    Column("unit", lambda: tr("Unit"), lambda row: row.unit),
    Column(STRIP, lambda: tr("Attendance"), attendance_words, found=False, rank=_present),
    _absences("absences-person", AbsenceOf.PERSON),
    _absences("absences-unit", AbsenceOf.UNIT),
    Column(
        "state", lambda: tr("State"), lambda row: tr("vacant") if row.vacant else tr("filled"), Kind.CHOICE, hidden=True
    ),
    Column("body", lambda: tr("Body"), lambda row: row.body, Kind.CHOICE, found=False, hidden=True),
    Column("since", lambda: tr("Since"), lambda row: row.since, Kind.DAY, hidden=True),
    Column("until", lambda: tr("Until"), lambda row: row.until, Kind.DAY, hidden=True),
    Column("term", lambda: tr("Term"), lambda row: row.term, Kind.NUMBER, hidden=True),
    Column("present", lambda: tr("Meetings present"), _present, Kind.NUMBER, hidden=True),
    Column("meetings", lambda: tr("Meetings called to"), lambda row: row.called, Kind.NUMBER, hidden=True),
)


def seat_rows(association: Association, body: BodyKey) -> list[SeatRow]:
    """The seats of the running term: officers first, then the order in which they were filled; then vacant ones."""
    charter = association.rules.charter
    register = association.register
    ledger = association.ledger
    term = register.term(body)
    sheets = ledger.sheets_of(body, term)
    offices = {each.key: each for each in charter.offices}
    rows: list[tuple[tuple[bool, int, int], SeatRow]] = []
    for place, seat in enumerate(_shown_seats(register.all_seats(body))):
        held = [offices[each.office] for each in register.offices_of(seat.person)] if seat.in_office else []
        held.sort(key=lambda office: office.rank)
        rank = held[0].rank if held else 10_000
        unit = register.units.get(seat.unit) if seat.unit is not None else None
        rows.append(
            (
                (not seat.in_office, rank, place),
                SeatRow(
                    seat=seat.id,
                    office=offices[seat.office].name if seat.office in offices else "",
                    offices=tuple(office.name for office in held),
                    person=register.person_name(seat.person),
                    unit=unit.name if unit is not None else "",
                    term=seat.term,
                    since=seat.since,
                    until=seat.until,
                    cause=seat.cause,
                    meetings=tuple((sheet.title, _presence(sheet.marks.values(), seat)) for sheet in sheets),
                    counts=tuple(_counts(association, body, term, seat)),
                    rank=rank,
                    body=next((each.name for each in charter.bodies if each.key == body), ""),
                ),
            )
        )
    return [row for _, row in sorted(rows, key=lambda each: each[0])]


def _shown_seats(seats: list[Seat]) -> list[Seat]:
    """All seats but those that were vacated and have since been filled by the same unit again."""
    filled = {seat.unit for seat in seats if seat.in_office and seat.unit is not None}
    return [seat for seat in seats if seat.in_office or seat.unit not in filled]


def _presence(marks: Iterable[Mark], seat: Seat) -> Presence:
    for mark in marks:
        if mark.voter == seat.id or mark.person == seat.person:
            return _PRESENCES[mark.attended.value]
    return "none"


_PRESENCES: dict[str, Presence] = {"present": "present", "proxy": "proxy", "excused": "excused", "absent": "absent"}


def _counts(association: Association, body: BodyKey, term: int, seat: Seat) -> Iterable[Count]:
    ledger, rules = association.ledger, association.rules
    for rule in rules.charter.absences:
        if rule.body != body:
            continue
        subject = seat.person if rule.of is AbsenceOf.PERSON else seat.unit
        if subject is None or not _concerns(association, rule, seat):
            continue
        found = standing(ledger, rules, rule, term, subject)
        drawn = _drawn(ledger.consequences, rule, term, subject)
        yield Count(
            rule.key,
            rule.name,
            rule.article,
            rule.of,
            found.certain,
            found.possible,
            rule.limit,
            drawn is not None,
            found.open_clauses,
        )


def standings(association: Association, body: BodyKey, seat: Seat) -> list[tuple[AbsenceRule, Standing]]:
    """Each absence rule of the body with the standing of the person or unit of this seat."""
    found = []
    for rule in association.rules.charter.absences:
        subject = seat.person if rule.of is AbsenceOf.PERSON else seat.unit
        if rule.body == body and subject is not None and _concerns(association, rule, seat):
            term = association.register.term(body)
            found.append((rule, standing(association.ledger, association.rules, rule, term, subject)))
    return found


def _concerns(association: Association, rule: AbsenceRule, seat: Seat) -> bool:
    """Whether the rule applies to this seat's unit: a rule may hold for some classes only."""
    if rule.of is AbsenceOf.PERSON or not rule.classes or seat.unit is None:
        return True
    unit = association.register.units.get(seat.unit)
    if unit is None:
        return False
    before = {
        drawn.previous_class
        for drawn in association.ledger.consequences
        if drawn.subject == unit.id and not drawn.lifted and drawn.consequence is Consequence.DEMOTE
    }
    return unit.membership_class in rule.classes or bool(before & set(rule.classes))


def _drawn(consequences: Iterable[Drawn], rule: AbsenceRule, term: int, subject: str) -> Drawn | None:
    return next(
        (
            each
            for each in consequences
            if each.rule == rule.key and each.subject == subject and each.term == term and not each.lifted
        ),
        None,
    )
