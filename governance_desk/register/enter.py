"""Enter what was decided before the record began: members, terms, seats, officers."""

from __future__ import annotations

import datetime

from governance_desk.charter.model import BodyKey, Charter
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import (
    AppointOfficer,
    BeginTerm,
    ChangeRepresentative,
    EnterMembers,
    NewUnit,
    SeatPersons,
)
from governance_desk.register.events import (
    OfficerAppointed,
    PersonEntered,
    RepresentativeChanged,
    SeatFilled,
    TermBegan,
    UnitAdmitted,
)
from governance_desk.register.state import PersonId, Register


def enter_members(register: Register, charter: Charter, command: EnterMembers) -> list[Event]:
    """Every unit, or a Refusal that names the first one that cannot be entered."""
    if not command.units:
        raise Refusal(text("The list holds no unit."), next_step=text("Choose another sheet or another file."))
    events: list[Event] = []
    known = {person: each.name for person, each in register.persons.items()}
    names = {unit.name for unit in register.members()}
    for new in command.units:
        _require_enterable(charter, new, names)
        names.add(new.name)
        if new.person is not None and new.person not in known:
            known[new.person] = new.representative
            events.append(PersonEntered(person=new.person, name=new.representative))
        events.append(admission(new, cause=command.cause))
    _require_exact_classes(register, charter, command)
    return events


def admission(new: NewUnit, *, cause: str) -> UnitAdmitted:
    """The fact that a unit is a member."""
    return UnitAdmitted(
        unit=new.unit,
        name=new.name,
        membership_class=new.membership_class,
        credit_code=new.credit_code,
        representative=new.person,
        post=new.post,
        joined=new.joined,
        remark=new.remark,
        cause=cause,
    )


def begin_term(register: Register, charter: Charter, command: BeginTerm) -> list[Event]:
    """The term; its end follows from the charter where the command gives none."""
    body = charter.body(command.body)
    if any(term.body == command.body and term.number >= command.number for term in register.terms):
        raise Refusal(
            text("Term {number} of {body} has begun already.", number=command.number, body=body.name),
            article=body.article,
            next_step=text("Enter the number of the next term."),
        )
    until = command.until or term_end(command.since, body.term_years)
    return [TermBegan(body=command.body, number=command.number, since=command.since, until=until)]


def term_end(since: datetime.date, years: int | None) -> datetime.date | None:
    """The corresponding day `years` later, or the month's last day where there is none (Civil Code 202)."""
    if years is None:
        return None
    try:
        return since.replace(year=since.year + years)
    except ValueError:
        return since.replace(year=since.year + years, day=28)


def seat_persons(register: Register, charter: Charter, command: SeatPersons) -> list[Event]:
    """The seats of a body; a person sits once, and a unit of a class that sits there nominates."""
    body = charter.body(command.body)
    office = charter.office(command.office)
    sitting = {seat.person for seat in register.seats_of(command.body)}
    events: list[Event] = []
    for new in command.seats:
        if new.person in sitting:
            raise Refusal(
                text(
                    "{person} already sits in {body}.",
                    person=new.name or register.person_name(new.person),
                    body=body.name,
                ),
                article=office.article,
                next_step=text("One person holds one seat; choose someone else."),
            )
        sitting.add(new.person)
        if new.seat in register.seats:
            raise Refusal(text("This seat has been entered already."))
        events += person_entered(register, new.person, new.name)
        events.append(
            SeatFilled(
                seat=new.seat,
                body=BodyKey(command.body),
                office=command.office,
                person=new.person,
                unit=new.unit,
                term=register.term(command.body),
                day=command.day,
                cause=command.cause,
            )
        )
    return events


def appoint_officer(register: Register, charter: Charter, command: AppointOfficer) -> list[Event]:
    """The appointment; Refusal where the office is taken or the person does not hold the office it needs."""
    office = charter.office(command.office)
    holders = [each for each in register.appointments if each.office == command.office and each.until is None]
    if office.exactly is not None and len(holders) >= office.exactly:
        raise Refusal(
            text(
                "The office of {office} is taken by {person}.",
                office=office.name,
                person=register.person_name(holders[0].person),
            ),
            article=office.article,
            next_step=text("Record first how the present holder left it."),
        )
    if any(each.person == command.person for each in holders):
        raise Refusal(text("{person} already holds this office.", person=register.person_name(command.person)))
    body = office.seat_in or next((b.key for b in charter.bodies if b.term_years), charter.bodies[0].key)
    return [
        *person_entered(register, command.person, command.name),
        OfficerAppointed(
            office=command.office, person=command.person, term=register.term(body), day=command.day, cause=command.cause
        ),
    ]


def change_representative(register: Register, command: ChangeRepresentative) -> list[Event]:
    """The unit's new representative."""
    unit = register.units.get(command.unit)
    if unit is None or not unit.is_member:
        raise Refusal(text("Only a member unit sends a representative."))
    return [
        *person_entered(register, command.person, command.name),
        RepresentativeChanged(unit=command.unit, representative=command.person, post=command.post, day=command.day),
    ]


def person_entered(register: Register, person: PersonId, name: str) -> list[Event]:
    """The entry of a person who is not known yet; Refusal for an unknown person without a name."""
    if person in register.persons:
        return []
    if not name.strip():
        raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
    return [PersonEntered(person=person, name=name.strip())]


def _require_enterable(charter: Charter, new: NewUnit, names: set[str]) -> None:
    if new.name in names:
        raise Refusal(
            text("{unit} is a member already.", unit=new.name),
            next_step=text("Leave out the second row, or correct its name."),
        )
    if all(each.key != new.membership_class for each in charter.classes):
        raise Refusal(
            text("The charter has no class “{name}” ({unit}).", name=new.membership_class, unit=new.name),
            next_step=text("Choose one of its classes for this unit."),
        )


def _require_exact_classes(register: Register, charter: Charter, command: EnterMembers) -> None:
    for each in charter.classes:
        before = sum(1 for unit in register.members() if unit.membership_class == each.key)
        found = before + sum(1 for new in command.units if new.membership_class == each.key)
        if each.exactly is not None and found > each.exactly:
            raise Refusal(
                text(
                    "{found} units would be {name}; the charter has {exactly}.",
                    found=found,
                    name=each.name,
                    exactly=each.exactly,
                ),
                article=each.article,
                next_step=text("Correct the class of the others."),
            )
