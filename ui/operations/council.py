"""What a clerk records of a council: its terms, who sits there, who holds an office."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.charter.model import BodyRule, OfficeRule, Sitting
from governance_desk.language import tr
from governance_desk.register.commands import AppointOfficer, BeginTerm, NewSeat, SeatPersons
from governance_desk.register.state import PersonId, SeatId, Unit, UnitId
from ui.desk import Desk
from ui.operations.run import run
from ui.rules import rules_today

if TYPE_CHECKING:
    from ui.preferences import Preferences
    from ui.views.list_dialog import ListDialog


def councils(desk: Desk) -> tuple[BodyRule, ...]:
    """The bodies that are made up of seats."""
    if desk.association.charter_in_force is None:
        return ()
    return tuple(body for body in rules_today(desk).charter.bodies if body.sitting is Sitting.SEATS)


def seat_offices(desk: Desk, body: BodyKey) -> tuple[OfficeRule, ...]:
    """The offices that are seats in the body."""
    return tuple(each for each in rules_today(desk).charter.offices if each.seat_in == body)


def units_to_seat(desk: Desk, body: BodyKey) -> list[Unit]:
    """The member units whose class sits in the body and whose representative does not sit there yet.

    Where no class sits by itself (the body is elected), every unit with a representative.
    """
    charter = rules_today(desk).charter
    register = desk.association.register
    classes = {each.key for each in charter.classes if body in each.sits_in} or {each.key for each in charter.classes}
    sitting = register.seats_of(body)
    persons, units = {seat.person for seat in sitting}, {seat.unit for seat in sitting}
    return [
        unit
        for unit in register.members()
        if unit.membership_class in classes
        and unit.representative is not None
        and unit.representative not in persons
        and unit.id not in units
    ]


def sits_by_class(desk: Desk, body: BodyKey) -> bool:
    """Whether units sit in the body because of their class."""
    return any(body in each.sits_in for each in rules_today(desk).charter.classes)


def begin_term(
    *, desk: Desk, body: BodyKey, number: int, since: datetime.date, until: datetime.date | None, parent: QWidget
) -> bool:
    """Begin a term; without `until` its end follows from the charter."""
    return run(desk, BeginTerm(body=body, number=number, since=since, until=until), parent)


def seat_representatives(
    *, desk: Desk, body: BodyKey, office: OfficeKey, units: Sequence[UnitId], day: datetime.date, parent: QWidget
) -> bool:
    """Seat the representatives of these units, all of them or none; someone who represents two sits once."""
    register = desk.association.register
    seats: dict[PersonId, NewSeat] = {}
    for unit in units:
        person = register.units[unit].representative
        if person is not None and person not in seats:
            seats[person] = NewSeat(seat=SeatId(desk.new_id("seat")), person=person, unit=unit)
    command = SeatPersons(body=body, office=office, seats=tuple(seats.values()), day=day, cause=_cause())
    return run(desk, command, parent)


def appoint(
    *, desk: Desk, office: OfficeKey, person: PersonId | None, name: str, day: datetime.date, parent: QWidget
) -> bool:
    """Record an officer: someone known, or a new person of that name."""
    known = person if person is not None else PersonId(desk.new_id("person"))
    return run(desk, AppointOfficer(office=office, person=known, name=name, day=day, cause=_cause()), parent)


def candidates(desk: Desk, office: OfficeRule) -> list[tuple[PersonId, str]]:
    """Those who may hold the office by the charter, each with a name and unit: sitting members, or everyone known."""
    charter = rules_today(desk).charter
    register = desk.association.register
    found: dict[PersonId, str] = {}
    needed = charter.office(office.from_office) if office.from_office is not None else None
    if needed is not None and needed.seat_in is not None:
        for seat in register.seats_of(needed.seat_in):
            unit = register.units.get(seat.unit) if seat.unit is not None else None
            if not office.from_classes or (unit is not None and unit.membership_class in office.from_classes):
                found[seat.person] = _called(register.person_name(seat.person), unit)
        return list(found.items())
    for unit in register.members():
        if unit.representative is None:
            continue
        if not office.from_classes or unit.membership_class in office.from_classes:
            found.setdefault(unit.representative, _called(register.person_name(unit.representative), unit))
    for person in register.persons.values():
        if not office.from_classes:
            found.setdefault(person.id, person.name)
    return list(found.items())


def _cause() -> str:
    """Why a seat or an office is held, as it is written into the journal."""
    return tr("decided before this record began")


def _called(name: str, unit: Unit | None) -> str:
    return f"{name}（{unit.name}）" if unit is not None else name


def absences_dialog(*, desk: Desk, preferences: Preferences | None, parent: QWidget) -> ListDialog:
    """Who missed which meeting; its rows have the meeting's id before the sign #."""
    from governance_desk.lists.absences import COLUMNS, absence_rows
    from ui.views.list_dialog import ListDialog

    return ListDialog(
        tr("Absences"),
        COLUMNS,
        absence_rows(desk.association),
        lambda row: f"{row.id}#{row.voter}",
        parent,
        name="absences",
        stretch="counts",
        widths={"day": 108, "meeting": 210, "person": 90, "unit": 170, "attended": 90, "counts": 360},
        preferences=preferences,
    )
