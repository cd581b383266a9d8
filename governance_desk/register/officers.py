"""Officers: who holds which office, in which term, and the appointment of one."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import OfficeKey
from governance_desk.charter.model import Charter, OfficeRule
from governance_desk.charter.named import office_of
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import AppointOfficer
from governance_desk.register.events import OfficerAppointed, OfficerRemoved
from governance_desk.register.persons import person_entered
from governance_desk.register.state import Appointment, PersonId, Register


def appoint_officer(register: Register, charter: Charter, command: AppointOfficer) -> list[Event]:
    """The appointment; Refusal where the office is taken or the person does not hold the office it needs."""
    office = office_of(charter, command.office)
    if office.seat_in is not None:
        raise Refusal(
            text("{office} is a seat in {body}.", office=office.name, body=charter.body(office.seat_in).name),
            article=office.article,
            next_step=text("Seat the person there."),
        )
    term = office_term(charter, register)
    earlier, holders = succession(register, office, term, command.person, command.day)
    if any(each.person == command.person for each in holders):
        raise Refusal(
            text("{person} already holds this office.", person=register.person_name(command.person)),
            article=office.article,
            next_step=text("Choose someone else."),
        )
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
    if office.from_office is not None and office.from_office not in held_by(register, command.person):
        raise Refusal(
            text(
                "{person} is not {needed}, and only one of them can become {office}.",
                person=command.name or register.person_name(command.person),
                needed=charter.office(office.from_office).name,
                office=office.name,
            ),
            article=office.article,
            next_step=text("Choose one of them."),
        )
    return [
        *person_entered(register, command.person, command.name),
        *_succeeded(office, earlier, command),
        OfficerAppointed(office=command.office, person=command.person, term=term, day=command.day, cause=command.cause),
    ]


def _succeeded(office: OfficeRule, earlier: list[Appointment], command: AppointOfficer) -> list[Event]:
    """Whoever held the office in an earlier term goes when it is filled anew; with several, each holder for himself."""
    return [
        OfficerRemoved(office=each.office, person=each.person, day=command.day, cause=command.cause)
        for each in earlier
        if office.exactly is not None or each.person == command.person
    ]


def office_term(charter: Charter, register: Register) -> int:
    """The term for which officers are chosen now: that of the body whose terms the charter counts."""
    return register.term(next((b.key for b in charter.bodies if b.term_years), charter.bodies[0].key))


def holders_of(register: Register, office: str, term: int) -> tuple[list[Appointment], list[Appointment]]:
    """Who holds the office still from an earlier term, and who holds it in this one."""
    holders = [each for each in register.appointments if each.office == office and each.until is None]
    return [each for each in holders if each.term < term], [each for each in holders if each.term >= term]


def has_own_years(office: OfficeRule) -> bool:
    """Whether the years of the office are counted from the appointment; a seat, or what rests on one, ends with it."""
    return office.term_years is not None and office.seat_in is None and office.from_office is None


def succession(
    register: Register, office: OfficeRule, term: int, person: PersonId | None, day: datetime.date
) -> tuple[list[Appointment], list[Appointment]]:
    """Whose appointment ends when the person is appointed on that day, or may end; and who stays in the office.

    Whoever holds an office with years of its own may be appointed again before they are over (CFIA 20（二）1): the
    earlier appointment ends then, and the years run anew. Not on the day on which it began: that is said twice.
    """
    earlier, holders = holders_of(register, office.key, term)
    again = [each for each in holders if has_own_years(office) and each.person == person and each.since < day]
    return earlier + again, [each for each in holders if each not in again]


def held_by(register: Register, person: PersonId | None) -> list[OfficeKey]:
    """The offices of a person, those that are seats in a running term included."""
    if person is None:
        return []
    seats = [seat.office for seat in register.seats.values() if seat.person == person and register.sits(seat)]
    return [each.office for each in register.offices_of(person)] + seats


def rests_on(charter: Charter, office: str, body: str) -> bool:
    """Whether the office can only be held by someone who sits in the body."""
    rule = charter.office(office)
    return rule.from_office is not None and charter.office(rule.from_office).seat_in == body
